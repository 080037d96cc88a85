import { diffArrays } from 'diff';
import { type Token, tokensOf } from './tokens.ts';

/** A piece of two texts beside each other; the kept and the removed pieces make the old text, the kept and added the new. */
export interface DiffPart {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string; // with the white space after it
}

/**
 * What changed from one text to the next, by words; a Chinese or Japanese character is a word (text/tokens.ts).
 * Texts that have next to nothing in common are given as one removed and one added piece. Myers, as `diff` has it.
 */
export function wordDiff(before: string, after: string, language: string): readonly DiffPart[] {
  const changes = diffArrays(pieces(before, language), pieces(after, language), {
    comparator: (a, b) => a.word === b.word,
    maxEditLength: mostEdits,
  });
  if (changes === undefined) return whole(before, after);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    text: value.map(({ text }) => text).join(''),
  }));
}

const mostEdits = 3000; // words; the work grows with its square, and a text that changed more is another text

interface Piece {
  readonly word: string; // what is compared
  readonly text: string; // with the white space after it
}

function pieces(text: string, language: string): Piece[] {
  const tokens = tokensOf(text, language);
  const lead = text.slice(0, tokens[0]?.start ?? text.length);
  const words = tokens.map(({ start, end }: Token, index) => {
    const piece = text.slice(start, tokens[index + 1]?.start ?? text.length);
    // A paragraph that begins somewhere else is a change too.
    const breaks = /\n\s*$/.test(piece) ? '\n' : '';
    return { word: `${text.slice(start, end)}${breaks}`, text: piece };
  });
  return lead === '' ? words : [{ word: lead, text: lead }, ...words];
}

const whole = (before: string, after: string): readonly DiffPart[] => [
  ...(before === '' ? [] : [{ kind: 'removed' as const, text: before }]),
  ...(after === '' ? [] : [{ kind: 'added' as const, text: after }]),
];
