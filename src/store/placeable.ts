import { sql } from 'kysely';
import type { ArticleId, Fingerprint, Instant, LanguageTag } from '../article.ts';
import { inBatches } from './batches.ts';
import type { Db } from './database.ts';

/** What the cluster step reads of a saved article. */
export interface PlaceableArticle {
  readonly id: ArticleId;
  readonly version: number;
  readonly time: Instant;
  readonly inLanguage: LanguageTag;
  readonly fingerprint: Fingerprint;
  readonly countries: readonly string[];
  readonly subjects: readonly string[];
  readonly officials: readonly string[];
}

const maxBatch = 50;

/** One article by id, undefined when it is not there; calls that come at once share a statement. */
export const placeableArticles = (db: Db) =>
  inBatches(
    async (ids: readonly ArticleId[]): Promise<readonly (PlaceableArticle | undefined)[]> => {
      const rows = await db
        .selectFrom('articles')
        .select([
          'id',
          'version',
          'datedAt',
          'language',
          'fingerprint',
          'countries',
          'subjects',
          'officials',
        ])
        .where(sql<boolean>`id = any(${ids})`)
        .execute();
      const found = new Map(
        rows.map(({ datedAt, language, fingerprint, id, ...row }): [string, PlaceableArticle] => [
          id,
          {
            ...row,
            id: id as ArticleId,
            time: datedAt,
            inLanguage: language as LanguageTag,
            fingerprint: fingerprint as Fingerprint,
          },
        ]),
      );
      return ids.map((id) => found.get(id));
    },
    maxBatch,
  );
