import {
  type Finding,
  type LanguageDays,
  languageFindings,
  sourceFindings,
  type WallCount,
  type WatchedFeed,
  wallFindings,
} from '../../crawlers/findings.ts';

export interface WatchPorts {
  readonly feeds: () => Promise<readonly WatchedFeed[]>;
  readonly languageDays: (now: Date) => Promise<readonly LanguageDays[]>;
  readonly wallCounts: (now: Date) => Promise<readonly WallCount[]>;
  readonly isWatched: (outlet: string) => boolean; // a paused outlet is silent by our own will
  /** Opens, keeps and clears alerts; returns the new ones. */
  readonly reconcile: (findings: readonly Finding[], now: Date) => Promise<readonly Finding[]>;
}

/** Compares every source and language with its own history, and keeps the alerts as they stand now. */
export async function watchSources(ports: WatchPorts, now: Date): Promise<readonly Finding[]> {
  const found = [
    ...(await ports.feeds()).flatMap((feed) => sourceFindings(feed, now)),
    ...languageFindings(await ports.languageDays(now), now),
    ...(await ports.wallCounts(now)).flatMap(wallFindings),
  ];
  const watched = found.filter(({ outlet }) => outlet === undefined || ports.isWatched(outlet));
  return ports.reconcile(watched, now);
}
