import type { Evidence } from '../article.ts';

type Texts = Readonly<Record<Evidence['field'], string>>;

/** Evidence for article[field].slice(start, end). */
export const evidenceAt = (
  article: Texts,
  field: Evidence['field'],
  start: number,
  end: number,
): Evidence => ({ field, start, end, exact: article[field].slice(start, end) });

/** Whether the invariant of Evidence holds, and the span is not empty. */
export const isAnchored = (article: Texts, { field, start, end, exact }: Evidence): boolean =>
  start >= 0 && end > start && article[field].slice(start, end) === exact;

/** Of spans in order of their start, those that start at `start` or after and before `end`; found, not looked for. */
export function startingWithin<T extends Pick<Evidence, 'start'>>(
  spans: readonly T[],
  { start, end }: Pick<Evidence, 'start' | 'end'>,
): readonly T[] {
  const from = firstFrom(spans, start);
  let past = from;
  while ((spans[past]?.start ?? end) < end) past += 1;
  return spans.slice(from, past);
}

function firstFrom(spans: readonly Pick<Evidence, 'start'>[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
