import { sql } from 'kysely';
import type { ArticleId, Instant, ReportId, StoryId } from '../article.ts';
import { WireError } from '../errors.ts';
import { audit } from './audit.ts';
import type { Db } from './database.ts';

/** Everything about one happening, counted over its members. */
export interface StorySummary {
  readonly id: StoryId;
  readonly headline: string; // an analyst's title, else that of its first article
  readonly articles: number;
  readonly reports: number;
  readonly outlets: number;
  readonly languages: readonly string[];
  readonly countries: readonly string[];
  readonly firstAt: Instant;
  readonly updatedAt: Instant;
}

export interface Member {
  readonly article: ArticleId;
  readonly report: ReportId;
  readonly similarity: number;
  readonly placedBy?: string; // an analyst, whose placing the machine leaves alone
}

/** What an analyst said of two articles; grouping keeps to it. */
export interface StoryLink {
  readonly first: ArticleId;
  readonly second: ArticleId;
  readonly kind: 'must' | 'cannot';
  readonly analyst: string;
}

export interface StoryPage {
  readonly after?: Pick<StorySummary, 'updatedAt' | 'id'>; // the last one of the page before
  readonly limit?: number;
}

/** Groups of articles. Machine placements come from articles(db).place; here are reading, and what analysts do by hand. */
export function stories(db: Db) {
  return {
    /** Most recently added to first. */
    list: ({ after, limit = 50 }: StoryPage = {}) =>
      summaries(
        db,
        sql`select id, title, updated_at from stories
          where merged_into is null ${
            after === undefined
              ? sql``
              : sql`and (updated_at, id) < (${after.updatedAt}::timestamptz, ${after.id}::text)`
          }
          order by updated_at desc, id desc limit ${limit}`,
      ),

    /** Follows merges. Throws NOT_FOUND. */
    async get(id: StoryId): Promise<StorySummary> {
      const found = await summaries(
        db,
        sql`select id, title, updated_at from stories where id = (${survivor(id)})`,
      );
      if (found[0] === undefined) throw new WireError('NOT_FOUND', `story ${id}`);
      return found[0];
    },

    /** Oldest first. */
    async members(id: StoryId): Promise<readonly Member[]> {
      const rows = await db
        .selectFrom('memberships')
        .innerJoin('articles', 'articles.id', 'memberships.article')
        .select(['article', 'report', 'similarity', 'placedBy'])
        .where('story', '=', sql<never>`(${survivor(id)})`)
        .orderBy('datedAt')
        .orderBy('article')
        .execute();
      return rows.map(({ placedBy, ...row }) => ({
        ...row,
        article: row.article as ArticleId,
        report: row.report as ReportId,
        ...(placedBy === null ? {} : { placedBy }),
      }));
    },

    setTitle: async (id: StoryId, title: string): Promise<void> => {
      await db.updateTable('stories').set({ title }).where('id', '=', id).execute();
    },

    /** All of `other` joins `into`, for good. */
    merge: (into: StoryId, other: StoryId, analyst: string) => merge(db, { into, other, analyst }),

    /** These articles leave their story for one of their own, for good; returns it. */
    split: (members: readonly ArticleId[], analyst: string) => split(db, members, analyst),

    /** What grouping has to keep to. */
    async links(): Promise<readonly StoryLink[]> {
      const rows = await db
        .selectFrom('storyLinks')
        .select(['first', 'second', 'kind', 'analyst'])
        .orderBy('linkedAt')
        .execute();
      return rows as unknown as readonly StoryLink[];
    },
  };
}

/** The story that a merged one lives on in. */
const survivor = (id: StoryId) => sql<string>`
  with recursive chain as (
    select id, merged_into from stories where id = ${id}
    union select stories.id, stories.merged_into
    from stories join chain on stories.id = chain.merged_into
  ) select id from chain where merged_into is null`;

const summaries = async (
  db: Db,
  chosen: ReturnType<typeof sql>,
): Promise<readonly StorySummary[]> => {
  const { rows } = await sql<StorySummary>`
    with chosen as (${chosen})
    select chosen.id, chosen.updated_at, counted.*,
      coalesce(chosen.title, first.headline) as headline, first.dated_at as first_at
    from chosen
    join lateral (
      select count(*) as articles, count(distinct report) as reports,
        count(distinct outlet) as outlets, array_agg(distinct language) as languages
      from memberships join articles on articles.id = memberships.article
      where story = chosen.id
    ) as counted on counted.articles > 0
    join lateral (
      select headline, dated_at from memberships join articles on articles.id = memberships.article
      where story = chosen.id order by dated_at, articles.id limit 1
    ) as first on true
    order by chosen.updated_at desc, chosen.id desc`.execute(db);
  const countries = await countriesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, countries: countries.get(row.id) ?? [] }));
};

/** Those that at least a third of the members speak of, most first. */
async function countriesOf(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ story: string; countries: string[] }>`
    select story, array_agg(country order by mentions desc, country) as countries from (
      select story, country, count(*) as mentions,
        max(members) as members
      from (
        select story, countries, count(*) over (partition by story) as members
        from memberships join articles on articles.id = memberships.article
        where story = any(${ids})
      ) as member, unnest(countries) as country
      group by story, country
    ) as counted where mentions * 3 >= members group by story`.execute(db);
  return new Map(rows.map(({ story, countries }) => [story, countries]));
}

interface Merge {
  readonly into: StoryId;
  readonly other: StoryId;
  readonly analyst: string;
}

const merge = (db: Db, { into, other, analyst }: Merge): Promise<void> =>
  db.transaction().execute(async (trx) => {
    if (into === other) return;
    await sql`
      insert into story_links (first, second, kind, analyst)
      select least(a.article, b.article), greatest(a.article, b.article), 'must', ${analyst}
      from (select article from memberships where story = ${into} order by article limit 1) as a,
        memberships as b
      where b.story = ${other}
      on conflict (first, second) do update
        set kind = excluded.kind, analyst = excluded.analyst, linked_at = now()`.execute(trx);
    await trx
      .updateTable('memberships')
      .set({ story: into, placedBy: analyst, placedAt: new Date() })
      .where('story', '=', other)
      .execute();
    await trx.updateTable('reports').set({ story: into }).where('story', '=', other).execute();
    await trx.updateTable('reviewItems').set({ story: into }).where('story', '=', other).execute();
    await sql`
      update stories set updated_at = greatest(updated_at,
        (select updated_at from stories where id = ${other})) where id = ${into}`.execute(trx);
    await trx.updateTable('stories').set({ mergedInto: into }).where('id', '=', other).execute();
    await audit(trx).add({
      actor: analyst,
      action: 'story.merge',
      subject: into,
      facts: { other },
    });
  });

const split = (db: Db, members: readonly ArticleId[], analyst: string): Promise<StoryId> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ article: string; story: string; datedAt: Instant }>`
      select article, story, dated_at from memberships
      join articles on articles.id = memberships.article
      where article = any(${members}) order by dated_at, article for update of memberships`.execute(
      trx,
    );
    const [first] = rows;
    if (first === undefined) throw new WireError('NOT_FOUND', 'no such members');
    const story = `sty-${first.article}-${rows.length}` as StoryId;
    await sql`
      insert into story_links (first, second, kind, analyst)
      select least(left_behind.article, leaving), greatest(left_behind.article, leaving), 'cannot', ${analyst}
      from unnest(${members}::text[]) as leaving, lateral (
        select article from memberships
        where story = ${first.story} and article <> all(${members}) order by article limit 1
      ) as left_behind
      on conflict (first, second) do update
        set kind = excluded.kind, analyst = excluded.analyst, linked_at = now()`.execute(trx);
    await trx
      .insertInto('stories')
      .values({ id: story, updatedAt: rows.at(-1)?.datedAt ?? first.datedAt })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    await trx
      .updateTable('memberships')
      .set({ story, placedBy: analyst, placedAt: new Date() })
      .where('article', 'in', [...members])
      .execute();
    await trx
      .updateTable('reviewItems')
      .set({ story })
      .where('article', 'in', [...members])
      .execute();
    await audit(trx).add({
      actor: analyst,
      action: 'story.split',
      subject: first.story,
      facts: { into: story, members },
    });
    return story;
  });
