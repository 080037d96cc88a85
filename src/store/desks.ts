import { sql } from 'kysely';
import type { ArticleId, Instant } from '../article.ts';
import { audit } from './audit.ts';
import type { Db } from './database.ts';
import type { Point } from './queue-items.ts';
import { toJson } from './rows.ts';

/** A queue of its own: new items that its filter fits go there, the first desk that fits taking them. */
export interface StoredDesk {
  readonly name: string; // '' is the common one, for what fits no other
  readonly position: number;
  readonly filter: DeskFilter;
  readonly secondShare: number; // % of decided items that a second reader reads
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** What is given must fit, each by one of its values. */
export interface DeskFilter {
  readonly languages?: readonly string[];
  readonly countries?: readonly string[];
  readonly outlets?: readonly string[]; // keys, kinds or owners
  readonly topics?: readonly string[];
}

/** What routing and scoring look at. */
export interface QueueFacts {
  readonly article: ArticleId;
  readonly language: string;
  readonly outlet?: string;
  readonly countries: readonly string[];
  readonly subjects: readonly string[];
  readonly officials: readonly string[];
  readonly origin?: string;
  readonly otherOrigins: number; // independent ones in its story, without its own
  readonly isNewStory: boolean;
  readonly isCopy: boolean;
}

export interface Rescored {
  readonly article: ArticleId;
  readonly priority: number;
  readonly points: readonly Point[];
  readonly desk: string;
  readonly countries: readonly string[];
  readonly origin?: string;
}

/** The desks that items are routed to, and what decides where and how urgently. */
export function desks(db: Db) {
  return {
    /** In the order in which they are tried. */
    list: async (): Promise<readonly StoredDesk[]> =>
      (await db
        .selectFrom('desks')
        .selectAll()
        .orderBy('position')
        .orderBy('name')
        .execute()) as unknown as readonly StoredDesk[],

    /** Makes a desk or changes it; the audit log has what it was like before. */
    save: (desk: Omit<StoredDesk, 'changedAt'>): Promise<void> =>
      db.transaction().execute(async (trx) => {
        const { name, position, filter, secondShare, changedBy } = desk;
        const before = await trx
          .selectFrom('desks')
          .select(['position', 'filter', 'secondShare'])
          .where('name', '=', name)
          .executeTakeFirst();
        const row = { position, filter: toJson(filter), secondShare, changedBy };
        await trx
          .insertInto('desks')
          .values({ name, ...row })
          .onConflict((conflict) =>
            conflict.column('name').doUpdateSet({ ...row, changedAt: new Date() }),
          )
          .execute();
        await audit(trx).add({
          actor: changedBy,
          action: 'desk.save',
          subject: name,
          facts: { before, after: { position, filter, secondShare } },
        });
      }),

    /** Its open items go to the common desk, where applying the rules finds them another. */
    remove: (name: string, analyst: string): Promise<void> =>
      db.transaction().execute(async (trx) => {
        await trx.deleteFrom('desks').where('name', '=', name).execute();
        await trx
          .updateTable('reviewItems')
          .set({ desk: '' })
          .where('desk', '=', name)
          .where('state', '<>', 'done')
          .execute();
        await audit(trx).add({ actor: analyst, action: 'desk.remove', subject: name, facts: {} });
      }),

    facts: (articles: readonly ArticleId[]) => factsOf(db, articles),

    /** Undecided items by id, so that a walk over all of them meets each once, whatever changes on the way. */
    waiting: async (after: string, limit: number): Promise<readonly ArticleId[]> =>
      (
        await db
          .selectFrom('reviewItems')
          .select('article')
          .where('article', '>', after)
          .where('state', '<>', 'done')
          .orderBy('article')
          .limit(limit)
          .execute()
      ).map(({ article }) => article as ArticleId),

    /** New points and desks for what still waits; what is escalated or in somebody's hands stays on its desk. */
    rescore: (items: readonly Rescored[]) => rescore(db, items),
  };
}

async function factsOf(db: Db, articles: readonly ArticleId[]): Promise<readonly QueueFacts[]> {
  const { rows } = await sql<QueueFacts & { origin: string | null; outlet: string | null }>`
    with chosen as (
      select articles.id as article, language, outlet, countries, subjects, officials, story,
        coalesce(similarity = 0, false) as is_new_story,
        coalesce(report <> 'rep-' || articles.id, false) as is_copy,
        coalesce(
          (select coalesce(link->>'family', link->>'name')
            from jsonb_array_elements(item->'provenance') with ordinality as chain (link, nth)
            where link->>'kind' <> 'photo' order by nth desc limit 1),
          outlet) as origin
      from articles left join memberships on memberships.article = articles.id
      where articles.id = any(${articles})
    )
    select article, language, outlet, countries, subjects, officials, is_new_story, is_copy, origin,
      (select count(distinct other.origin) from review_items as other
        where other.story = chosen.story and other.origin is distinct from chosen.origin
      ) as other_origins
    from chosen`.execute(db);
  return rows.map(({ origin, outlet, ...row }) => ({
    ...row,
    ...(origin === null ? {} : { origin }),
    ...(outlet === null ? {} : { outlet }),
  }));
}

async function rescore(db: Db, items: readonly Rescored[]): Promise<void> {
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${toJson(items)}::jsonb) as row (
        article text, priority integer, points jsonb, desk text, countries text[], origin text)
    )
    update review_items set priority = given.priority, points = given.points,
      countries = given.countries, origin = given.origin,
      desk = case when review_items.desk = 'escalated' or state = 'leased'
        then review_items.desk else given.desk end
    from given where review_items.article = given.article and state <> 'done'
      and (review_items.priority, review_items.points, review_items.countries)
        is distinct from (given.priority, given.points, given.countries)
      or review_items.article = given.article and state = 'open'
        and review_items.desk not in ('escalated', given.desk)`.execute(db);
}
