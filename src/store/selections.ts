import { sql } from 'kysely';
import type { ArticleId } from '../article.ts';
import type { Db } from './database.ts';

/** The items an analyst has ticked, kept while filters and pages change; and the languages the analyst reads. */
export function selections(db: Db) {
  return {
    /** Of what was shown, what is ticked is in from now on and the rest is out; nothing else changes. */
    async mark({ analyst, shown, chosen }: Marking): Promise<void> {
      const kept = chosen.filter((id) => shown.includes(id));
      await db.transaction().execute(async (trx) => {
        await sql`delete from review_selections
          where analyst = ${analyst} and article = any(${shown}) and article <> all(${kept})`.execute(
          trx,
        );
        await sql`insert into review_selections (analyst, article)
          select ${analyst}, article from review_items
          where article = any(${kept}) and state <> 'done'
          on conflict do nothing`.execute(trx);
      });
    },

    /** Those that can still be decided on, in the order in which they are handed out. */
    async of(analyst: string): Promise<readonly ArticleId[]> {
      const rows = await db
        .selectFrom('reviewSelections')
        .innerJoin('reviewItems', 'reviewItems.article', 'reviewSelections.article')
        .select('reviewSelections.article')
        .where('analyst', '=', analyst)
        .where('state', '<>', 'done')
        .orderBy('priority', 'desc')
        .orderBy('queuedAt')
        .orderBy('reviewSelections.article')
        .limit(mostSelected)
        .execute();
      return rows.map(({ article }) => article as ArticleId);
    },

    async drop(analyst: string, articles: readonly ArticleId[]): Promise<void> {
      await sql`delete from review_selections
        where analyst = ${analyst} and article = any(${articles})`.execute(db);
    },

    async clear(analyst: string): Promise<void> {
      await db.deleteFrom('reviewSelections').where('analyst', '=', analyst).execute();
    },

    /** The languages an analyst reads, BCP 47; all when none is given. */
    async languages(analyst: string): Promise<readonly string[]> {
      const row = await db
        .selectFrom('reviewPreferences')
        .select('languages')
        .where('analyst', '=', analyst)
        .executeTakeFirst();
      return row?.languages ?? [];
    },

    async readLanguages(analyst: string, languages: readonly string[]): Promise<void> {
      const row = { languages: [...languages] };
      await db
        .insertInto('reviewPreferences')
        .values({ analyst, ...row })
        .onConflict((conflict) => conflict.column('analyst').doUpdateSet(row))
        .execute();
    },
  };
}

interface Marking {
  readonly analyst: string;
  readonly shown: readonly ArticleId[];
  readonly chosen: readonly ArticleId[];
}

const mostSelected = 1000; // items; more are decided in the next go
