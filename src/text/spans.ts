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
