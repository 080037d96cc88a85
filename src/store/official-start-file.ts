import { sql } from 'kysely';
import type { CountryCode } from '../article.ts';
import { START_FILE, startFileRows } from '../lexicons/officials/start-file.ts';
import type { HeldPost } from '../text/posts-over-time.ts';
import type { Db } from './database.ts';
import { present } from './rows.ts';

/** A post as the start file has it: in years, of the file's own date, proposed and never over what texts say. */
export interface StartFilePost {
  readonly name: string;
  readonly country?: CountryCode;
  readonly title: string; // in English
  readonly fromYear?: number;
  readonly untilYear?: number; // not there: in office as of `asOf`
  readonly asOf: string; //       '2026-11'
  readonly source: string;
}

/** Makes the stored start file that of this program. Repeating changes nothing. */
export async function loadStartFile(db: Db): Promise<void> {
  const rows = startFileRows().map(({ from, until, country, ...row }) => ({
    ...row,
    country: country ?? null,
    fromYear: from ?? null,
    untilYear: until ?? null,
    ...START_FILE,
  }));
  await db.transaction().execute(async (trx) => {
    await sql`lock table official_start_file in share row exclusive mode`.execute(trx);
    const stored = await trx.selectFrom('officialStartFile').selectAll().execute();
    const textOf = (row: (typeof stored)[number]) => JSON.stringify(Object.entries(row).sort());
    const known = new Set(stored.map(textOf));
    if (stored.length === rows.length && rows.every((row) => known.has(textOf(row)))) return;
    await trx.deleteFrom('officialStartFile').execute();
    for (let at = 0; at < rows.length; at += rowsAtOnce)
      await trx
        .insertInto('officialStartFile')
        .values(rows.slice(at, at + rowsAtOnce))
        .execute();
  });
}

const rowsAtOnce = 2_000; // eight values each, of at most 65,535

/** What the file has for these keys; a namesake in office elsewhere is another person. */
export async function startFileOf(
  db: Db,
  keys: readonly string[],
  countries: readonly string[],
): Promise<readonly StartFilePost[]> {
  const rows = await db
    .selectFrom('officialStartFile')
    .distinct()
    .select(['name', 'country', 'title', 'fromYear', 'untilYear', 'asOf', 'source'])
    .where('key', 'in', [...keys])
    .orderBy('name')
    .orderBy('fromYear')
    .orderBy('title')
    .execute();
  return rows
    .filter(
      ({ country }) => country === null || countries.length === 0 || countries.includes(country),
    )
    .map((row) => present(row) as unknown as StartFilePost);
}

/**
 * The end that the start file gives to a post which the texts call held and say nothing more of: proposed only.
 * Titles are compared word for word, so only English ones have one.
 */
export function proposedEnd(
  { state, title, country, last }: HeldPost,
  file: readonly StartFilePost[],
): StartFilePost | undefined {
  if (state !== 'current') return undefined;
  const wanted = wordsOf(title);
  return file.find(
    (post) =>
      post.untilYear !== undefined &&
      post.untilYear >= Number(last.at.slice(0, 4)) &&
      (country === undefined || post.country === undefined || post.country === country) &&
      wordsOf(post.title) === wanted &&
      !file.some((other) => other.title === post.title && other.untilYear === undefined),
  );
}

const wordsOf = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('defense', 'defence')
    .split(/\s+/)
    .sort()
    .join(' ');
