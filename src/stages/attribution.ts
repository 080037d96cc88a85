import type { Attribution, Readable, Tags } from '../article.ts';
import { evidenceAt } from '../text/spans.ts';
import type { SourceKind } from './quotes/mentions.ts';
import type { Speech } from './quotes/speech.ts';
import { type Statement, statementsOf } from './quotes/statements.ts';

/** Who the text says it comes from: the sources of its statements and its credit lines. */
export const attribute = (
  article: Readable & Pick<Tags, 'countries' | 'entities' | 'officials' | 'quotes'>,
): Pick<Tags, 'attributions'> => ({
  attributions: statementsOf(article).flatMap((statement) =>
    eachOnce([
      ...statement.speeches.flatMap((speech) => fromSpeech(article, statement, speech)),
      ...told(article, statement),
    ]),
  ),
});

/** One a source of a sentence, however many verbs it has there. */
const eachOnce = (attributions: readonly Attribution[]): readonly Attribution[] =>
  [
    ...new Map(
      [...attributions]
        .reverse()
        .map((one) => [`${one.evidence[0].field}${one.evidence[0].start}`, one]),
    ).values(),
  ].reverse();

/** Private persons and pronouns are no sources; a private person's quotes still have a speaker. */
function fromSpeech(
  article: Readable,
  { passage }: Statement,
  speech: Speech,
): readonly Attribution[] {
  const { source, mode } = speech;
  if (source === undefined || mode === 'beside') return [];
  const kind = kindOf(source.kind);
  if (kind === undefined) return [];
  const { field, start: offset, text } = passage;
  return [
    {
      kind,
      name: source.name,
      cue: text.slice(speech.start, speech.end),
      confidence: 0.85,
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
  return outlets
    .filter(
      ({ start, end }) =>
        !speeches.some(({ source }) => source && source.start < end && source.end > start),
    )
    .map(
      ({ kind, name, start, end }): Attribution => ({
        kind: kindOf(kind) ?? 'outlet',
        name,
        cue: text.slice(cue.start, cue.end),
        confidence: 0.8,
        creator,
        evidence: [evidenceAt(article, field, offset + start, offset + end)],
      }),
    );
}

const kindOf = (kind: SourceKind | 'pronoun' | 'plain'): Attribution['kind'] | undefined =>
  privateKinds.has(kind) ? undefined : (kind as Attribution['kind']);
const privateKinds: ReadonlySet<string> = new Set(['person', 'place', 'pronoun', 'plain']);

const creator = 'attribution@1';
