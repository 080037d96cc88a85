import { lexiconOf, marksOf } from '../../lexicons/officials/lexicon.ts';
import { ROLES } from '../../lexicons/officials/words.ts';
import { commonness } from '../../lexicons/taggers/common-words.ts';
import { nameBits } from '../../lexicons/taggers/names.ts';
import { hashOf } from '../../lexicons/taggers/word-set.ts';
import type { Token } from '../../text/tokens.ts';

/** What the tagger knows of a word wherever it stands; numbers are hashes unless said. */
export interface WordFacts {
  readonly word: number;
  readonly written: number;
  readonly shape: number;
  readonly affixes: readonly number[]; // of one to four letters
  readonly prefix: number; // three letters
  readonly suffix: number;
  readonly names: number; //  bits of nameBits
  readonly roles: number; //  bits of the roles it has in the grammar of officials, as a single word
  readonly common: number; // see commonness
  readonly mayOpen: boolean; // whether a name can begin with it
}

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
  const affixes: number[] = [];
  for (let length = 1; length <= longestAffix && length < Math.max(2, key.length); length += 1)
    affixes.push(hashOf(`<${key.slice(0, length)}`), hashOf(`>${key.slice(-length)}`));
  return {
    word: hashOf(token.kind === 'number' ? `#${key.length}` : key),
    written: hashOf(`=${text}`),
    shape: hashOf(`~${shapeOf(text)}`),
    affixes,
    prefix: hashOf(`<${key.slice(0, 3)}`),
    suffix: hashOf(`>${key.slice(-3)}`),
    names: nameBits(key),
    common: commonness(key, language),
    roles: rolesOf(token, language),
    mayOpen: token.kind === 'word' && token.shape !== 'lower',
  };
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
