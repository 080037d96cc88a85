import type { ErrorCode } from '../src/errors.ts';
import type { VolumeAnomaly } from './feed-volume.ts';
import type { DropReason, Outcome } from './ports.ts';

/** One run of one outlet. The counts add up: see `addsUp`. */
export interface CrawlReport {
  readonly outlet: string;
  readonly run: string;
  readonly started: Date;
  readonly ended: Date;
  readonly sources: readonly SourceReport[];
  readonly pages: PageCounts;
}

export interface SourceReport {
  readonly url: string;
  readonly outcome: 'read' | 'unchanged' | 'not due' | 'failed';
  readonly code?: ErrorCode; //       why it failed
  readonly announced: number; //      lines, each of them new, changed, known, too old or unusable
  readonly new: number;
  readonly changed: number;
  readonly known: number;
  readonly beforeSince: number;
  readonly unusable: number; //       without an address that can be fetched
  readonly mayHaveMissed: boolean; // nothing but news: some may have fallen off its end unseen
  readonly anomaly?: VolumeAnomaly; // against its own history
}

export interface PageCounts {
  readonly visited: number;
  readonly fetched: number;
  readonly unchanged: number;
  readonly later: Readonly<Partial<Record<ErrorCode, number>>>;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
}

export const pageCounts: PageCounts = {
  visited: 0,
  fetched: 0,
  unchanged: 0,
  later: {},
  dropped: {},
};

export function withPage(counts: PageCounts, outcome: Outcome): PageCounts {
  const visited = counts.visited + 1;
  switch (outcome.kind) {
    case 'fetched':
      return { ...counts, visited, fetched: counts.fetched + 1 };
    case 'unchanged':
      return { ...counts, visited, unchanged: counts.unchanged + 1 };
    case 'later':
      return { ...counts, visited, later: oneMore(counts.later, outcome.code) };
    case 'dropped':
      return { ...counts, visited, dropped: oneMore(counts.dropped, outcome.reason) };
  }
}

/** Every announcement and every visit has exactly one end. */
export const addsUp = ({ sources, pages }: CrawlReport): boolean =>
  sources.every((s) => s.announced === s.new + s.changed + s.known + s.beforeSince + s.unusable) &&
  pages.visited === pages.fetched + pages.unchanged + sum(pages.later) + sum(pages.dropped);

const oneMore = <K extends string>(counts: Partial<Record<K, number>>, key: K) => ({
  ...counts,
  [key]: (counts[key] ?? 0) + 1,
});
const sum = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((total, count) => total + (count ?? 0), 0);
