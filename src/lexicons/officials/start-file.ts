import type { CountryCode } from '../../article.ts';
import { nameKey } from '../../text/name-key.ts';
import { REGISTER } from './register.ts';

/**
 * Where the rows of the start file come from, said with each of them. Facts, written for this project (CC0); rebuilt
 * by editing `register-*.ts` and the date here.
 */
export const START_FILE = {
  asOf: '2026-11',
  source:
    'start file: public knowledge, written for this project, November 2026; not verified online',
} as const;

/** A post that a person is known to have held, in one spelling of the name. Years, not days. */
export interface StartFileRow {
  readonly key: string; //  text/name-key.ts
  readonly name: string; // the Latin spelling, whichever spelling the key is of
  readonly country?: CountryCode;
  readonly title: string; // in English
  readonly from?: number;
  readonly until?: number; // not there: in office as of the file's date
}

/** Every key and post of the file once. */
export function startFileRows(): readonly StartFileRow[] {
  const rows = REGISTER.flatMap(({ country, spellings, posts }) => {
    const name = spellings[0] ?? '';
    const keys = new Set(spellings.map(nameKey).filter((key) => key !== ''));
    return [...keys].flatMap((key) =>
      posts.map(
        ({ title, from, to }): StartFileRow => ({
          key,
          name,
          ...(country !== undefined && { country }),
          title,
          ...(from !== undefined && { from }),
          ...(to !== undefined && { until: to }),
        }),
      ),
    );
  });
  return [...new Map(rows.map((row) => [`${row.key}\n${row.name}\n${row.title}`, row])).values()];
}
