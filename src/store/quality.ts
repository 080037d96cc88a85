import { sql } from 'kysely';
import type { Db } from './database.ts';

/** How many tags of the machine analysts let stand and how many they took out or changed. */
export interface Precision {
  readonly by: 'rule' | 'language' | 'analyst' | 'kind';
  readonly value: string;
  readonly tags: number;
  readonly wrong: number;
}

/** What corrections say about the machine. Only articles that were accepted or corrected, each by its latest review. */
export function quality(db: Db) {
  return {
    /** Over the latest `mostReviews`; most tags first. */
    async precision(mostReviews = 2000): Promise<readonly Precision[]> {
      const { rows } = await sql<Precision>`
        with latest as materialized (
          select reviews.* from reviews
          where verdict in ('accepted', 'corrected') and not exists (
            select from reviews as later
            where later.article = reviews.article and later.id > reviews.id)
          order by id desc limit ${mostReviews}
        ), tags as materialized (
          select kinds.kind, tag ->> 'creator' as creator, articles.language, latest.reviewer,
            latest.corrections,
            case kinds.kind when 'officials' then 'official' when 'countries' then 'country'
              when 'subjects' then 'subject' else tag ->> 'type' end as tag,
            case kinds.kind when 'countries' then tag ->> 'code' else tag ->> 'name' end as name
          from latest join articles
              on articles.id = latest.article and articles.version = latest.version,
            lateral (values ('officials'), ('countries'), ('entities'), ('subjects')) as kinds (kind),
            lateral jsonb_array_elements(articles.item -> kinds.kind) as tag
        ), judged as materialized (
          select tag as kind, creator, language, reviewer,
            case when tag = 'country' and corrections ? 'countries'
              then not corrections -> 'countries' ? name
              else coalesce(corrections -> 'removed', '[]') @> named
                or coalesce(corrections -> 'retyped', '[]') @> named
                or coalesce(corrections -> 'relinked', '[]') @> named
            end as wrong
          from tags, lateral (
            select jsonb_build_array(jsonb_build_object('tag', tag, 'name', name)) as named
          ) as asked
        )
        select by, value, count(*)::int as tags, (count(*) filter (where wrong))::int as wrong
        from judged, lateral (values ('rule', creator), ('language', language),
          ('analyst', reviewer), ('kind', kind)) as groups (by, value)
        where value is not null
        group by by, value order by by, tags desc, value`.execute(db);
      return rows;
    },
  };
}
