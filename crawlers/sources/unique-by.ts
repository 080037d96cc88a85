/** The first of each key, in order. */
export function uniqueBy<T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = keyOf(one);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
