/** A row as a record: what is NULL in the table is not there. */
export type Present<Row> = {
  readonly [K in keyof Row as null extends Row[K] ? never : K]: Row[K];
} & {
  readonly [K in keyof Row as null extends Row[K] ? K : never]?: NonNullable<Row[K]>;
};

export const present = <Row extends object>(row: Row): Present<Row> =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as Present<Row>;

/**
 * JSON that jsonb takes: it refuses U+0000 and lone surrogates, which become U+FFFD.
 * Every one is one UTF-16 unit, so offsets stay true.
 */
export const toJson = (value: unknown): string =>
  JSON.stringify(value).replace(unstorableEscape, (found) =>
    found === escapedBackslash ? found : '\\ufffd',
  );

/** The same for a text column. */
export const toText = (text: string): string => text.replaceAll('\0', '\ufffd');

const escapedBackslash = '\\\\';
const unstorableEscape = /\\\\|\\u0000|\\ud[89a-f][0-9a-f]{2}/g; // JSON.stringify escapes only lone surrogates
