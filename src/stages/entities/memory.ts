import { isGivenName } from '../../lexicons/names/given.ts';
import type { EntityReading } from './reading.ts';
import { type NamedSpan, outside } from './spans.ts';

/**
 * What a full name explains later: the family name alone is that person, also where the tagger saw nothing or took it
 * for a place. One sense a document: a word that is mostly one kind is that kind.
 */
export function remember(
  readings: readonly EntityReading[],
  spans: readonly NamedSpan[],
): readonly NamedSpan[] {
  const families = familyNames(spans);
  if (families.size === 0) return spans;
  const retyped = spans.map((span) => {
    if (span.type === 'PER' || span.mention !== undefined || span.organisation !== undefined)
      return span;
    const sure = families.get(textOf(span).toLowerCase());
    return sure === undefined ? span : { ...span, type: 'PER' as const, confidence: sure };
  });
  const own = new Map<EntityReading, NamedSpan[]>(readings.map((reading) => [reading, []]));
  for (const span of retyped) own.get(span.reading)?.push(span);
  const added = [...own].flatMap(([reading, found]) => recalled(reading, found, families));
  return [...retyped, ...added];
}

const shortestFamily = 4; // letters
const surest = 0.6; // confidence that a full name needs to explain short ones

/** Last words of full names of persons, with the confidence of the name. */
function familyNames(spans: readonly NamedSpan[]): ReadonlyMap<string, number> {
  const families = new Map<string, number>();
  for (const span of spans) {
    if (span.type !== 'PER' || span.confidence < surest) continue;
    const words = textOf(span).split(/\s+/);
    const family = words.at(-1)?.toLowerCase() ?? '';
    if (words.length < 2 || family.length < shortestFamily || isGivenName(family)) continue;
    families.set(family, Math.max(families.get(family) ?? 0, span.confidence));
  }
  return families;
}

function recalled(
  reading: EntityReading,
  spans: readonly NamedSpan[],
  families: ReadonlyMap<string, number>,
): readonly NamedSpan[] {
  const isFree = outside(spans, reading);
  return reading.tokens.flatMap(({ start, end, text, shape }): readonly NamedSpan[] => {
    if (shape === 'lower') return [];
    const confidence = families.get(text.toLowerCase());
    if (confidence === undefined || !isFree({ start, end })) return [];
    return [{ reading, start, end, type: 'PER', confidence }];
  });
}

export const textOf = ({ reading, start, end }: NamedSpan): string =>
  reading.passage.text.slice(start, end);
