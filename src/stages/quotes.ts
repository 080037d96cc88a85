import type { Quote, Readable, Tags } from '../article.ts';
import { evidenceAt } from '../text/spans.ts';
import { type Said, type Statement, statementsOf } from './quotes/statements.ts';

/** What people said, in quotation marks or reported, with who said it and the verb's stance. */
export const findQuotes = (
  article: Readable & Pick<Tags, 'countries' | 'entities' | 'officials'>,
): Pick<Tags, 'quotes'> => ({
  quotes: statementsOf(article).flatMap((statement) =>
    statement.contents.flatMap((said) => quoteOf(article, statement, said)),
  ),
});

function quoteOf(article: Readable, { passage }: Statement, said: Said): readonly Quote[] {
  const { speech, speaker, direct } = said;
  if (speaker === undefined && (speech === undefined || !direct)) return [];
  const { field, start: offset } = passage;
  const evidence = evidenceAt(article, field, offset + said.start, offset + said.end);
  return [
    {
      exact: evidence.exact,
      direct,
      ...(speaker !== undefined && { speaker }),
      ...(speech !== undefined && {
        cue: passage.text.slice(speech.start, speech.end),
        stance: speech.stance,
      }),
      confidence: confidenceOf(said),
      creator,
      evidence: [evidence],
    },
  ];
}

const creator = 'quotes@1';

/** Shares of right quotes on the development sets, rounded: docs/quality.md. */
function confidenceOf({ speech, direct }: Said): number {
  if (speech === undefined) return 0.6;
  return direct ? 0.95 : 0.8;
}
