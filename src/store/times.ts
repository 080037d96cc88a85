import pg from 'pg';
import type { Instant } from '../article.ts';

/** How PostgreSQL's values come out: times as Instants, days as text, counts as numbers. */
export const timeTypes: pg.CustomTypesConfig = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : parsers[id];
    return own ?? pg.types.getTypeParser(id, format);
  },
} as pg.CustomTypesConfig;

/** An Instant of a Date, without the milliseconds when there are none. */
export const instant = (date: Date): Instant => date.toISOString().replace('.000Z', 'Z') as Instant;

const { TIMESTAMPTZ, DATE, INT8 } = pg.types.builtins;

const parsers: Readonly<Record<number, (value: string) => unknown>> = {
  [TIMESTAMPTZ]: (value) => instant(new Date(value)),
  [DATE]: (value) => value,
  [INT8]: Number, // counts and chain positions stay far below 2 ** 53
};
