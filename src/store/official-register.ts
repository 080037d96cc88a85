import { sql } from 'kysely';
import type { ArticleId, Evidence, Instant, Url } from '../article.ts';
import { nameKey } from '../text/name-key.ts';
import { type HeldPost, type PostSighting, postsOverTime } from '../text/posts-over-time.ts';
import { countScripts } from '../text/scripts.ts';
import type { Db } from './database.ts';
import { present } from './rows.ts';
import { instant } from './times.ts';

/** A spelling of a person's name, in one language of articles. */
export interface OfficialName {
  readonly name: string;
  readonly language: string;
  readonly script: string; // ISO 15924
  readonly articles: number;
  readonly first: Instant;
  readonly last: Instant;
}

/** What a list shows of a person: the most used full name, and every spelling. */
export interface OfficialSummary {
  readonly key: string;
  readonly name: string;
  readonly names: readonly OfficialName[]; // most used first
  readonly countries: readonly string[]; //   of their offices, most named first
  readonly post?: { readonly title: string; readonly status?: string; readonly at: Instant }; // latest
  readonly articles: number;
  readonly first: Instant;
  readonly last: Instant;
}

/** The article that something of the register stands on, with the words around the evidence. */
export interface Source {
  readonly article: ArticleId;
  readonly url: Url;
  readonly headline: string;
  readonly outlet?: string; // its name
  readonly dateIs: 'published' | 'seen'; // an article without a credible date counts as of when it was fetched
  readonly passage: string;
}

export interface OfficialFilter {
  readonly query?: string; //   words of a name in any script
  readonly country?: string; // of an office, ISO 3166
  readonly keys?: readonly string[]; // roots
}

export interface OfficialPage {
  readonly after?: Pick<OfficialSummary, 'last' | 'key'>; // the last one of the page before
  readonly limit?: number;
}

/** Latest named first; merged persons are one. */
export async function listOfficials(
  db: Db,
  filter: OfficialFilter,
  { after, limit = 50 }: OfficialPage = {},
): Promise<readonly OfficialSummary[]> {
  const { rows } = await sql<SummaryRow>`
    with page as materialized (
      select coalesce(root, officials.key) as key, array_agg(officials.key) as members,
        min(first_at) as first, max(last_at) as last
      from officials left join official_roots using (key)
      group by 1
      having ${matching(filter)} and ${afterLast(after)}
      order by 4 desc, 1 limit ${limit}
    )
    select page.key, first, last, names, countries, title, status, posted_at, articles
    from page, lateral (
      select json_agg(spelling order by articles desc, length(name) desc, name) as names
      from (
        select name, language, count(distinct article) as articles,
          min(dated_at) as first, max(dated_at) as last
        from standing_sightings where key = any(members) group by name, language
      ) as spelling
    ) as named, lateral (
      select coalesce(json_agg(country order by times desc, country), '[]') as countries
      from (
        select country, count(*) as times from standing_sightings
        where key = any(members) and country is not null group by country
      ) as counted
    ) as placed, lateral (
      select count(distinct article) as articles from standing_sightings where key = any(members)
    ) as counted left join lateral (
      select title, status, dated_at as posted_at from standing_sightings
      where key = any(members) and title is not null order by dated_at desc, article limit 1
    ) as posted on true
    order by last desc, page.key`.execute(db);
  return rows.map(summaryOf);
}

interface SummaryRow extends Omit<OfficialSummary, 'name' | 'names' | 'post'> {
  readonly names: readonly Omit<OfficialName, 'script'>[];
  readonly title: string | null;
  readonly status: string | null;
  readonly postedAt: Instant | null;
}

function matching({ query, country, keys }: OfficialFilter) {
  const words = query?.trim() ?? '';
  const key = nameKey(words);
  const holds = [
    country && sql`country = ${country.toUpperCase()}`,
    words &&
      sql`(name ilike ${`%${likely(words)}%`} or (' ' || key || ' ') like ${`% ${likely(key)} %`})`,
  ].filter((condition) => condition !== undefined && condition !== '');
  const wanted = keys === undefined ? sql`true` : sql`coalesce(root, officials.key) = any(${keys})`;
  if (holds.length === 0) return sql`bool_or(${wanted})`;
  return sql`bool_or(${wanted} and exists (select from standing_sightings as sighting
    where sighting.key = officials.key and ${sql.join(holds, sql` and `)}))`;
}

/** `%` and `_` of a person's words are letters. */
const likely = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const afterLast = (after: OfficialPage['after']) =>
  after === undefined
    ? sql`true`
    : sql`(max(last_at), ${after.key}::text) < (${after.last}::timestamptz, coalesce(root, officials.key))`;

function summaryOf({ names: spellings, title, status, postedAt, ...row }: SummaryRow) {
  const names = spellings.map((spelling) => ({
    ...spelling,
    first: instant(new Date(spelling.first)), // json_agg writes times its own way
    last: instant(new Date(spelling.last)),
    script: countScripts(spelling.name).main ?? 'Zyyy', // ISO 15924 for undetermined
  }));
  return {
    ...row,
    name: fullest(names),
    names,
    ...(title !== null && {
      post: present({ title, status, at: postedAt }) as NonNullable<OfficialSummary['post']>,
    }),
  } satisfies OfficialSummary;
}

/** The most used spelling with a given name; a family name alone only when there is no other. */
const fullest = (names: readonly OfficialName[]): string =>
  (names.find(({ name }) => /[\s\u200c·・]/u.test(name)) ?? names[0])?.name ?? '';

const mostDays = 20_000; // post and day; nobody is in the news longer

/** The posts of one person, derived from every sighting of these keys. */
export async function postsOf(db: Db, keys: readonly string[]): Promise<readonly HeldPost[]> {
  const { rows } = await sql<PostRow>`
    select title, organisation, country, coalesce(status, 'current') as status, language,
      min(dated_at) as at, count(distinct article) as articles,
      (array_agg(article order by dated_at, article))[1] as article,
      (array_agg(evidence order by dated_at, article))[1] as evidence
    from standing_sightings where key = any(${keys}) and title is not null
    group by title, organisation, country, coalesce(status, 'current'), language,
      date_trunc('day', dated_at, 'UTC')
    order by at desc limit ${mostDays}`.execute(db);
  return postsOverTime(rows.map((row) => present(row) as unknown as PostSighting));
}

type PostRow = { readonly [K in keyof PostSighting]-?: PostSighting[K] | null };

/** Where each of these sightings is to be read. */
export async function sourcesOf(
  db: Db,
  sightings: readonly { readonly article: ArticleId; readonly evidence: Evidence }[],
): Promise<ReadonlyMap<ArticleId, Source>> {
  const evidence = new Map(sightings.map((seen) => [seen.article, seen.evidence]));
  const { rows } = await sql<SourceRow>`
    select id, url, headline, body, item #>> '{outlet,name}' as outlet,
      date_published is not distinct from dated_at as published
    from articles where id = any(${[...evidence.keys()]})`.execute(db);
  return new Map(
    rows.map(({ id, url, headline, body, outlet, published }) => {
      const place = evidence.get(id) as Evidence;
      const passage = around(place.field === 'headline' ? headline : body, place);
      const dateIs = published ? 'published' : 'seen';
      const named = outlet === null ? {} : { outlet };
      return [id, { article: id, url, headline, ...named, dateIs, passage }];
    }),
  );
}

interface SourceRow {
  readonly id: ArticleId;
  readonly url: Url;
  readonly headline: string;
  readonly body: string;
  readonly outlet: string | null;
  readonly published: boolean;
}

const shownAround = 120; // UTF-16 units to each side, cut back to whole words of one paragraph

function around(text: string, { start, end }: Evidence): string {
  const before =
    text
      .slice(Math.max(0, start - shownAround), start)
      .split('\n')
      .at(-1) ?? '';
  const [after = ''] = text.slice(end, end + shownAround).split('\n');
  const cutBefore = before.length === shownAround ? before.replace(/^\S*\s?/u, '… ') : before;
  const cutAfter = after.length === shownAround ? after.replace(/\s?\S*$/u, ' …') : after;
  return `${cutBefore}${text.slice(start, end)}${cutAfter}`;
}
