import type { ArticleId, CaptureId, Instant, Review } from '../article.ts';
import { type Judgeable, type MaterialReason, materialChange } from '../text/material-change.ts';
import type { StoredItem } from './article-row.ts';
import type { Db } from './database.ts';

/** One wording of an article, what its edit changed, and what was decided on it. */
export interface ArticleVersion {
  readonly version: number;
  readonly headline: string;
  readonly articleBody: string;
  readonly inLanguage: string;
  readonly capture?: CaptureId;
  readonly dateSeen: Instant;
  readonly item: StoredItem;
  readonly material?: readonly MaterialReason[]; // of the edit that made it; not there for the first one
  readonly verdict?: Pick<Review, 'verdict' | 'reviewer' | 'dateReviewed'>; // the latest one on this version
}

/** All versions, latest first. */
export async function versionsOf(db: Db, id: ArticleId): Promise<readonly ArticleVersion[]> {
  const columns = ['version', 'headline', 'body', 'language', 'capture', 'item'] as const;
  const rows = await db
    .selectFrom('articles')
    .select(columns)
    .select('changedAt as at')
    .where('id', '=', id)
    .unionAll(
      db
        .selectFrom('articleVersions')
        .select(columns)
        .select('seenAt as at')
        .where('article', '=', id),
    )
    .execute();
  const verdicts = await verdictsOn(db, id);
  const judged = await judgementsOf(db, id);
  const oldestFirst = rows.sort((a, b) => a.version - b.version);
  return oldestFirst
    .map((row, index): ArticleVersion => {
      const before = oldestFirst[index - 1];
      const verdict = verdicts.get(row.version);
      return {
        version: row.version,
        headline: row.headline,
        articleBody: row.body,
        inLanguage: row.language,
        ...(row.capture === null ? {} : { capture: row.capture as CaptureId }),
        dateSeen: row.at,
        item: storedItem(row),
        ...(before === undefined
          ? {}
          : { material: judged.get(before.version) ?? judgement(before, row) }),
        ...(verdict === undefined ? {} : { verdict }),
      };
    })
    .reverse();
}

/** Judges the edit that made a version, and keeps the judgement with the version that it replaced. */
export async function judgeEdit(
  db: Db,
  id: ArticleId,
  version: number,
): Promise<readonly MaterialReason[]> {
  const versions = await versionsOf(db, id);
  const material = versions.find((each) => each.version === version)?.material ?? [];
  await db
    .updateTable('articleVersions')
    .set({ material: [...material] })
    .where('article', '=', id)
    .where('version', '=', version - 1)
    .where('material', 'is', null)
    .execute();
  return material;
}

type Row = { readonly item: object; readonly headline: string; readonly body: string };

export const storedItem = ({ item, headline, body }: Row): StoredItem =>
  ({ ...item, headline, articleBody: body }) as StoredItem;

const judgement = (before: Row, after: Row): readonly MaterialReason[] =>
  materialChange(judgeable(storedItem(before)), judgeable(storedItem(after)));

/** A country or an official counts where the article is about it; what is only mentioned comes and goes with a clause. */
const judgeable = (item: StoredItem): Judgeable => ({
  headline: item.headline,
  articleBody: item.articleBody,
  inLanguage: item.inLanguage,
  countries: item.countries.filter(({ role }) => role === 'about').map(({ code }) => code),
  officials: item.officials.filter(({ anonymous }) => !anonymous).map(({ key }) => key),
  names: [...item.officials, ...item.entities].flatMap(({ evidence }) =>
    evidence.map(({ exact }) => exact),
  ),
});

async function judgementsOf(db: Db, id: ArticleId) {
  const rows = await db
    .selectFrom('articleVersions')
    .select(['version', 'material'])
    .where('article', '=', id)
    .where('material', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.version, row.material as readonly MaterialReason[]]));
}

async function verdictsOn(db: Db, id: ArticleId) {
  const rows = await db
    .selectFrom('reviews')
    .distinctOn('version')
    .select(['version', 'verdict', 'reviewer', 'reviewedAt as dateReviewed'])
    .where('article', '=', id)
    .orderBy('version')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ version, ...verdict }) => [version, verdict]));
}
