import type { Evidence, TaggedItem } from '../article.ts';

/** A stretch of a field: plain, or the words that a tag stands on. */
export interface Segment {
  readonly text: string;
  readonly mark?: { readonly kind: MarkKind; readonly label: string };
}
export type MarkKind = 'country' | 'official' | 'entity' | 'quote';

type Marked = Pick<TaggedItem, 'countries' | 'officials' | 'entities'>;

/** The text of [from, until) of a field cut at its evidence; where spans overlap, the longer one shows. */
export function segmentsOf(
  text: string,
  field: Evidence['field'],
  tags: Marked,
  [from, until]: readonly [number, number],
): readonly Segment[] {
  const spans = spansOf(tags)
    .filter(
      ({ evidence }) => evidence.field === field && evidence.start >= from && evidence.end <= until,
    )
    .sort((a, b) => a.evidence.start - b.evidence.start || b.evidence.end - a.evidence.end);
  const segments: Segment[] = [];
  let at = from;
  for (const { evidence, kind, label } of spans) {
    if (evidence.start < at) continue;
    if (evidence.start > at) segments.push({ text: text.slice(at, evidence.start) });
    segments.push({ text: evidence.exact, mark: { kind, label } });
    at = evidence.end;
  }
  if (at < until) segments.push({ text: text.slice(at, until) });
  return segments;
}

interface Span {
  readonly evidence: Evidence;
  readonly kind: MarkKind;
  readonly label: string;
}

const spansOf = ({ countries, officials, entities }: Marked): readonly Span[] => [
  ...officials.flatMap((official) =>
    official.evidence.map((evidence) => ({
      evidence,
      kind: 'official' as const,
      label: [official.name, official.rank, official.post?.title, official.post?.country]
        .filter(Boolean)
        .join(', '),
    })),
  ),
  ...entities.flatMap(({ name, type, evidence: all }) =>
    all.map((evidence) => ({ evidence, kind: 'entity' as const, label: `${name} (${type})` })),
  ),
  ...countries.flatMap(({ code, role, evidence: all }) =>
    all.map((evidence) => ({
      evidence,
      kind: 'country' as const,
      label: `${code}, ${role}, by ${evidence.kind}`,
    })),
  ),
];
