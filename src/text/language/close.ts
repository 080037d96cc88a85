import { CLOSE_GROUPS } from '../../lexicons/languages/languages.ts';

/** Whether two languages are one, or so near that a short text may be right in both. */
export const isClose = (a: string, b: string): boolean =>
  a === b || (groupsOf.get(a)?.some((group) => group.includes(b)) ?? false);

const groupsOf = new Map<string, (readonly string[])[]>();
for (const group of CLOSE_GROUPS)
  for (const tag of group) groupsOf.set(tag, [...(groupsOf.get(tag) ?? []), group]);
