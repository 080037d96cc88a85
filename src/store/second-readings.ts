import { sql } from 'kysely';
import type { Instant, Review } from '../article.ts';
import type { Db } from './database.ts';
import type { ReviewItem } from './queue-items.ts';
import type { StoredReview } from './reviews.ts';

/** Decisions on one item by two readers, the second without having seen the first. */
export interface Agreement {
  readonly readings: number;
  readonly agreed: number;
  readonly kappa?: number; // Cohen's, on kept or rejected; not there when one of the two never happened
  readonly groups: readonly AgreementGroup[];
}

/** Keeping is accepting, corrected or not. */
export interface AgreementGroup {
  readonly desk: string;
  readonly language: string;
  readonly firstReader: string;
  readonly secondReader: string;
  readonly readings: number;
  readonly agreed: number;
  readonly bothKept: number;
  readonly bothRejected: number;
  readonly firstKept: number;
  readonly secondKept: number;
}

export interface Days {
  readonly from?: Instant;
  readonly until?: Instant;
}

const isKept = (verdict: Review['verdict']): boolean => verdict !== 'rejected';

/** Whether the two agree: both keep it, or both reject it. A second reader who escalates does not agree. */
export async function recordSecondReading(
  trx: Db,
  item: ReviewItem,
  second: StoredReview,
): Promise<boolean> {
  const first = await trx
    .selectFrom('reviews')
    .select(['id', 'reviewer', 'verdict'])
    .where('id', '=', item.firstReview as number)
    .executeTakeFirstOrThrow();
  const agreed = second.verdict !== 'escalated' && isKept(first.verdict) === isKept(second.verdict);
  await trx
    .insertInto('secondReadings')
    .values({
      second: second.id,
      first: first.id,
      article: item.article,
      desk: item.desk,
      language: item.language,
      firstReader: first.reviewer,
      secondReader: second.reviewer,
      firstVerdict: first.verdict,
      secondVerdict: second.verdict,
      agreed,
      readAt: second.dateReviewed,
    })
    .execute();
  return agreed;
}

/** When a second reader takes the decision back, it has not been one; returns what the item waited with. */
export const forgetSecondReading = (trx: Db, second: number) =>
  trx
    .deleteFrom('secondReadings')
    .where('second', '=', second)
    .returning(['first', 'firstReader', 'agreed'])
    .executeTakeFirst();

export async function agreementOf(db: Db, { from, until }: Days): Promise<Agreement> {
  const { rows: groups } = await sql<AgreementGroup>`
    select desk, language, first_reader, second_reader, count(*) as readings,
      count(*) filter (where agreed) as agreed,
      count(*) filter (where first_verdict <> 'rejected' and second_verdict <> 'rejected') as both_kept,
      count(*) filter (where first_verdict = 'rejected' and second_verdict = 'rejected') as both_rejected,
      count(*) filter (where first_verdict <> 'rejected') as first_kept,
      count(*) filter (where second_verdict <> 'rejected') as second_kept
    from second_readings
    where (${from ?? null}::timestamptz is null or read_at >= ${from ?? null}::timestamptz)
      and (${until ?? null}::timestamptz is null or read_at < ${until ?? null}::timestamptz)
    group by desk, language, first_reader, second_reader
    order by readings desc, desk, language, first_reader, second_reader`.execute(db);
  const sum = (of: (group: AgreementGroup) => number) =>
    groups.reduce((total, group) => total + of(group), 0);
  const readings = sum((group) => group.readings);
  const kappa = kappaOf({
    readings,
    same: sum(({ bothKept, bothRejected }) => bothKept + bothRejected),
    firstKept: sum(({ firstKept }) => firstKept),
    secondKept: sum(({ secondKept }) => secondKept),
  });
  return {
    readings,
    agreed: sum(({ agreed }) => agreed),
    ...(kappa === undefined ? {} : { kappa }),
    groups,
  };
}

interface Table {
  readonly readings: number;
  readonly same: number;
  readonly firstKept: number;
  readonly secondKept: number;
}

/** Cohen, A Coefficient of Agreement for Nominal Scales (1960): agreement beyond that of chance. */
function kappaOf({ readings, same, firstKept, secondKept }: Table): number | undefined {
  if (readings === 0) return undefined;
  const byChance =
    (firstKept * secondKept + (readings - firstKept) * (readings - secondKept)) / readings ** 2;
  return byChance === 1 ? undefined : (same / readings - byChance) / (1 - byChance);
}
