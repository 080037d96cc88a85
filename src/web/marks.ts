import type { Corrections, Evidence, TaggedItem } from '../article.ts';

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
  readonly state?: 'removed' | 'kept' | 'added'; // by the analyst
}
export type MarkKind = 'person' | 'organisation' | 'place' | 'event' | 'topic';

type Marked = Pick<TaggedItem, 'countries' | 'officials' | 'entities'> & {
  readonly corrections?: Corrections;
};

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
    segments.push({ text: text.slice(evidence.start, evidence.end), mark });
    at = evidence.end;
  }
  if (at < until) segments.push({ text: text.slice(at, until) });
  return segments;
}

/** How a tag of a kind is coloured. */
export const markKinds: Readonly<Record<string, MarkKind>> = {
  official: 'person',
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  country: 'place',
  event: 'event',
  subject: 'topic',
};

interface Span {
  readonly evidence: Evidence;
  readonly mark: Mark;
}

const spansOf = ({ countries, officials, entities, corrections = {} }: Marked): readonly Span[] => [
  ...(corrections.added ?? []).flatMap(({ tag, name, evidence }, index): readonly Span[] =>
    evidence === undefined
      ? []
      : [
          {
            evidence,
            mark: {
              kind: markKinds[tag] ?? 'topic',
              label: name,
              tag: `added-${index}`,
              doubtful: false,
              state: 'added',
            },
          },
        ],
  ),
  ...officials.flatMap((official, index) =>
    spans(official, {
      tag: `official-${index}`,
      kind: 'person',
      state: stateOf(corrections, 'official', official.name),
      facts: [official.name, official.rank, official.post?.title, official.post?.country],
    }),
  ),
  ...entities.flatMap((entity, index) =>
    spans(entity, {
      tag: `entity-${index}`,
      kind: entity.type,
      state: stateOf(corrections, entity.type, entity.name),
      facts: [entity.name, entity.type],
    }),
  ),
  ...countries.flatMap((country, index) =>
    spans(country, {
      tag: `country-${index}`,
      kind: 'place',
      state: stateOf(corrections, 'country', country.code),
      facts: [country.code, country.role],
    }),
  ),
];

/** What the analyst said of a tag of the machine's. */
export function stateOf(
  corrections: Corrections,
  tag: string,
  name: string,
): 'removed' | 'kept' | undefined {
  const has = (all: Corrections['removed']) =>
    (all ?? []).some((one) => one.tag === tag && one.name === name);
  const isOut =
    tag === 'country' &&
    corrections.countries !== undefined &&
    !corrections.countries.some((code) => code === name) &&
    !(corrections.relinked ?? []).some((one) => one.tag === tag && one.name === name);
  if (isOut || has(corrections.removed)) return 'removed';
  return has(corrections.kept) ? 'kept' : undefined;
}

interface Facts {
  readonly tag: string;
  readonly kind: MarkKind;
  readonly state: 'removed' | 'kept' | undefined;
  readonly facts: readonly (string | undefined)[];
}

interface Evident {
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

function spans(
  { evidence: all, confidence }: Evident,
  { tag, kind, state, facts }: Facts,
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
      ...(state === undefined ? {} : { state }),
    },
  }));
}
