import { lexiconOf, marksOf } from '../../lexicons/officials/lexicon.ts';
import { ROLES } from '../../lexicons/officials/words.ts';
import { commonness } from '../../lexicons/taggers/common-words.ts';
import { nameBits } from '../../lexicons/taggers/names.ts';
import { wordKind } from '../../lexicons/taggers/word-kinds.ts';
import { hashOf } from '../../lexicons/taggers/word-set.ts';
import type { Token } from '../../text/tokens.ts';
import { mix, rowOf } from './rows.ts';

/** What the tagger knows of a word wherever it stands; numbers are hashes unless said. */
export interface WordFacts {
  readonly word: number;
  readonly shape: number;
  readonly rows: Int32Array; // the features of the word alone; the first two name it
  readonly prefix: number; // three letters
  readonly suffix: number;
  readonly names: number; //  bits of nameBits
  readonly roles: number; //  bits of the roles it has in the grammar of officials, as a single word
  readonly common: number; // see commonness
  readonly kind: number; //   see wordKind
  readonly mayOpen: boolean; // whether a name can begin with it
}

export const NAMING_ROWS = 2; // of `rows`, that training leaves out to learn from what is around

/** The facts of every token, remembered by language and word. */
export function factsOf(tokens: readonly Token[], language: string): readonly WordFacts[] {
  const memory = remembered.get(language) ?? new Map<string, WordFacts>();
  remembered.set(language, memory);
  return tokens.map((token) => {
    const old = memory.get(token.text);
    if (old !== undefined) return old;
    if (memory.size >= mostRemembered) memory.clear();
    const made = factsOfWord(token, language);
    if (token.text.length <= longestRemembered) memory.set(token.text, made);
    return made;
  });
}
const remembered = new Map<string, Map<string, WordFacts>>();
const mostRemembered = 6_000; // words a language: about 3 MB
const longestRemembered = 40; // code units

const longestRead = 60; // code units of a word that are looked at: no name has longer words
const longestAffix = 4; // letters

function factsOfWord(token: Token, language: string): WordFacts {
  const key = token.key.slice(0, longestRead);
  const text = token.text.slice(0, longestRead);
  const facts = {
    word: hashOf(token.kind === 'number' ? `#${key.length}` : key),
    shape: hashOf(`~${shapeOf(text)}`),
    prefix: hashOf(`<${key.slice(0, 3)}`),
    suffix: hashOf(`>${key.slice(-3)}`),
    names: nameBits(key),
    common: commonness(key, language),
    kind: token.kind === 'word' ? wordKind(key, language) : 0,
    roles: rolesOf(token, language),
    mayOpen: token.kind === 'word' && token.shape !== 'lower' && token.shape !== 'uncased',
  };
  return { ...facts, rows: Int32Array.from(ownRows(facts, key, text, hashOf(language))) };
}

function ownRows(
  { word, shape, names, roles, common, kind }: Omit<WordFacts, 'rows'>,
  key: string,
  text: string,
  language: number,
): readonly number[] {
  const rows = [
    rowOf(1, word),
    rowOf(2, hashOf(`=${text}`)),
    rowOf(10, shape),
    rowOf(25, mix(language, shape)),
    rowOf(36, mix(names + 1, shape)),
    rowOf(60, mix(common + 1, shape)),
    rowOf(77, mix(mix(kind + 1, names + 1), common + 1)),
  ];
  for (let length = 1; length <= longestAffix && length < Math.max(2, key.length); length += 1)
    rows.push(
      rowOf(18, hashOf(`<${key.slice(0, length)}`)),
      rowOf(18, hashOf(`>${key.slice(-length)}`)),
    );
  for (let bits = roles; bits !== 0; bits &= bits - 1) rows.push(rowOf(40, bits & -bits));
  return rows;
}

/** Xx, X.X., xx-Xx: kinds of letters, runs shortened to two. */
function shapeOf(word: string): string {
  let shape = '';
  for (const letter of word) {
    const kind = kindOf(letter);
    if (!shape.endsWith(kind + kind)) shape += kind;
    if (shape.length >= longestShape) break;
  }
  return shape;
}
const longestShape = 8;

function kindOf(letter: string): string {
  if (letter !== letter.toLowerCase()) return 'X';
  if (letter !== letter.toUpperCase()) return 'x';
  return /\p{N}/u.test(letter) ? '0' : letter;
}

function rolesOf(token: Token, language: string): number {
  const lexicon = token.kind === 'word' ? lexiconOf(language) : undefined;
  if (lexicon === undefined) return 0;
  const marks = marksOf([token], lexicon)[0];
  return ROLES.reduce((bits, _, role) => ((marks?.[role] ?? 0) > 0 ? bits | (1 << role) : bits), 0);
}
