import type { Instant, Review } from '../article.ts';

/**
 * One morning's digest, complete: every format renders from this record alone, so the same record
 * gives the same bytes. Names of countries and languages are resolved when it is composed.
 */
export interface Digest {
  readonly schemaVersion: 1;
  readonly date: string; //     '2026-11-21', a day in the desk's time zone
  readonly timeZone: string;
  readonly from: Instant; //    what was decided in [from, until)
  readonly until: Instant;
  readonly title: string;
  readonly numbers: {
    readonly reviewed: number;
    readonly rejected: number;
    readonly articles: number; // in this digest
    readonly stories: number;
    readonly outlets: number;
    readonly languages: number;
  };
  readonly countries: readonly Counted[]; // most covered first
  readonly officials: readonly DigestOfficial[];
  readonly stories: readonly DigestStory[];
  readonly coverage: readonly Counted[]; // ledger states and reasons of the day, so gaps are seen
  readonly editors: readonly string[];
}

export interface Counted {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

export interface DigestStory {
  readonly id: string;
  readonly headline: string;
  readonly language: string;
  readonly countries: readonly string[]; // names
  readonly subjects: readonly string[];
  readonly origins?: number; // independent ones; absent when not known
  readonly sources: readonly DigestSource[];
  readonly quotes: readonly DigestQuote[];
  readonly additions?: readonly DigestAddition[]; // absent when analysts added nothing
  readonly comments: readonly { readonly author: string; readonly text: string }[];
}

/** A tag that an analyst added, shown as the analyst's. */
export interface DigestAddition {
  readonly tag: string; // 'organisation'
  readonly name: string;
  readonly analyst: string;
  readonly sources: readonly number[];
}

/** One article cited, with the hash of the capture it was read from. */
export interface DigestSource {
  readonly number: number; // [n] throughout the digest
  readonly article: string;
  readonly url: string;
  readonly outlet: string;
  readonly headline: string;
  readonly lead: string; //     its first paragraph, shortened
  readonly language: string;
  readonly datePublished?: Instant;
  readonly verdict: Review['verdict'];
  readonly origin: string; //   'Al-Nahrain → French Press TV': provenance, oldest last
  readonly sha256: string;
}

export interface DigestQuote {
  readonly exact: string;
  readonly language: string;
  readonly speaker: string;
  readonly source: number;
}

export interface DigestOfficial {
  readonly name: string;
  readonly post: string;
  readonly articles: number;
  readonly sources: readonly number[];
  readonly addedBy?: string; // analysts; the machine found the name nowhere
}

/** How a digest leaves: one file a format, all from the same record. */
export interface DigestFormat {
  readonly name: string;
  readonly mediaType: string;
  readonly extension: string;
  readonly render: (digest: Digest) => string;
}
