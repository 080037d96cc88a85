import type { RobotsRecord } from '../../crawlers/ports.ts';
import type { Db } from './database.ts';
import { toText } from './rows.ts';

/** robots.txt of an origin, shared by everyone who asks that origin. */
export function robots(db: Db) {
  return {
    async get(origin: string): Promise<RobotsRecord | undefined> {
      const row = await db
        .selectFrom('robots')
        .selectAll()
        .where('origin', '=', origin)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        origin,
        access: row.access as RobotsRecord['access'],
        text: row.rules,
        optOut: row.optOut,
        fetched: new Date(row.fetchedAt),
        expires: new Date(row.expiresAt),
      };
    },

    async put({ origin, access, text, optOut, fetched, expires }: RobotsRecord): Promise<void> {
      const values = {
        access,
        rules: toText(text),
        optOut: optOut.map(toText),
        fetchedAt: fetched,
        expiresAt: expires,
      };
      await db
        .insertInto('robots')
        .values({ origin, ...values })
        .onConflict((conflict) => conflict.column('origin').doUpdateSet(values))
        .execute();
    },
  };
}
