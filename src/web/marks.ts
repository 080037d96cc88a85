import type { Evidence, TaggedItem } from '../article.ts';

/** A stretch of a field: plain, or the words that a tag stands on. */
export interface Segment {
  readonly text: string;
  readonly mark?: Mark;
}
export interface Mark {
  readonly kind: MarkKind;
  readonly label: string;
  readonly tag: string; // id of the tag in the pane beside the text: 'official-0'
  readonly doubtful: boolean;
}
export type MarkKind = 'person' | 'organisation' | 'place' | 'event';

type Marked = Pick<TaggedItem, 'countries' | 'officials' | 'entities'>;

export const doubtfulBelow = 0.7; // confidence; chosen by eye, until corrections have been counted

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
  for (const { evidence, mark } of spans) {
    if (evidence.start < at) continue;
    if (evidence.start > at) segments.push({ text: text.slice(at, evidence.start) });
    segments.push({ text: evidence.exact, mark });
    at = evidence.end;
  }
  if (at < until) segments.push({ text: text.slice(at, until) });
  return segments;
}

interface Span {
  readonly evidence: Evidence;
  readonly mark: Mark;
}

const spansOf = ({ countries, officials, entities }: Marked): readonly Span[] => [
  ...officials.flatMap((official, index) =>
    spans(official, `official-${index}`, 'person', [
      official.name,
      official.rank,
      official.post?.title,
      official.post?.country,
    ]),
  ),
  ...entities.flatMap((entity, index) =>
    spans(entity, `entity-${index}`, entity.type, [entity.name, entity.type]),
  ),
  ...countries.flatMap((country, index) =>
    spans(country, `country-${index}`, 'place', [country.code, country.role]),
  ),
];

function spans(
  {
    evidence: all,
    confidence,
  }: Pick<TaggedItem['countries'][number], 'confidence'> & {
    readonly evidence: readonly Evidence[];
  },
  tag: string,
  kind: MarkKind,
  facts: readonly (string | undefined)[],
): readonly Span[] {
  return all.map((evidence) => ({
    evidence,
    mark: {
      kind,
      tag,
      doubtful: confidence < doubtfulBelow,
      label: [...facts, evidence.kind && `by ${evidence.kind}`, confidence.toFixed(2)]
        .filter(Boolean)
        .join(', '),
    },
  }));
}
