import type { ArticleId, Fingerprint, Instant, Placement } from '../article.ts';
import type { Db } from './database.ts';

/** What the grouping takes over after a start: the item as it compares it, and where it stands. */
export interface PlacedFingerprint {
  readonly item: {
    readonly id: ArticleId;
    readonly time: Instant;
    readonly inLanguage: string;
    readonly fingerprint: Fingerprint;
  };
  readonly placement?: Placement; // not there yet when its cluster job is still to run
}

const rowsAtOnce = 1000;

/** Articles dated at or after `since`, oldest first, in the order the grouping wants them. */
export async function* recentFingerprints(
  db: Db,
  since: Instant,
): AsyncGenerator<PlacedFingerprint> {
  for (let from = { datedAt: since, id: '' }; ; ) {
    const rows = await db
      .selectFrom('articles')
      .leftJoin('memberships', 'memberships.article', 'articles.id')
      .select(['id', 'datedAt', 'language', 'fingerprint', 'report', 'story', 'similarity'])
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('datedAt', 'id'), '>', tuple(from.datedAt, from.id)),
      )
      .orderBy('datedAt')
      .orderBy('id')
      .limit(rowsAtOnce)
      .execute();
    for (const { id, datedAt, language, fingerprint, report, story, similarity } of rows) {
      yield {
        item: {
          id: id as ArticleId,
          time: datedAt,
          inLanguage: language,
          fingerprint: fingerprint as Fingerprint,
        },
        ...(report === null ? {} : { placement: { report, story, similarity } as Placement }),
      };
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    from = last;
  }
}
