import type { Mention } from '../countries/mention.ts';
import type { SpanType } from './tags.ts';

/** What speaks for a name: the tagger with its lead, a gazetteer, or both. */
export interface Support {
  readonly type: SpanType;
  readonly margin?: number; // of the tagger; none where only a gazetteer says so
  readonly mention?: Pick<Mention, 'kind'> | undefined;
  readonly isKnownOrganisation?: boolean;
}

/** Chance that a name is right: the share that was, on halves of development sets that the tagger had not seen. */
export function confidenceOf(support: Support): number {
  const { margin } = support;
  if (margin === undefined) return support.mention?.kind === 'city' ? cityAlone : gazetteerAlone;
  const steps = tables[tableOf(support)];
  return steps.findLast(([from]) => margin >= from)?.[1] ?? passedOver;
}

// Where no tagger reads; cities share their names with words and persons.
const gazetteerAlone = 0.85;
const cityAlone = 0.7;

/** What a gazetteer knows and the tagger passes over: a word as often, or part of a longer name. */
export const passedOver = 0.4;

/** By the tagger's lead from which a share holds; see docs/decisions/0015. */
const tables = {
  person: [
    [0, 0.42],
    [10, 0.55],
    [20, 0.64],
    [30, 0.78],
    [40, 0.86],
    [60, 0.91],
    [80, 0.94],
    [120, 0.98],
  ],
  organisation: [
    [0, 0.36],
    [20, 0.57],
    [30, 0.6],
    [40, 0.79],
    [60, 0.84],
  ],
  place: [
    [0, 0.38],
    [15, 0.5],
    [20, 0.58],
    [30, 0.7],
    [40, 0.82],
    [60, 0.88],
  ],
  knownOrganisation: [
    [0, 0.7],
    [30, 0.86],
  ],
  city: [
    [0, 0.55],
    [30, 0.63],
    [40, 0.7],
    [60, 0.82],
    [80, 0.93],
  ],
  knownPlace: [
    [0, 0.65],
    [20, 0.8],
    [40, 0.87],
    [60, 0.91],
    [120, 0.95],
  ],
} as const satisfies Record<string, readonly (readonly [from: number, share: number])[]>;

function tableOf({ type, mention, isKnownOrganisation }: Support): keyof typeof tables {
  if (type === 'PER') return 'person';
  if (type === 'ORG') return isKnownOrganisation === true ? 'knownOrganisation' : 'organisation';
  if (mention === undefined) return 'place';
  return mention.kind === 'city' ? 'city' : 'knownPlace';
}
