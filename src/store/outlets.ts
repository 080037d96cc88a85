import type { Db } from './database.ts';
import { toJson } from './rows.ts';

export type OutletState = 'active' | 'paused' | 'retired';

export interface StoredOutlet {
  readonly key: string;
  readonly declaration: object; // crawlers/outlet.ts parses it
  readonly state: OutletState;
}

/** Outlets that were added or changed here; those that come with the program are files. */
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

    /** False for an outlet that is not there. */
    async setState(key: string, state: OutletState): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('outlets')
        .set({ state, changedAt: new Date() })
        .where('key', '=', key)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    list: (): Promise<readonly StoredOutlet[]> =>
      db.selectFrom('outlets').select(['key', 'declaration', 'state']).orderBy('key').execute(),
  };
}
