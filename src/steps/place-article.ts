import type { ArticleId, Placement, StoryId } from '../article.ts';
import { openGrouping, type Placeable } from '../stages/cluster.ts';
import { priorityOf } from '../stages/priority.ts';

export interface ClusterJob {
  readonly article: string;
}

export interface PlaceableArticle extends Placeable {
  readonly version: number;
  readonly subjects: readonly string[];
  readonly officials: readonly string[];
}

export interface PlacePorts {
  readonly recent: () => AsyncIterable<{
    readonly item: Placeable;
    readonly placement?: Placement;
  }>;
  readonly article: (id: ArticleId) => Promise<PlaceableArticle | undefined>;
  readonly place: (placing: { id: ArticleId; placement: Placement }) => Promise<unknown>;
  /** Why the edit that made this version matters; an edit that does not leaves the earlier decision standing. */
  readonly judgeEdit: (id: ArticleId, version: number) => Promise<readonly string[]>;
  readonly enqueueReview: (item: {
    article: ArticleId;
    language: string;
    priority: number;
    story: StoryId;
    reopen: boolean;
  }) => Promise<unknown>;
}

/** Places one article; `atHand` is the article when it was stored just now and need not be read again. */
export type Place = (job: ClusterJob, atHand?: PlaceableArticle) => Promise<void>;

/**
 * Takes over the open stories from the store, then places articles one after the other and queues them for
 * review. Only one process does this at a time (store/leader.ts). Repeating a job changes nothing.
 */
export async function openPlacing(ports: PlacePorts): Promise<Place> {
  const grouping = openGrouping();
  for await (const { item, placement } of ports.recent()) {
    if (placement !== undefined) grouping.restore(item, placement);
  }
  return async (job, atHand) => {
    const id = job.article as ArticleId;
    const article = atHand ?? (await ports.article(id));
    if (article === undefined) return; // it was never saved: its tag job says why
    const placement = grouping.place(article);
    await ports.place({ id, placement });
    const material = article.version > 1 ? await ports.judgeEdit(id, article.version) : [];
    await ports.enqueueReview({
      article: id,
      language: article.inLanguage,
      story: placement.story,
      priority: priorityOf({ ...article, isNewStory: placement.similarity === 0 }),
      reopen: material.length > 0,
    });
  };
}
