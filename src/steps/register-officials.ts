import type { ArticleId } from '../article.ts';
import type { Place } from './place-article.ts';

/** The cluster step, which then takes whom the article names into the register. Repeating changes nothing. */
export const registering =
  (place: Place, observe: (article: ArticleId) => Promise<unknown>): Place =>
  async (job, atHand) => {
    await place(job, atHand);
    await observe(job.article as ArticleId);
  };
