import { sql } from 'kysely';
import { findArticles } from './article-find.ts';
import { type ArticleFilter, matching } from './article-matching.ts';
import type { Db } from './database.ts';
import { latestVerdict } from './latest-verdict.ts';

/** How often a value occurs among the articles looked at. */
export interface Counted {
  readonly value: string;
  readonly count: number;
}

/** What the latest articles that match a filter have in common. */
export interface Profile {
  readonly articles: number;
  readonly isCut: boolean; // there are older ones that were not looked at
  readonly days: readonly Counted[]; // '2026-11-21', newest first, in the desk's time zone
  readonly languages: readonly Counted[];
  readonly outlets: readonly Counted[];
  readonly countries: readonly Counted[];
  readonly subjects: readonly Counted[]; // IPTC media topics
  readonly officials: readonly Named[];
  readonly entities: readonly Named[];
  readonly verdicts: readonly Counted[]; // of the latest review of each
}

/** A key, and what the latest article calls it. */
export interface Named extends Counted {
  readonly name: string;
  readonly language: string;
  readonly type?: string; // of an entity
}

export interface ProfileOptions {
  readonly timeZone: string;
  readonly mostArticles?: number;
  readonly withNames?: boolean; // officials and entities, which costs the most; true by default
}

/** Reads at most `mostArticles`, newest first, so that the cost of a page does not grow with the archive. */
export function profiles(db: Db) {
  return {
    async of(
      filter: ArticleFilter,
      { timeZone, mostArticles = 500, withNames = true }: ProfileOptions,
    ) {
      const ids = (await findArticles(db, filter, { limit: mostArticles + 1 })).map(({ id }) => id);
      const latest = matching(db, { ids }).select([
        'id',
        'language',
        'outlet',
        'countries',
        'subjects',
        'datedAt',
        'item',
      ]);
      const { rows } = await sql<Profile>`
        with found as materialized (${latest}),
        latest as materialized (
          select * from found order by dated_at desc, id desc limit ${mostArticles}
        ), tags as materialized (
          select kind, tag ->> 'key' as key, tag ->> 'type' as type, tag ->> 'name' as name,
            language, dated_at, id
          from latest,
            lateral (values ('officials'), ('entities')) as kinds (kind),
            lateral jsonb_array_elements(item -> kind) as tag
          where ${withNames} and coalesce(tag ->> 'anonymous', 'false') = 'false'
        )
        select
          (select count(*)::int from latest) as articles,
          (select count(*) > ${mostArticles} from found) as is_cut,
          ${top(sql`select (dated_at at time zone ${timeZone})::date::text as value from latest`, sql`value desc`)} as days,
          ${top(sql`select language as value from latest`)} as languages,
          ${top(sql`select outlet as value from latest where outlet is not null`)} as outlets,
          ${top(sql`select unnest(countries) as value from latest`)} as countries,
          ${top(sql`select unnest(subjects) as value from latest`)} as subjects,
          ${named('officials')} as officials,
          ${named('entities')} as entities,
          ${top(sql`select ${latestVerdict(sql`latest.id`)} as value from latest`)} as verdicts`.execute(
        db,
      );
      return rows[0] as Profile;
    },

    /** The spellings of an entity in the latest articles that name it, most used first. */
    async names(key: string, mostArticles = 500): Promise<readonly Named[]> {
      const latest = matching(db, { entity: key })
        .select(['id', 'language', 'item'])
        .orderBy('datedAt', 'desc')
        .limit(mostArticles);
      const { rows } = await sql<Named>`
        select ${key}::text as value, tag ->> 'name' as name, language, tag ->> 'type' as type,
          count(distinct latest.id)::int as count
        from (${latest}) as latest, lateral jsonb_array_elements(item -> 'entities') as tag
        where tag ->> 'key' = ${key}
        group by 2, 3, 4 order by 5 desc, 2 limit ${mostValues}`.execute(db);
      return rows;
    },
  };
}

const mostValues = 40;
type Part = ReturnType<typeof sql>;

const top = (values: Part, order: Part = sql`count desc, value`): Part => sql`
  (select coalesce(json_agg(json_build_object('value', value, 'count', count) order by ${order}), '[]')
   from (select value, count(*)::int as count from (${values}) as given where value is not null
     group by value order by ${order} limit ${mostValues}) as counted)`;

const named = (kind: 'officials' | 'entities'): Part => sql`
  (select coalesce(json_agg(json_build_object('value', key, 'count', count, 'name', name,
      'language', language, 'type', type) order by count desc, key), '[]')
   from (select key, count(distinct id)::int as count, (array_agg(name order by dated_at desc, id))[1] as name,
       (array_agg(language order by dated_at desc, id))[1] as language, (array_agg(type))[1] as type
     from tags where kind = ${kind} group by key order by 2 desc, key limit ${mostValues}) as counted)`;
