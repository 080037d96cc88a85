import { hashOf } from '../../lexicons/taggers/word-set.ts';
import type { Mention } from '../countries/mention.ts';
import type { TaggerInput } from './features.ts';
import type { EntityReading } from './reading.ts';
import { factsOf } from './word-facts.ts';

const kinds = [
  'none',
  'name',
  'demonym',
  'capital',
  'metropolis',
  'city',
  'town',
  'region',
  'institution',
  'organisation',
] as const;
type Kind = (typeof kinds)[number];

const metropolis = 500_000; // inhabitants
const bigCity = 100_000;

/** What the tagger reads: the words' facts, and for each token what gazetteer form it begins, carries on, ends or is. */
export function taggerInput(reading: EntityReading): TaggerInput {
  const { tokens, language } = reading;
  const cues = new Uint8Array(tokens.length);
  let at = 0;
  const mark = (start: number, end: number, kind: Kind) => {
    while (at > 0 && (tokens[at - 1]?.end ?? 0) > start) at -= 1;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at += 1;
    const first = at;
    for (; at < tokens.length && (tokens[at]?.start ?? 0) < end; at += 1)
      cues[at] = kinds.indexOf(kind) * 4 + 1; // inside
    if (at === first) return;
    const base = kinds.indexOf(kind) * 4;
    cues[at - 1] = base + 2; // last
    cues[first] = at - first === 1 ? base + 3 : base; // unit, or begin
  };
  for (const mention of reading.mentions) mark(mention.start, mention.end, kindOf(mention));
  for (const { start, end } of reading.organisations) mark(start, end, 'organisation');
  return {
    facts: factsOf(tokens, language),
    cues,
    opening: openingsOf(reading),
    language: hashOf(language),
  };
}

function kindOf({ kind, people }: Mention): Kind {
  if (kind !== 'city') return kind;
  if (people >= metropolis) return 'metropolis';
  return people >= bigCity ? 'city' : 'town';
}

function openingsOf({ tokens }: EntityReading): Uint8Array {
  const opening = new Uint8Array(tokens.length);
  let isOpening = true;
  tokens.forEach((token, at) => {
    opening[at] = Number(isOpening);
    isOpening =
      token.kind === 'mark' &&
      (/^[.!?:…]$/.test(token.text) || (isOpening && token.kind === 'mark'));
    if (token.kind === 'mark' && /^["“«„‘]$/.test(token.text)) isOpening = true;
  });
  return opening;
}
