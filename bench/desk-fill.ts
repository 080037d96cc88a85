import { type Kysely, sql } from 'kysely';

const inOnce = 20_000; // rows a statement
const articlesAStory = 4;
const words = 50_000; // different ones, a few of them frequent as in any text
const wordsAnArticle = 60;

/**
 * Copies the articles that are there until there are `articles`, over two years, each with words of its own, and puts
 * the newest `open` into the review queue. Indexes are made afterwards, as a restore would.
 */
export async function fillDesk(
  db: Kysely<never>,
  { articles, open }: { readonly articles: number; readonly open: number },
): Promise<void> {
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename in ('articles', 'memberships', 'review_items') and schemaname = current_schema()
      and indexname not in (select conname from pg_constraint)`.execute(db);
  for (const { name } of indexes) await sql`drop index ${sql.id(name)}`.execute(db);
  await sql`create table template as select *, row_number() over (order by id) - 1 as number from articles`.execute(
    db,
  );
  for (let from = 0; from < articles; from += inOnce) {
    const until = Math.min(articles, from + inOnce) - 1;
    await sql`
      with rows as (
        select n, md5('copy' || n) as id, now() - (${articles} - n) * (interval '730 days' / ${articles}) as at,
          array_to_string(array(
            select 'w' || floor(${words} * random() ^ 3)::int from generate_series(1, ${wordsAnArticle} + 0 * n)
          ), ' ') as own
        from generate_series(${from}::int, ${until}::int) as n
      )
      insert into articles (id, version, url, outlet, headline, body, content_hash, item_hash, language,
        date_published, dated_at, seen_at, changed_at, countries, subjects, officials, entities, item,
        fingerprint, search)
      select rows.id, 1, 'https://copy.example/' || n, outlet, headline, own, md5(own), md5(own), language,
        at, at, at, at, countries, subjects, officials, entities, item, fingerprint,
        search || to_tsvector('simple', own)
      from rows join template on number = n % (select count(*) from template)`.execute(db);
    await sql`
      insert into memberships (article, report, story, similarity)
      select md5('copy' || n), 'rep-' || n, 'sty-' || n / ${articlesAStory}, 1
      from generate_series(${from}::int, ${until}::int) as n`.execute(db);
  }
  await sql`
    insert into stories (id, updated_at)
    select 'sty-' || n / ${articlesAStory}, max(now() - (${articles} - n) * (interval '730 days' / ${articles}))
    from generate_series(0, ${articles - 1}) as n group by 1`.execute(db);
  await sql`
    insert into review_items (article, priority, desk, language, story, queued_at, countries)
    select articles.id, (random() * 80)::int, '', language, memberships.story, seen_at, countries
    from articles join memberships on memberships.article = articles.id
    where url like 'https://copy.example/%' order by dated_at desc limit ${open}
    on conflict do nothing`.execute(db);
  for (const { definition } of indexes) await sql.raw(definition).execute(db);
  await sql`drop table template`.execute(db);
  for (const table of ['articles', 'memberships', 'review_items', 'stories'])
    await sql`vacuum analyze ${sql.table(table)}`.execute(db);
}
