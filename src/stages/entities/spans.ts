import { lexiconBytes, lexiconJson } from '../../lexicons/load.ts';
import { FIRST_WORDS, LAST_WORDS } from '../../lexicons/organisations/heads.ts';
import type { Mention } from '../countries/mention.ts';
import { isPartOfName } from '../countries/persons.ts';
import { confidenceOf, passedOver } from './confidence.ts';
import { taggerInput } from './cues.ts';
import type { OrganisationHit } from './organisations.ts';
import type { EntityReading } from './reading.ts';
import { type TaggedSpan, type Tagger, tagSpans } from './tagger.ts';
import type { SpanType } from './tags.ts';

/** A stretch of a passage that names something. */
export interface NamedSpan {
  readonly reading: EntityReading;
  readonly start: number; // in the passage
  readonly end: number;
  readonly type: SpanType;
  readonly confidence: number;
  readonly mention?: Mention; // the place of the gazetteer that it is
  readonly organisation?: OrganisationHit['organisation'];
}

/** What the tagger reads where capitals mark names, and what it passes over though a gazetteer knows it. */
export function casedSpans(reading: EntityReading, tagger: Tagger): readonly NamedSpan[] {
  const { tokens } = reading;
  const tagged = tagSpans(tagger, taggerInput(reading)).map((span) => ({
    start: tokens[span.from]?.start ?? 0,
    end: tokens[span.to - 1]?.end ?? 0,
    span,
  }));
  const spans = tagged.map(({ start, end, span }) => spanOf(reading, start, end, span));
  const whole = reading.mentions.filter(
    ({ kind, form, weak }) => kind === 'name' && !weak && /[ -]/.test(form),
  );
  const isApart = outside(whole, reading);
  const isPiece = (span: NamedSpan) => span.type === 'LOC' && !isApart(span);
  return withGazetteer(
    reading,
    spans.filter((span) => span.mention !== undefined || !isPiece(span)).map(retyped),
    passedOver,
  );
}

/** A place whose name ends or begins with what only organisations are called is one: Suffolk Times. */
function retyped(span: NamedSpan): NamedSpan {
  if (span.type !== 'LOC' || span.mention !== undefined) return span;
  const words = span.reading.passage.text.slice(span.start, span.end).toLowerCase().split(' ');
  const isOrganisation =
    words.length > 1 && (LAST_WORDS.has(words.at(-1) ?? '') || FIRST_WORDS.has(words[0] ?? ''));
  return isOrganisation ? { ...span, type: 'ORG' } : span;
}

/** Adds the places and organisations of the gazetteers that stand apart from the spans, with that confidence if given. */
export function withGazetteer(
  reading: EntityReading,
  spans: readonly NamedSpan[],
  confidence?: number,
): readonly NamedSpan[] {
  const isFree = outside(spans, reading);
  const organisations = reading.organisations
    .filter(isFree)
    .map(({ start, end, organisation }) => ({
      reading,
      start,
      end,
      type: 'ORG' as const,
      confidence: confidence ?? confidenceOf({ type: 'ORG' }),
      organisation,
    }));
  const isOutside = outside(organisations, reading);
  const places = reading.mentions
    .filter((mention) => isSurePlace(mention) && isFree(mention) && isOutside(mention))
    .filter((mention) => !isPartOfName(mention))
    .map((mention) => ({
      reading,
      start: mention.start,
      end: mention.end,
      type: 'LOC' as const,
      confidence: confidence ?? confidenceOf({ type: 'LOC', mention }),
      mention,
    }));
  return [...spans, ...organisations, ...places].toSorted((a, b) => a.start - b.start);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether a stretch of the passage touches none of the spans. */
export function outside(
  spans: readonly Stretch[],
  { passage }: EntityReading,
): (stretch: Stretch) => boolean {
  const covered = new Uint8Array(passage.text.length);
  for (const { start, end } of spans) covered.fill(1, start, end);
  return ({ start, end }) => !covered.subarray(start, end).includes(1);
}

function spanOf(
  reading: EntityReading,
  start: number,
  end: number,
  { type, margin }: TaggedSpan,
): NamedSpan {
  const mention = at(reading.mentions, start, end);
  const organisation = at(reading.organisations, start, end)?.organisation;
  return {
    reading,
    start,
    end,
    type,
    confidence: confidenceOf({
      type,
      margin,
      mention,
      isKnownOrganisation: organisation !== undefined,
    }),
    ...(type === 'LOC' && mention !== undefined && { mention }),
    ...(type === 'ORG' && organisation !== undefined && { organisation }),
  };
}

/** Of hits in order, the one that is exactly there. */
function at<T extends Stretch>(hits: readonly T[], start: number, end: number): T | undefined {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const hit = hits[low];
  return hit?.start === start && hit.end === end ? hit : undefined;
}

const metropolis = 500_000; // inhabitants
const isSurePlace = ({ kind, people, weak }: Mention): boolean =>
  !weak &&
  (kind === 'name' ||
    kind === 'capital' ||
    kind === 'region' ||
    (kind === 'city' && (people === 0 || people >= metropolis)));

let shipped: Tagger | undefined;

/** The weights that come with the program, read on first use. */
export function shippedTagger(): Tagger {
  if (shipped !== undefined) return shipped;
  const { scale, bias } = lexiconJson<{ scale: number; bias: number }>('taggers/cased.json');
  const bytes = lexiconBytes('taggers/cased.bin.gz');
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  shipped = { weights, scale, bias, sums: new WeakMap() };
  return shipped;
}
