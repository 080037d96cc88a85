import type { ColumnType, JSONColumnType } from 'kysely';
import type { Instant } from '../article.ts';

/** Times come out of the tables as Instants. */
export type Time = ColumnType<Instant, string | Date, string | Date>;
export type Stamp = ColumnType<Instant, string | Date | undefined, string | Date>; // now unless given
export type Filled<T> = ColumnType<T, T | undefined, T>; // the table has a default
export type Json<T extends object> = JSONColumnType<T, string | undefined, string>;
