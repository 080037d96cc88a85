import type { FeedLife } from '../../crawlers/feed-life.ts';
import type { Db } from './database.ts';
import { toJson } from './rows.ts';

export interface OutletFeed {
  readonly outlet: string;
  readonly feed: FeedLife;
}

/** What is remembered of every feed, sitemap and section page between two polls. */
export function feeds(db: Db) {
  const all = db.selectFrom('feeds').select(['outlet', 'life']);
  return {
    async get(url: string): Promise<FeedLife | undefined> {
      const row = await all.where('url', '=', url).executeTakeFirst();
      return row === undefined ? undefined : (row.life as FeedLife);
    },

    async put(feed: FeedLife, outlet: string): Promise<void> {
      const values = {
        outlet,
        state: feed.state,
        nextPollAt: feed.nextPoll,
        life: toJson(feed),
      };
      await db
        .insertInto('feeds')
        .values({ url: feed.url, ...values })
        .onConflict((conflict) => conflict.column('url').doUpdateSet(values))
        .execute();
    },

    /** Those of an outlet, or all. */
    async list(outlet?: string): Promise<readonly OutletFeed[]> {
      const rows = await all
        .$if(outlet !== undefined, (query) => query.where('outlet', '=', outlet as string))
        .orderBy('outlet')
        .orderBy('url')
        .execute();
      return rows.map(outletFeed);
    },

    /** Those that are to be polled by now, the longest overdue first. */
    async due(now: Date, limit = 1000): Promise<readonly OutletFeed[]> {
      const rows = await all
        .where('nextPollAt', '<=', now.toISOString() as never)
        .orderBy('nextPollAt')
        .limit(limit)
        .execute();
      return rows.map(outletFeed);
    },
  };
}

const outletFeed = ({ outlet, life }: { outlet: string; life: object }): OutletFeed => ({
  outlet,
  feed: life as FeedLife,
});
