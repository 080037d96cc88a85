import type { ArticleId } from '../article.ts';
import type { ClusterJob } from './place-article.ts';

/** The cluster step, which then takes whom the article names into the register. Repeating changes nothing. */
export const registering =
  (
    place: (job: ClusterJob) => Promise<void>,
    observe: (article: ArticleId) => Promise<unknown>,
  ): ((job: ClusterJob) => Promise<void>) =>
  async (job) => {
    await place(job);
    await observe(job.article as ArticleId);
  };
