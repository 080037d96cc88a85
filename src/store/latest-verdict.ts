import { type RawBuilder, sql } from 'kysely';
import type { Review } from '../article.ts';
import { undone } from './review-undo.ts';

/** What was last decided on an article; nothing where that was taken back. */
export const latestVerdict = (article: RawBuilder<unknown>): RawBuilder<Review['verdict'] | null> =>
  sql`(select case when reason is distinct from ${undone} then verdict end
    from reviews where reviews.article = ${article} order by reviews.id desc limit 1)`;
