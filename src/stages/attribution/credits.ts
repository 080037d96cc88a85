import type { Evidence, Readable } from '../../article.ts';
import { onceAnArticle } from '../../text/once-an-article.ts';
import { passagesOf } from '../../text/passages.ts';
import { evidenceAt } from '../../text/spans.ts';
import { type Credit, creditsOf } from './lines.ts';

export type PlacedCredit = Credit & { readonly evidence: Evidence };

/** The source lines, datelines and photo credits of an article, in order. */
export const creditsIn: (article: Readable) => readonly PlacedCredit[] = onceAnArticle(
  readCredits,
  ['headline', 'articleBody', 'inLanguage'],
);

function readCredits(article: Readable): readonly PlacedCredit[] {
  const body = passagesOf(article).filter(({ field }) => field === 'articleBody');
  const credits = body.flatMap(({ field, start, text, language }, index) =>
    creditsOf(text, language, index < mostDatelines).map((credit) => ({
      ...credit,
      evidence: evidenceAt(article, field, start + credit.start, start + credit.end),
    })),
  );
  return credits.slice(0, mostCredits);
}
const mostCredits = 50; // of one article; a page of picture credits has more
const mostDatelines = 3; // paragraphs that may open with one: a standfirst or caption may stand before
