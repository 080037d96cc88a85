import type { CaptureId, Instant, Review } from '../article.ts';
import { composeDigest, type Decided } from '../digest/compose.ts';
import type { Digest } from '../digest/digest.ts';
import { independentOrigins } from '../stages/provenance.ts';
import type { StoredArticle } from '../store/articles.ts';
import type { Store } from '../store/store.ts';
import { dayWindow } from '../text/days.ts';

export interface DigestWish {
  readonly date: string;
  readonly timeZone: string;
  readonly editor: string;
  readonly now: Date;
  readonly countryName: (code: string) => string;
}

/** Composes the digest of a day from its decisions and keeps it; the same decisions give the same digest. */
export async function buildDigest(store: Store, wish: DigestWish): Promise<Digest> {
  const { from, until } = dayWindow(wish.date, wish.timeZone);
  const decisions = await store.reviews.decided(from, until);
  const standing = decisions.filter(({ reason }) => reason !== undoneReason);
  const decided = await withArticles(store, standing);
  const counts = await store.ledger.counts();
  const digest = composeDigest(
    {
      date: wish.date,
      timeZone: wish.timeZone,
      from,
      until,
      title: 'Daily digest',
      countryName: wish.countryName,
      coverage: [
        ...Object.entries(counts.states).map(([key, count]) => ({ key, name: key, count })),
        ...Object.entries(counts.reasons)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, count]) => ({ key, name: `dropped: ${key}`, count })),
      ].filter(({ count }) => count > 0),
    },
    decided,
  );
  await store.digests.put({
    day: wish.date,
    edition: 'daily',
    title: digest.title,
    content: digest,
    createdBy: wish.editor,
    createdAt: wish.now.toISOString() as Instant,
  });
  return digest;
}

const undoneReason = 'undone'; // web/undo.ts: the decision before it no longer stands

async function withArticles(
  store: Store,
  decisions: readonly Review[],
): Promise<readonly Decided[]> {
  const articles = await Promise.all(decisions.map(({ article }) => store.articles.get(article)));
  const hashes = await store.captureHashes(articles.flatMap(({ capture }) => capture ?? []));
  const origins = originsByStory(articles);
  return decisions.flatMap((review, index) => {
    const item = articles[index];
    const placement = item?.placement;
    if (item === undefined || placement === undefined) return [];
    const known = origins.get(placement.story);
    return [
      {
        item,
        placement,
        review,
        capture: { sha256: hashes.get(item.capture as CaptureId) ?? '' },
        ...(known === undefined ? {} : { origins: known }),
      },
    ];
  });
}

function originsByStory(articles: readonly StoredArticle[]): ReadonlyMap<string, number> {
  const chains = new Map<string, StoredArticle['provenance'][]>();
  for (const { placement, provenance } of articles) {
    if (placement === undefined) continue;
    chains.set(placement.story, [...(chains.get(placement.story) ?? []), provenance]);
  }
  return new Map(
    [...chains].flatMap(([story, members]): [string, number][] => {
      const count = independentOrigins(members);
      return count === undefined ? [] : [[story, count]];
    }),
  );
}
