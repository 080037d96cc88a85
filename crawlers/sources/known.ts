type Known<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Only the fields that have a value: what is not known is not there. */
export const known = <T extends object>(fields: T): Known<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>;
