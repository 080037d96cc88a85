import type { Db } from './database.ts';
import { uuidV7 } from './ids.ts';
import { toJson } from './rows.ts';

/** A search that somebody saved. */
export interface Watchlist {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly query: object;
}

export function watchlists(db: Db) {
  return {
    /** One of the same owner and name is changed. */
    put: ({ name, owner, query }: Omit<Watchlist, 'id'>): Promise<Watchlist> =>
      db
        .insertInto('watchlists')
        .values({ id: uuidV7(), name, owner, query: toJson(query) })
        .onConflict((conflict) =>
          conflict
            .columns(['owner', 'name'])
            .doUpdateSet({ query: toJson(query), changedAt: new Date() }),
        )
        .returning(['id', 'name', 'owner', 'query'])
        .executeTakeFirstOrThrow(),

    list: (owner: string): Promise<readonly Watchlist[]> =>
      db
        .selectFrom('watchlists')
        .select(['id', 'name', 'owner', 'query'])
        .where('owner', '=', owner)
        .orderBy('name')
        .execute(),

    /** False for one that is not there. */
    async remove(owner: string, name: string): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('watchlists')
        .where('owner', '=', owner)
        .where('name', '=', name)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
