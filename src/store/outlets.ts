import type { Db } from './database.ts';
import { present, toJson } from './rows.ts';

export type OutletState = 'active' | 'paused' | 'retired';

export interface StoredOutlet {
  readonly key: string;
  readonly declaration?: object; // crawlers/outlet.ts parses it; not there for one that comes with the program
  readonly state: OutletState;
}

/** Outlets that were added or changed here, and which of all rest; those that come with the program are files. */
export function outlets(db: Db) {
  return {
    async put(key: string, declaration: object): Promise<void> {
      const values = { declaration: toJson(declaration), changedAt: new Date() };
      await db
        .insertInto('outlets')
        .values({ key, ...values })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
        .execute();
    },

    async setState(keys: readonly string[], state: OutletState): Promise<void> {
      if (keys.length === 0) return;
      const values = { state, changedAt: new Date() };
      await db
        .insertInto('outlets')
        .values(keys.map((key) => ({ key, declaration: null, ...values })))
        .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
        .execute();
    },

    async list(): Promise<readonly StoredOutlet[]> {
      const rows = await db
        .selectFrom('outlets')
        .select(['key', 'declaration', 'state'])
        .orderBy('key')
        .execute();
      return rows.map((row) => present(row) as StoredOutlet);
    },

    /** Differs whenever anything here has changed. */
    async mark(): Promise<string> {
      const { rows, last } = await db
        .selectFrom('outlets')
        .select(({ fn }) => [fn.countAll<string>().as('rows'), fn.max('changedAt').as('last')])
        .executeTakeFirstOrThrow();
      return `${rows} ${last}`;
    },
  };
}
