import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { LedgerFilter } from './ledger.ts';

/** How far the URLs of one outlet came. `seen` is `queued`, `dropped` and `onTheWay`; `dropped` is the sum of its reasons. */
export interface OutletReport {
  readonly outlet?: string; //   not there for what was brought in by hand
  readonly seen: number;
  readonly fetched: number; //   came at least so far, whatever became of them then
  readonly extracted: number;
  readonly tagged: number;
  readonly clustered: number;
  readonly queued: number; //    stand with the analysts now
  readonly dropped: number;
  readonly onTheWay: number;
  readonly reasons: Readonly<Record<string, number>>; // of the dropped
}

/** One row an outlet, by key, of a run or of everything. */
export async function outletReports(
  db: Db,
  { run, outlet }: Pick<LedgerFilter, 'run' | 'outlet'>,
): Promise<readonly OutletReport[]> {
  const { rows } = await sql<Omit<OutletReport, 'outlet' | 'reasons'> & Counted>`
    select outlet, reason, count(*) as seen,
      count(coalesce(fetched_at, extracted_at, tagged_at, clustered_at, queued_at)) as fetched,
      count(coalesce(extracted_at, tagged_at, clustered_at, queued_at)) as extracted,
      count(coalesce(tagged_at, clustered_at, queued_at)) as tagged,
      count(coalesce(clustered_at, queued_at)) as clustered,
      count(*) filter (where state = 'queued') as queued,
      count(*) filter (where state = 'dropped') as dropped,
      count(*) filter (where state not in ('queued', 'dropped')) as "onTheWay"
    from ledger
    where (${run ?? null}::text is null or run = ${run ?? null})
      and (${outlet ?? null}::text is null or outlet = ${outlet ?? null})
    group by outlet, reason order by outlet nulls first, reason`.execute(db);
  const byOutlet = new Map<string, OutletReport>();
  for (const { outlet: key, reason, ...counts } of rows) {
    const report = byOutlet.get(key ?? '') ?? {
      ...(key === null ? {} : { outlet: key }),
      ...nothing,
    };
    byOutlet.set(key ?? '', sum(report, counts, reason));
  }
  return [...byOutlet.values()];
}

/** Several reports as one. */
export const totalOf = (reports: readonly OutletReport[]): OutletReport =>
  reports.reduce<OutletReport>((total, { outlet: _, reasons, ...counts }) => {
    const { reasons: before, ...rest } = sum(total, counts, null);
    return { ...rest, reasons: merged(before, reasons) };
  }, nothing);

interface Counted {
  readonly outlet: string | null;
  readonly reason: string | null;
}

type Counts = Omit<OutletReport, 'outlet' | 'reasons'>;

const nothing: OutletReport = {
  seen: 0,
  fetched: 0,
  extracted: 0,
  tagged: 0,
  clustered: 0,
  queued: 0,
  dropped: 0,
  onTheWay: 0,
  reasons: {},
};

const sum = (report: OutletReport, counts: Counts, reason: string | null): OutletReport => ({
  ...report,
  ...(Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, report[name as keyof Counts] + count]),
  ) as unknown as Counts),
  reasons: reason === null ? report.reasons : merged(report.reasons, { [reason]: counts.dropped }),
});

const merged = (
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> => {
  const all = { ...a };
  for (const [reason, count] of Object.entries(b)) all[reason] = (all[reason] ?? 0) + count;
  return all;
};
