import type { Passage } from '../../text/passages.ts';
import { type Token, tokensOf } from '../../text/tokens.ts';
import type { Mention } from '../countries/mention.ts';
import { readPassage } from '../countries/mentions.ts';
import { type OrganisationHit, organisationsIn } from './organisations.ts';

/** A passage with what the gazetteers find in it. */
export interface EntityReading {
  readonly passage: Passage;
  readonly language: string; // primary subtag
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[]; // countries, cities and regions
  readonly organisations: readonly OrganisationHit[];
}

export function readForEntities(passage: Passage): EntityReading {
  const language = passage.language.split('-', 1)[0] ?? '';
  return {
    passage,
    language,
    tokens: tokensOf(passage.text, language),
    mentions: readPassage(passage).mentions,
    organisations: organisationsIn(passage),
  };
}
