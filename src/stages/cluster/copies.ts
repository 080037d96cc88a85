import type { ArticleId, Placement } from '../../article.ts';
import type { Placeable } from '../cluster.ts';

interface Known {
  readonly id: ArticleId;
  readonly placement: Placement;
  readonly shingles: readonly number[];
  readonly sampling: number;
  readonly time: number;
}

export interface Copies {
  readonly find: (item: Placeable) => { placement: Placement; containment: number } | undefined;
  readonly add: (item: Placeable, placement: Placement) => void;
  /** Drops what is older than the window before `time`; returns the ids dropped. */
  readonly expire: (time: string) => readonly ArticleId[];
}

// measured on synthetic syndication (docs/decisions/0014): precision 99.4 %, recall 99-100 % but for rewrites
const leastContainment = 0.3;
const leastShared = 3; // shingles; fewer are a shared formula, not a shared text
const mostPostings = 64; // a shingle in more texts than this is boilerplate
const dayMilliseconds = 86_400_000;

/** Inverted index of sampled shingles: which text holds most of another's, whichever of the two is cut. */
export function openCopies(windowDays: number): Copies {
  const postings = new Map<number, Known[]>();
  const inOrder: Known[] = [];

  const countShared = (shingles: readonly number[]): Map<Known, number> => {
    const shared = new Map<Known, number>();
    for (const shingle of shingles) {
      const holders = postings.get(shingle);
      if (holders === undefined || holders.length >= mostPostings) continue;
      for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1);
    }
    return shared;
  };

  const drop = (known: Known) => {
    for (const shingle of known.shingles) {
      const left = postings.get(shingle)?.filter((holder) => holder !== known) ?? [];
      if (left.length === 0) postings.delete(shingle);
      else postings.set(shingle, left);
    }
  };

  return {
    find: ({ fingerprint }) => {
      let best: { known: Known; containment: number } | undefined;
      for (const [known, count] of countShared(fingerprint.shingles)) {
        const rate = Math.max(fingerprint.sampling, known.sampling);
        const containment = count / Math.min(sizeAt(fingerprint, rate), sizeAt(known, rate));
        if (count < leastShared || containment < leastContainment) continue;
        if (best === undefined || containment > best.containment) best = { known, containment };
      }
      return best && { placement: best.known.placement, containment: best.containment };
    },
    add: ({ id, time, fingerprint: { shingles, sampling } }, placement) => {
      const known = { id, placement, shingles, sampling, time: Date.parse(time) };
      inOrder.push(known);
      for (const shingle of shingles) {
        const holders = postings.get(shingle);
        if (holders === undefined) postings.set(shingle, [known]);
        else if (holders.length < mostPostings) holders.push(known);
      }
    },
    expire: (time) => {
      const before = Date.parse(time) - windowDays * dayMilliseconds;
      const fresh = inOrder.findIndex((known) => !(known.time < before));
      const gone = inOrder.splice(0, fresh < 0 ? inOrder.length : fresh);
      gone.forEach(drop);
      return gone.map(({ id }) => id);
    },
  };
}

/** How many shingles a text would have at the coarser sampling of the two that are compared. */
const sizeAt = (
  { shingles, sampling }: Pick<Known, 'shingles' | 'sampling'>,
  rate: number,
): number =>
  rate === sampling ? shingles.length : shingles.filter((shingle) => shingle % rate === 0).length;
