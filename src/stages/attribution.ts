import type { Attribution, Readable, Tags } from '../article.ts';
import { evidenceAt } from '../text/spans.ts';
import { creditsIn } from './attribution/credits.ts';
import type { SourceKind } from './quotes/mentions.ts';
import type { Speech } from './quotes/speech.ts';
import { type Statement, statementsOf } from './quotes/statements.ts';

/** Who the text says it comes from: the sources of its statements, its dateline and its source lines. */
export const attribute = (
  article: Readable & Pick<Tags, 'countries' | 'entities' | 'officials' | 'quotes'>,
): Pick<Tags, 'attributions'> => ({
  attributions: eachOnce([
    ...statementsOf(article).flatMap((statement) => [
      ...statement.speeches.flatMap((speech) => fromSpeech(article, statement, speech)),
      ...told(article, statement),
    ]),
    ...fromCredits(article),
  ]),
});

/** One a source of a place, however many verbs it has there: the first. */
function eachOnce(attributions: readonly Attribution[]): readonly Attribution[] {
  const byPlace = new Map<string, Attribution>();
  for (const attribution of attributions) {
    const { field, start } = attribution.evidence[0];
    const place = `${field} ${start}`;
    if (!byPlace.has(place)) byPlace.set(place, attribution);
  }
  return [...byPlace.values()];
}

/** Private persons and pronouns are no sources; a private person's quotes still have a speaker. */
function fromSpeech(
  article: Readable,
  { passage }: Statement,
  speech: Speech,
): readonly Attribution[] {
  const { source, mode } = speech;
  const kind = source && kindOf(source.kind);
  if (source === undefined || kind === undefined || mode === 'beside') return [];
  const { field, start: offset, text } = passage;
  return [
    {
      kind,
      name: source.name,
      cue: text.slice(speech.start, speech.end),
      confidence: confidence.statement,
      creator,
      evidence: [evidenceAt(article, field, offset + source.start, offset + source.end)],
    },
  ];
}

function told(
  article: Readable,
  { passage, speeches, outlets }: Statement,
): readonly Attribution[] {
  const cue = speeches.find(({ mode }) => mode !== 'beside') ?? speeches[0];
  if (cue === undefined) return [];
  const { field, start: offset, text } = passage;
  const isSource = (start: number, end: number): boolean =>
    speeches.some(({ source }) => source && source.start < end && source.end > start);
  return outlets
    .filter(({ start, end }) => !isSource(start, end))
    .map(({ kind, name, start, end }) => ({
      kind: kindOf(kind) ?? 'outlet',
      name,
      cue: text.slice(cue.start, cue.end),
      confidence: confidence.told,
      creator,
      evidence: [evidenceAt(article, field, offset + start, offset + end)] as const,
    }));
}

const fromCredits = (article: Readable): readonly Attribution[] =>
  creditsIn(article)
    .filter(({ kind }) => kind !== 'photo')
    .map(({ name, cue, outletKind = 'outlet', evidence }) => ({
      kind: outletKind,
      name,
      cue,
      confidence: confidence.credit,
      creator,
      evidence: [evidence],
    }));

const kindOf = (kind: SourceKind | 'pronoun' | 'plain'): Attribution['kind'] | undefined =>
  privateKinds.has(kind) ? undefined : (kind as Attribution['kind']);
const privateKinds: ReadonlySet<string> = new Set(['person', 'place', 'pronoun', 'plain']);

/** Shares of right sources on the development sets, rounded: docs/quality.md. */
const confidence = { statement: 0.9, told: 0.85, credit: 0.95 } as const;
const creator = 'attribution@1';
