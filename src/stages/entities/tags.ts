/** What the tagger says of a token: outside, or begin, inside, last and unit of a person, organisation or place. */
export const TAGS = [
  'O',
  'B-PER',
  'I-PER',
  'L-PER',
  'U-PER',
  'B-ORG',
  'I-ORG',
  'L-ORG',
  'U-ORG',
  'B-LOC',
  'I-LOC',
  'L-LOC',
  'U-LOC',
] as const;

export type SpanType = 'PER' | 'ORG' | 'LOC';
export const SPAN_TYPES: readonly SpanType[] = ['PER', 'ORG', 'LOC'];

/** Whether a span is open after the tag, so that the next tag has to carry it on. */
export const opens = (tag: number): boolean => tag > 0 && (tag - 1) % 4 < 2;
const continues = (tag: number): boolean => tag > 0 && ((tag - 1) % 4 === 1 || (tag - 1) % 4 === 2);
export const typeOf = (tag: number): SpanType => SPAN_TYPES[(tag - 1) >> 2] ?? 'PER';

/** By tag before (the row) and tag: 1 where the one may follow the other. */
export const MAY_FOLLOW: Uint8Array = Uint8Array.from(
  { length: TAGS.length * TAGS.length },
  (_, at) => {
    const before = Math.floor(at / TAGS.length);
    const tag = at % TAGS.length;
    if (!opens(before)) return Number(!continues(tag));
    return Number(continues(tag) && typeOf(before) === typeOf(tag));
  },
);
