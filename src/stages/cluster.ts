import type { ArticleId, Fingerprint, Instant, Placement, ReportId, StoryId } from '../article.ts';
import { openCopies } from './cluster/copies.ts';
import { openStories } from './cluster/stories.ts';

/** What the grouping needs of an item. */
export interface Placeable {
  readonly id: ArticleId;
  readonly time: Instant; // published, or fetched where that is not known
  readonly inLanguage: string;
  readonly fingerprint: Fingerprint;
}

/** Groups items as they come, oldest first; the same items in the same order give the same groups. */
export interface Grouping {
  /** Joins the item to a report and a story, or begins new ones. Placing an id again changes nothing. */
  readonly place: (item: Placeable) => Placement;
  /** Takes over a placement made before, e.g. from the store after a restart or by an analyst's hand. */
  readonly restore: (item: Placeable, placement: Placement) => void;
  readonly size: () => number;
}

export interface GroupingOptions {
  readonly windowDays?: number; // how long a story stays open after its last article
}

export function openGrouping({ windowDays = 7 }: GroupingOptions = {}): Grouping {
  const copies = openCopies(windowDays);
  const stories = openStories(windowDays);
  const placed = new Map<ArticleId, Placement>();

  const remember = (item: Placeable, placement: Placement): Placement => {
    copies.add(item, placement);
    stories.add(item, placement.story);
    placed.set(item.id, placement);
    return placement;
  };
  const forget = (ids: readonly ArticleId[]) => {
    for (const id of ids) placed.delete(id);
  };

  return {
    place: (item) => {
      const known = placed.get(item.id);
      if (known !== undefined) return known;
      forget(copies.expire(item.time));
      stories.expire(item.time);
      const original = copies.find(item);
      if (original !== undefined) {
        const { report, story } = original.placement;
        return remember(item, { report, story, similarity: original.containment });
      }
      const best = stories.find(item);
      return remember(item, {
        report: `rep-${item.id}` as ReportId,
        story: best?.story ?? (`sty-${item.id}` as StoryId),
        similarity: best?.similarity ?? 0,
      });
    },
    restore: (item, placement) => {
      if (!placed.has(item.id)) remember(item, placement);
    },
    size: () => placed.size,
  };
}
