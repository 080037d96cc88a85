import type { CountryCode, CountryEvidenceKind } from '../../article.ts';
import type { Passage } from '../../text/passages.ts';

/** A word in the article that speaks of a country, before anything was weighed. */
export interface Mention {
  readonly passage: Passage;
  readonly code: CountryCode;
  readonly kind: CountryEvidenceKind | 'region';
  readonly form: string; // normalised
  readonly start: number; // in passage.text
  readonly end: number;
  readonly weak: boolean; // counts only beside other evidence of its country
  readonly others: readonly CountryCode[]; // countries that the same form also names
  readonly people: number; // inhabitants, of a city; 0 when not known
}

/** A passage that was looked through. */
export interface Reading {
  readonly passage: Passage;
  readonly mentions: readonly Mention[]; // in order, never overlapping
}
