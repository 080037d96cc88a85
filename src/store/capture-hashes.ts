import type { CaptureId } from '../article.ts';
import type { Db } from './database.ts';

/** SHA-256 of the bodies of captures, by id. */
export const captureHashes =
  (db: Db) =>
  async (ids: readonly CaptureId[]): Promise<ReadonlyMap<CaptureId, string>> => {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('captures')
      .select(['id', 'sha256'])
      .where('id', 'in', [...ids])
      .execute();
    return new Map(rows.map(({ id, sha256 }) => [id as CaptureId, sha256]));
  };
