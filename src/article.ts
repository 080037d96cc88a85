/**
 * The vocabulary: every record that flows, in the order it flows.
 *
 *   Capture → Page ─extract→ Extracted ─detect→ Detected ─tag→ TaggedItem ─cluster→ Report, Story → Review → Digest
 *
 * Names are schema.org/NewsArticle inside and IPTC ninjs at the export edge. Times are ISO 8601 UTC.
 * Confidences are 0..1. Records are plain JSON and never mutated.
 */
type Brand<T, Name extends string> = T & { readonly __brand: Name };
export type NonEmpty<T> = readonly [T, ...T[]];

export type ArticleId = Brand<string, 'ArticleId'>; //     sha256 of the canonical URL, first 32 hex digits
export type CaptureId = Brand<string, 'CaptureId'>; //     UUID version 7: sorts by time
export type StoryId = Brand<string, 'StoryId'>; //         'sty-' + id of the story's first article
export type ReportId = Brand<string, 'ReportId'>; //       'rep-' + id of the report's first article
export type Url = Brand<string, 'Url'>; //                 absolute, canonical, no tracking parameters
export type Instant = Brand<string, 'Instant'>; //         '2026-11-21T21:45:06Z'
export type LanguageTag = Brand<string, 'LanguageTag'>; // BCP 47; 'und' when undetermined
export type CountryCode = Brand<string, 'CountryCode'>; // ISO 3166-1 alpha-2; XK for Kosovo

/** How one outlet's pages look from a day on: CSS selectors, as data. Old layouts stay for archives. */
export interface Layout {
  readonly since: string; //     '2024-02-24'
  readonly paragraphs: string; // the rest comes from JSON-LD and <meta> unless named here
  readonly headline?: string;
  readonly summary?: string;
  readonly drop?: string; //     removed before reading
}

/** What the stages may know of the outlet a page came from; the declaration is crawlers/outlet.ts. */
export interface OutletFacts {
  readonly key: string; //       'ir/irna': ISO 3166 country, then slug
  readonly name: string;
  readonly country?: CountryCode;
  readonly languages?: readonly string[]; // BCP 47, main one first
  readonly timeZone?: string; // IANA, e.g. 'Asia/Tehran'
  readonly family?: string; //   outlets of one publisher share it: 'irna'
  readonly kind?: 'agency' | 'newspaper' | 'broadcaster' | 'portal' | 'republisher' | 'government';
}

/** One response as it came over the wire, kept before anything interprets it, chained by hash. */
export interface Capture {
  readonly id: CaptureId;
  readonly url: Url; //           as asked for
  readonly finalUrl: Url; //      after redirects
  readonly outlet?: string; //    key of the outlet that led to it
  readonly status: number;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>; // lower-case names
  readonly body: Uint8Array; //   as sent, after transfer and content decoding
  readonly sha256: string; //     of body, hex
  readonly previousHash: string; // recordHash of the capture before it in the store; 64 zeros for the first
  readonly recordHash: string; // sha256 over previousHash, url, status, sha256 and dateCaptured
  readonly dateCaptured: Instant;
}

/** A stored response, decoded to text but not interpreted. */
export interface Page {
  readonly id: ArticleId;
  readonly url: Url;
  readonly mediaType: 'text/html' | 'text/plain' | 'application/json'; // json: one schema.org NewsArticle
  readonly text: string;
  readonly dateFetched: Instant;
  readonly outlet?: OutletFacts;
  readonly layout?: Layout;
  readonly feedItem?: { readonly headline?: string; readonly datePublished?: Instant };
}

/** Added by stages/extract.ts. */
export interface Extracted {
  readonly headline: string; //    NFC, one line
  readonly articleBody: string; // NFC plain text, paragraphs joined by '\n\n'; every offset indexes this
  readonly author: readonly string[];
  readonly captions: readonly string[]; // of pictures, with their credits; never part of articleBody
  readonly declaredLanguage?: LanguageTag; // what the page says of itself; stages/detect.ts decides
  readonly datePublished?: Instant;
  readonly datePublishedLocal?: string; // as the outlet's readers saw it: '2020-06-03T03:01:00+04:00', or only a day
  readonly dateModified?: Instant;
  readonly description?: string; // standfirst or meta description
  readonly image?: string;
  readonly publisher?: string; //  as the page names it (og:site_name, JSON-LD publisher)
}

/** Why a paragraph gives no tags. */
export type Flag = 'foreign-paragraph' | 'stray-caption' | 'boilerplate';

/** A paragraph of articleBody and the language it is written in. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly language: LanguageTag;
  readonly flag?: Flag;
}

/** Added by stages/detect.ts. */
export interface Detected {
  readonly inLanguage: LanguageTag;
  readonly languageConfidence: number;
  readonly paragraphs: readonly Paragraph[]; // in order, covering every paragraph of articleBody
  readonly flags: readonly Flag[]; // each flag that some paragraph carries, once
}

export type Article = Page & Extracted & Detected;

/** What a tagging stage reads: no URL, no HTML, so `wirewatch tag` can feed it from a JSON line. */
export type Readable = Pick<Extracted, 'headline' | 'articleBody' | 'datePublished'> &
  Detected &
  Pick<Page, 'outlet'>;

/** Where we saw it. Invariant: article[field].slice(start, end) === exact. */
export interface Evidence {
  readonly field: 'headline' | 'articleBody';
  readonly start: number; // inclusive, UTF-16 code units (W3C selectors count code points: convert on export)
  readonly end: number; //   exclusive
  readonly exact: string;
  readonly kind?: string; // what sort of form it was, e.g. 'demonym'
}

export interface Tag {
  readonly confidence: number;
  readonly creator: string; // 'countries@1': what asserted it, and which version
  readonly evidence: NonEmpty<Evidence>; // no tag without evidence
}

export type CountryEvidenceKind = 'name' | 'demonym' | 'capital' | 'city' | 'institution';
/** Added by stages/countries.ts: one a country, the article's own set. */
export interface Country extends Tag {
  readonly code: CountryCode;
  readonly role: 'about' | 'mentioned' | 'dateline';
  readonly evidence: NonEmpty<Evidence & { readonly kind: CountryEvidenceKind }>;
}

/** Added by stages/entities.ts: persons, organisations, places, events with a canonical name. */
export interface Entity extends Tag {
  readonly type: 'person' | 'organisation' | 'place' | 'event';
  readonly name: string; // canonical form
  readonly key: string; //  joins spellings across scripts; see text/name-key.ts
  readonly country?: CountryCode;
}

/** A post as the text states it. */
export interface Post {
  readonly title: string;
  readonly organisation?: string;
  readonly country?: CountryCode;
  readonly status?: 'current' | 'former' | 'acting' | 'candidate';
}

/** Added by stages/officials.ts. An unnamed source has `anonymous: true` and the noun phrase as its name. */
export interface Official extends Tag {
  readonly name: string;
  readonly key: string;
  readonly anonymous: boolean;
  readonly rank?: string;
  readonly post?: Post;
  readonly country?: CountryCode; // of the office, also where the text names no post
  /** Where "he" or "она" means the person, by the sentences before: apart, as it is less sure than `evidence`. */
  readonly pronouns?: { readonly confidence: number; readonly evidence: NonEmpty<Evidence> };
}

/** Added by stages/quotes.ts. `exact` is without quotation marks. */
export interface Quote extends Tag {
  readonly exact: string;
  readonly direct: boolean;
  readonly speaker?: string;
  readonly cue?: string;
  readonly stance?: 'said' | 'claimed' | 'denied' | 'threatened' | 'promised';
}

/** Added by stages/attribution.ts: who the text says it comes from. */
export interface Attribution extends Tag {
  readonly kind: 'agency' | 'outlet' | 'official' | 'anonymous' | 'organisation' | 'social';
  readonly name: string;
  readonly cue: string;
}

/** Added by stages/provenance.ts: republisher → agency → cited outlet → official or anonymous source. */
export interface ProvenanceLink {
  readonly kind: 'republisher' | Attribution['kind'] | 'photo';
  readonly name: string; //    'unknown' for a republisher we have no facts of
  readonly family?: string; // publishers that share it are one origin
  readonly evidence: readonly Evidence[]; // empty only for the outlet whose page it is
}

/** Added by stages/dates.ts: a day the text speaks of, resolved against datePublished. */
export interface EventDate extends Tag {
  readonly date: string; // '2019-05-30', proleptic Gregorian
}

/** Added by stages/topics.ts: an IPTC Media Topic, or one of our own narrower ones (`x:`). */
export interface Subject extends Tag {
  readonly uri: `medtop:${string}` | `x:${string}`;
  readonly name: string;
}

/** Added by stages/fingerprint.ts: what stages/cluster.ts compares. */
export interface Fingerprint {
  readonly shingles: readonly number[]; // sampled hashes of 5-word runs, for copies of one text
  readonly sampling: number; // one in so many hashes is kept: those it divides
  readonly features: readonly (readonly [feature: string, weight: number])[]; // for the same story
}

export interface Tags {
  readonly countries: readonly Country[];
  readonly entities: readonly Entity[];
  readonly officials: readonly Official[];
  readonly quotes: readonly Quote[];
  readonly attributions: readonly Attribution[];
  readonly provenance: readonly ProvenanceLink[];
  readonly dates: readonly EventDate[];
  readonly subjects: readonly Subject[];
}
export type TaggedItem = Article & Tags & { readonly fingerprint: Fingerprint };

/** Where stages/cluster.ts puts one item. */
export interface Placement {
  readonly report: ReportId; // one text, its copies and translations
  readonly story: StoryId; //   everything about one happening
  readonly similarity: number; // to the story joined, 0..1; 0 for a new one
}

/** One step in the life of a URL; a URL has exactly one current state. */
export type LedgerState =
  | 'discovered'
  | 'fetched'
  | 'extracted'
  | 'tagged'
  | 'clustered'
  | 'queued'
  | 'dropped';

/** One analyst's judgement of one item. Append-only; the latest wins. */
export interface Review {
  readonly article: ArticleId;
  readonly reviewer: string;
  readonly verdict: 'accepted' | 'corrected' | 'rejected' | 'escalated';
  readonly corrections: Corrections;
  readonly note?: string;
  readonly reason?: string;
  readonly dateReviewed: Instant;
}

/** What an analyst changed, kept beside the machine's tags and never over them. */
export interface Corrections {
  readonly headline?: string;
  readonly countries?: readonly CountryCode[]; // the full set as the analyst has it
  readonly subjects?: readonly string[]; //       URIs
  readonly removed?: readonly TagName[];
  readonly kept?: readonly TagName[]; //    looked at and found right
  readonly retyped?: readonly (TagName & { readonly to: string })[]; // of another kind
  readonly relinked?: readonly (TagName & { readonly to: string; readonly label?: string })[]; // key or code
  readonly added?: readonly {
    readonly tag: string;
    readonly name: string;
    readonly key?: string; // of the official or country meant
    readonly evidence?: Evidence;
  }[];
}

/** A tag of the machine's: its kind and its name; a country's name is its code. */
interface TagName {
  readonly tag: string;
  readonly name: string;
}
