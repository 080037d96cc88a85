import { sql } from 'kysely';
import type {
  Announced,
  CrawlLedger,
  Due,
  Lease,
  Outcome,
  Sight,
  Where,
} from '../../crawlers/ports.ts';
import type { ArticleId } from '../article.ts';
import type { Db } from './database.ts';
import { before } from './ledger.ts';
import { toJson, toText } from './rows.ts';

/** The crawler's side of the ledger: what sources announce, what is due, and how each visit ended. */
export const crawlLedger = (db: Db): CrawlLedger => ({
  see: (items, where) => see(db, items, where),
  claim: (outlet, lease) => claim(db, outlet, lease),
  giveBack: async (ids) => {
    if (ids.length === 0) return;
    await db.updateTable('ledger').set({ leasedUntil: null }).where('id', 'in', ids).execute();
  },
  record: (id, outcome, where) => record(db, { id, outcome, where }),
});

/** A source compares with what the same source said before: two that word one headline differently never take turns. */
async function see(db: Db, items: readonly Announced[], where: Where): Promise<readonly Sight[]> {
  if (items.length === 0) return [];
  const first = new Map(items.map((item) => [item.id, item]).reverse() as [ArticleId, Announced][]);
  const { rows } = await sql<Sight>`
    with given as materialized (
      select * from jsonb_to_recordset(${toJson([...first.values()])}::jsonb) as row (
        id text, url text, source text, announcement text, headline text, "datePublished" timestamptz)
    ), seen as (
      insert into ledger as row (id, url, outlet, run, state, discovered_at, source, announcement,
        headline, published_at, due_at)
      select id, url, ${where.outlet}, ${where.run}, 'discovered', ${where.now}, source, announcement,
        headline, "datePublished", ${where.now}
      from given order by id
      on conflict (id) do update set
        source = excluded.source,
        announcement = excluded.announcement,
        headline = excluded.headline,
        published_at = coalesce(excluded.published_at, row.published_at),
        due_at = case when row.visits > 0 then excluded.due_at else row.due_at end
      where row.announcement is distinct from excluded.announcement
        and coalesce(row.source, excluded.source) = excluded.source
      returning id, (xmax = 0) as inserted
    )
    select given.id, case when seen.id is null then 'known'
      when seen.inserted then 'new' else 'changed' end as news
    from given left join seen using (id)`.execute(db);
  const news = new Map(rows.map((row) => [row.id, row]));
  return [...first.keys()].map((id) => news.get(id) ?? { id, news: 'known' });
}

async function claim(db: Db, outlet: string, lease: Lease): Promise<readonly Due[]> {
  const { now, limit, leaseSeconds } = lease;
  const { rows } = await sql<Due & { sha256: string | null }>`
    with next as (
      select id, due_at from ledger
      where outlet = ${outlet} and due_at <= ${now} and (leased_until is null or leased_until <= ${now})
      order by due_at, id
      limit ${limit}
      for no key update skip locked
    ),
    taken as (
      update ledger
      set leased_until = ${now}::timestamptz + ${leaseSeconds}::float8 * interval '1 second'
      from next where ledger.id = next.id
      returning ledger.id, url, attempts, visits, sha256, discovered_at as first_seen, next.due_at
    )
    select id, url, attempts, visits, sha256, first_seen,
      case when attempts > 0 then 'retry' when visits > 0 then 'revisit' else 'new' end as why
    from taken order by due_at, id`.execute(db);
  return rows.map(({ sha256, ...due }) => (sha256 === null ? due : { ...due, sha256 }));
}

interface Recording {
  readonly id: ArticleId;
  readonly outcome: Outcome;
  readonly where: Where;
}

async function record(db: Db, { id, outcome, where: { run, now } }: Recording): Promise<void> {
  const row = db.updateTable('ledger').where('id', '=', id).set({ leasedUntil: null });
  // Counted once a claim, so that a repeated record changes nothing.
  const one = sql<number>`(leased_until is not null)::int`;
  switch (outcome.kind) {
    case 'fetched': {
      const moves = sql<boolean>`state = any(${before.fetched})`;
      await row
        .set({
          run,
          capture: outcome.capture,
          sha256: outcome.sha256,
          visits: sql`visits + ${one}`,
          attempts: 0,
          dueAt: outcome.next ?? null,
          fetchedAt: now,
          state: sql`case when ${moves} then 'fetched' else state end`,
          reason: sql`case when not ${moves} then reason end`,
          detail: sql`case when not ${moves} then detail end`,
          droppedAt: sql`case when not ${moves} then dropped_at end`,
        })
        .execute();
      return;
    }
    case 'unchanged':
      await row
        .set({ visits: sql`visits + ${one}`, attempts: 0, dueAt: outcome.next ?? null })
        .execute();
      return;
    case 'later':
      await row
        .set({
          attempts: sql`attempts + ${one}`,
          detail: toText(`${outcome.code}: ${outcome.detail}`),
          dueAt: outcome.next,
        })
        .execute();
      return;
    case 'dropped': {
      const ends = sql<boolean>`state in ('discovered', 'dropped')`;
      await row
        .set({
          run,
          dueAt: null,
          state: sql`case when ${ends} then 'dropped' else state end`,
          reason: sql`case when ${ends} then ${outcome.reason} else reason end`,
          detail: toText(outcome.detail),
          droppedAt: sql`case when ${ends} then ${now}::timestamptz else dropped_at end`,
        })
        .execute();
      return;
    }
  }
}
