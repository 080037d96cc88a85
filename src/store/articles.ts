import type { ArticleId, CaptureId, Instant, Placement } from '../article.ts';
import { WireError } from '../errors.ts';
import type { MaterialReason } from '../text/material-change.ts';
import {
  type ArticleFilter,
  type ArticleSummary,
  countSince,
  listArticles,
  type Page,
} from './article-lists.ts';
import { type ArticleRow, articleRow, type Saving, type StoredItem } from './article-row.ts';
import { type Saved, saveArticles } from './article-saving.ts';
import { type ArticleVersion, judgeEdit, storedItem, versionsOf } from './article-versions.ts';
import { inBatches } from './batches.ts';
import type { Db } from './database.ts';
import { recentFingerprints } from './fingerprints.ts';
import { type Placing, placeArticles } from './placements.ts';

export interface StoredArticle extends StoredItem {
  readonly version: number;
  readonly capture?: CaptureId;
  readonly dateSeen: Instant; //    when the first version was fetched
  readonly dateChanged: Instant; // when this version was fetched
  readonly datedAt: Instant; //     published, or seen where that is not known: the order of lists
  readonly placement?: Placement;
}

/** The tagged articles, each in its latest version, with its earlier ones behind it. */
export function articles(db: Db) {
  const saveRow = inBatches(
    (rows: readonly ArticleRow[]) => saveArticles(db, rows),
    maxBatch,
    gathering,
  );
  return {
    /**
     * Keeps a first version, or a new one when headline or text changed, and moves the ledger to `tagged`.
     * The same item again changes nothing; an older capture never replaces a newer one.
     */
    save: async (saving: Saving): Promise<Saved> => saveRow(articleRow(saving)),

    /** The same for a row that was made elsewhere. */
    saveRow,

    /** Puts a saved article into its report and story, and moves the ledger to `clustered`. */
    place: inBatches((batch: readonly Placing[]) => placeArticles(db, batch), maxBatch),

    /** Throws NOT_FOUND. */
    get: (id: ArticleId): Promise<StoredArticle> => getArticle(db, id),

    /** All versions, latest first; none for an unknown id. */
    versions: (id: ArticleId): Promise<readonly ArticleVersion[]> => versionsOf(db, id),

    /** Why the edit that made this version matters, none when it does not; judged once and kept. */
    judgeEdit: (id: ArticleId, version: number): Promise<readonly MaterialReason[]> =>
      judgeEdit(db, id, version),

    /** Newest first. */
    list: (filter: ArticleFilter = {}, page: Page = {}): Promise<readonly ArticleSummary[]> =>
      listArticles(db, filter, page),

    /** How many match that were first seen after a moment, counted up to a hundred. */
    countSince: (filter: ArticleFilter, since: Instant): Promise<number> =>
      countSince(db, filter, { since }),

    /** What the grouping takes over after a start, oldest first. */
    recentFingerprints: (since: Instant) => recentFingerprints(db, since),
  };
}

const maxBatch = 50; // a statement of under 1 MB

// A statement costs the server as much as three articles in it, and an analyst does not notice the wait.
const gathering = { gatherMilliseconds: 200 };

async function getArticle(db: Db, id: ArticleId): Promise<StoredArticle> {
  const row = await db
    .selectFrom('articles')
    .leftJoin('memberships', 'memberships.article', 'articles.id')
    .select(['item', 'headline', 'body', 'version', 'capture', 'seenAt', 'changedAt', 'datedAt'])
    .select(['report', 'story', 'similarity'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new WireError('NOT_FOUND', `article ${id}`);
  const { report, story, similarity, capture } = row;
  return {
    ...storedItem(row),
    version: row.version,
    ...(capture === null ? {} : { capture: capture as CaptureId }),
    dateSeen: row.seenAt,
    dateChanged: row.changedAt,
    datedAt: row.datedAt,
    ...(report === null ? {} : { placement: { report, story, similarity } as Placement }),
  };
}
