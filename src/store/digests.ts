import { createHash } from 'node:crypto';
import type { Instant } from '../article.ts';
import { WireError } from '../errors.ts';
import type { Db } from './database.ts';
import { toJson } from './rows.ts';

/** A digest as it was decided: every format renders from `content` alone. */
export interface StoredDigest {
  readonly id: string; //      '2026-11-21' or '2026-11-21-evening'
  readonly day: string;
  readonly edition: string; // 'daily' unless there are several
  readonly title: string;
  readonly content: object;
  readonly sha256: string; //  of content as text
  readonly createdBy: string;
  readonly createdAt: Instant;
}

export function digests(db: Db) {
  return {
    /** Builds anew what was there under the same day and edition. */
    async put(digest: Omit<StoredDigest, 'id' | 'sha256'>): Promise<StoredDigest> {
      const content = toJson(digest.content);
      const { day, edition } = digest;
      const values = {
        title: digest.title,
        content,
        sha256: createHash('sha256').update(content).digest('hex'),
        createdBy: digest.createdBy,
        createdAt: digest.createdAt,
      };
      return db
        .insertInto('digests')
        .values({ id: edition === 'daily' ? day : `${day}-${edition}`, day, edition, ...values })
        .onConflict((conflict) => conflict.columns(['day', 'edition']).doUpdateSet(values))
        .returningAll()
        .executeTakeFirstOrThrow();
    },

    /** Throws NOT_FOUND. */
    async get(id: string): Promise<StoredDigest> {
      const row = await db
        .selectFrom('digests')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) throw new WireError('NOT_FOUND', `digest ${id}`);
      return row;
    },

    /** Latest first, without their contents; those before the one of that id. */
    list: (limit = 100, before?: string): Promise<readonly Omit<StoredDigest, 'content'>[]> =>
      db
        .selectFrom('digests')
        .select(['id', 'day', 'edition', 'title', 'sha256', 'createdBy', 'createdAt'])
        .$if(before !== undefined, (query) => query.where('id', '<', before as string))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),
  };
}
