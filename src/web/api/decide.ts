import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Corrections as ArticleCorrections, ArticleId, Instant } from '../../article.ts';
import { WireError } from '../../errors.ts';
import type { StoredArticle } from '../../store/articles.ts';
import type { StoredReview } from '../../store/reviews.ts';
import type { Seat } from '../desk.tsx';
import { optional } from '../optional.ts';
import { Article, Corrections } from './article-schema.ts';
import { checkMatch } from './etag.ts';
import { etagOfAnswer } from './mount.ts';

const longest = 4000; // characters of a note
const text = z.string().trim().min(1).max(longest);

export const Decision = z
  .object({
    verdict: z.enum(['accepted', 'corrected', 'rejected', 'escalated']),
    version: z.int().optional().openapi({ description: 'Of the article that you decide on.' }),
    corrections: Corrections.default({}),
    note: text.optional(),
    reason: text.optional(),
  })
  .openapi('Decision');

interface Deciding {
  readonly id: ArticleId;
  readonly decision: z.output<typeof Decision>;
  readonly context: Context;
}

/** Throws VERSION_MISSING, VERSION_CHANGED, LEASE_HELD, LEASE_MISSING, NOT_FOUND, USAGE. */
export async function decide(
  seat: Seat,
  { id, decision, context }: Deciding,
): Promise<StoredReview> {
  const { store, analyst, lease } = seat;
  const article = await store.articles.get(id);
  checkSeen(article, decision.version, context);
  const corrections = correctionsOf(decision.corrections, article);
  const isCorrected = Object.keys(corrections).length > 0;
  if (decision.verdict === 'corrected' && !isCorrected)
    throw new WireError('USAGE', 'nothing is corrected', {
      hint: 'give corrections, or accept it',
    });
  await store.reviewQueue.claimArticle(id, lease);
  const review = {
    article: id,
    reviewer: analyst,
    verdict:
      decision.verdict === 'accepted' && isCorrected ? ('corrected' as const) : decision.verdict,
    corrections,
    ...optional('note', decision.note),
    ...optional('reason', decision.reason),
    dateReviewed: new Date().toISOString() as Instant,
  };
  return store.reviews.decide(review, { version: article.version });
}

function checkSeen(article: StoredArticle, version: number | undefined, context: Context): void {
  const isMatched = checkMatch(context, etagOfAnswer(Article, article));
  if (version !== undefined && version !== article.version) {
    throw new WireError('VERSION_CHANGED', `it is version ${article.version} now`, {
      hint: 'get it again and look at what is new',
    });
  }
  if (!isMatched && version === undefined) {
    throw new WireError('VERSION_MISSING', article.id, {
      hint: "give the article's version, or its ETag as If-Match",
    });
  }
}

/** Evidence has to stand where it says. Throws USAGE. */
function correctionsOf(
  given: z.output<typeof Corrections>,
  article: StoredArticle,
): ArticleCorrections {
  for (const { evidence } of given.added ?? []) {
    if (evidence === undefined) continue;
    const { field, start, end, exact } = evidence;
    if (article[field].slice(start, end) !== exact) {
      throw new WireError('USAGE', `${field} does not say that from ${start} to ${end}`, {
        hint: 'offsets are UTF-16 code units of the text as the API gives it',
      });
    }
  }
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as ArticleCorrections;
}
