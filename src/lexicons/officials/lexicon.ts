import { remember } from '../../text/remember.ts';
import type { Token } from '../../text/tokens.ts';
import { tokensOf } from '../../text/tokens.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { it } from './it.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { ur } from './ur.ts';
import { type OfficialWords, ROLES, type Role } from './words.ts';
import { zh } from './zh.ts';

const wordsOfLanguage: Readonly<Record<string, OfficialWords>> = {
  en,
  fr,
  ar,
  fa,
  ru,
  es,
  de,
  tr,
  zh,
  he,
  pt,
  it,
  uk,
  ur,
};

/** Phrases of one language as a tree of word keys; `roles` are bits, one a role. */
export interface Lexicon {
  readonly language: string;
  readonly root: PhraseNode;
  readonly wordOf: (key: string) => Word; // remembered: the words of news repeat
  readonly signOf: (key: string) => Word; // of numbers and marks, which have one form
}
interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  roles: number;
}

/** The lexicon of a language, compiled on first use; undefined where we have none. */
export function lexiconOf(language: string): Lexicon | undefined {
  const base = language.split('-', 1)[0] ?? language;
  const words = wordsOfLanguage[base];
  if (words === undefined) return undefined;
  let lexicon = compiled.get(base);
  if (lexicon === undefined) {
    const root = compile(words, base);
    const listed = keysBelow(root);
    const read = (forms: readonly string[]): Word =>
      readWord(
        forms.filter((form) => listed.has(form)),
        root,
      );
    const wordOf = remember((key) => read(inflected(key, base)), mostRemembered);
    const signOf = remember((key) => read([key]), mostRemembered);
    lexicon = { language: base, root, wordOf, signOf };
    compiled.set(base, lexicon);
  }
  return lexicon;
}
const compiled = new Map<string, Lexicon>();

const bitOf = (role: Role): number => 1 << ROLES.indexOf(role);

/** What can stand at a token: for each role the words of its longest phrase there, 0 for none. */
export type Marks = Readonly<Uint8Array>; // indexed by the role's place in ROLES

/** What can stand at each token of a sentence, side by side. */
export interface Readings {
  readonly marks: readonly Marks[];
  readonly roles: readonly number[]; // those that have a phrase there, as bits in the order of ROLES
}

/** The readings of every token: bounded work a token, as phrases have at most `longestPhrase` words. */
export function readingsOf(tokens: readonly Token[], lexicon: Lexicon): Readings {
  const words = tokens.map(({ key, kind }) =>
    kind === 'word' ? lexicon.wordOf(key) : lexicon.signOf(key),
  );
  const marks: Marks[] = [];
  const roles: number[] = [];
  for (const [index, { alone, goesOn }] of words.entries()) {
    let here = alone;
    for (const node of goesOn)
      walk(words, node, { index: index + 1, length: 2 }, (found, length) => {
        if (here === alone) here = { roles: alone.roles, marks: new Uint8Array(alone.marks) };
        note(here, found, length);
      });
    marks.push(here.marks);
    roles.push(here.roles);
  }
  return { marks, roles };
}

/** The marks alone. */
export const marksOf = (tokens: readonly Token[], lexicon: Lexicon): readonly Marks[] =>
  readingsOf(tokens, lexicon).marks;

interface Reading {
  roles: number;
  readonly marks: Uint8Array;
}

/** What a word is to the lexicon, wherever it stands. */
interface Word {
  readonly forms: readonly string[]; //      it is listed under, anywhere in a phrase
  readonly alone: Reading; //                from phrases that are this word and no more
  readonly goesOn: readonly PhraseNode[]; // phrases that begin with it and have more words
}

function readWord(forms: readonly string[], root: PhraseNode): Word {
  if (forms.length === 0) return unlisted;
  const starts = forms.flatMap((form) => root.next.get(form) ?? []);
  const isMarked = starts.some(({ roles }) => roles !== 0);
  const alone = isMarked ? { roles: 0, marks: new Uint8Array(ROLES.length) } : unmarked;
  for (const { roles } of starts) if (roles !== 0) note(alone, roles, 1);
  return { forms, alone, goesOn: starts.filter(({ next }) => next.size > 0) };
}
const unmarked: Reading = { roles: 0, marks: new Uint8Array(ROLES.length) };
const unlisted: Word = { forms: [], alone: unmarked, goesOn: [] }; // what most words are: one for all of them

/** The words of all phrases. */
function keysBelow({ next }: PhraseNode, keys = new Set<string>()): ReadonlySet<string> {
  for (const [key, node] of next) {
    keys.add(key);
    keysBelow(node, keys);
  }
  return keys;
}

interface Step {
  readonly index: number; //  of the word that may come next
  readonly length: number; // words in the phrase with it
}

function walk(
  words: readonly Word[],
  node: PhraseNode,
  { index, length }: Step,
  found: (roles: number, length: number) => void,
): void {
  const word = words[index];
  if (word === undefined || length > longestPhrase) return;
  for (const form of word.forms) {
    const child = node.next.get(form);
    if (child === undefined) continue;
    if (child.roles !== 0) found(child.roles, length);
    if (child.next.size > 0) walk(words, child, { index: index + 1, length: length + 1 }, found);
  }
}
const longestPhrase = 7; // words

function note(reading: Reading, roles: number, words: number): void {
  reading.roles |= roles;
  for (let role = 0; role < reading.marks.length; role += 1)
    if ((roles & (1 << role)) !== 0 && (reading.marks[role] ?? 0) < words)
      reading.marks[role] = words;
}

const mostRemembered = 40_000; // words a language, 2 MB: most are of no list

/** The forms a word may be listed under: itself, its stems (marked *), or without prefixes. */
function inflected(key: string, language: string): readonly string[] {
  const past = /^(?:ex|экс|екс)-(.+)$/.exec(key)?.[1];
  if (past !== undefined) return [key, ...(stemming.has(language) ? stemsOf(past) : [past])];
  if (stemming.has(language))
    return key.includes('-')
      ? [...stemsOf(key), ...stemsOf(key.split('-', 1)[0] ?? key)]
      : stemsOf(key);
  if (language === 'ar' || language === 'he') return [key, ...withoutPrefixes(key, language)];
  return [key];
}
const stemming: ReadonlySet<string> = new Set(['ru', 'uk', 'tr', 'de']);
const longestEnding = 5; // letters after a stem: -ющего less its first, -larının

function stemsOf(key: string): readonly string[] {
  const stems = [key, `${key}*`];
  const isSlavic = slavic.test(key);
  for (let cut = 1; cut <= longestEnding && key.length - cut >= shortestStem; cut += 1)
    if (!isSlavic || slavicEnding.test(key.slice(-cut))) stems.push(`${key.slice(0, -cut)}*`);
  return stems;
}
const shortestStem = 3; // letters
const slavic = /[а-яіїєґ]/;
/** Case and number endings, also after -ск-, -ц-, -к- (республикан-ской, речни-ка): not правител-ьство. */
const slavicEnding =
  /^(?:ск|цк|к|ц|ец)?(?:[аяоеыиуюьйіїє]|[оеє]й|[оеї]ю|[оеєё]м|[аія]м|[ая]ми|[ая]х|[оеії]в|[иы]й|ій|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыиі]м|[ыи]ми|[ыи]х|[ую]ю|ь[яюеи]|ою|ею|[оеє]ві|ої|ьо[юї]|ок|ек)?$/u;

/**
 * A word of Arabic or Hebrew without its written-on conjunction, preposition and article, each way it
 * can be read: وللوزير gives للوزير, الوزير, وزير.
 */
export const withoutPrefixes = (key: string, language: string): readonly string[] =>
  language === 'he' ? bareHebrew(key) : bareArabic(key);

const bareHebrew = remember(withoutHebrewPrefixes);
const bareArabic = remember(withoutArabicPrefixes);

function withoutArabicPrefixes(key: string): readonly string[] {
  const forms: string[] = [];
  let rest = key;
  for (const letters of ['وف', 'بكل']) {
    if (rest.startsWith('لل'))
      rest = `ا${rest.slice(1)}`; // لل is ل with ال
    else if (rest.length > shortestArabic && letters.includes(rest[0] ?? ' ')) rest = rest.slice(1);
    else continue;
    forms.push(rest);
  }
  if (rest.startsWith('ال') && rest.length > shortestArabic) forms.push(rest.slice(2));
  for (const stem of [key, ...forms])
    if (stem.length > shortestArabic && stem.endsWith('ا')) forms.push(stem.slice(0, -1)); // متحدثا
  return forms;
}
const shortestArabic = 3; // letters: what is left is a word

function withoutHebrewPrefixes(key: string): readonly string[] {
  const forms: string[] = [];
  for (let cut = 1; cut <= 2 && key.length - cut >= shortestHebrew; cut += 1)
    if (/^[והבלמשכ]+$/.test(key.slice(0, cut))) forms.push(key.slice(cut));
  return forms;
}
const shortestHebrew = 2; // letters: שר

function compile(words: OfficialWords, language: string): PhraseNode {
  const root: PhraseNode = { next: new Map(), roles: 0 };
  for (const role of ROLES)
    for (const phrase of (words[role] ?? '').split(/[,،]/)) {
      const trimmed = phrase.trim();
      if (trimmed === '') continue;
      for (const spelling of spellingsOf(trimmed)) add(root, spelling, role, language);
    }
  return root;
}

/** A Persian joiner may also be written as a space. */
const spellingsOf = (phrase: string): readonly string[] =>
  phrase.includes('\u200c') ? [phrase, phrase.replace(/\u200c/g, ' ')] : [phrase];

function add(root: PhraseNode, phrase: string, role: Role, language: string): void {
  let node = root;
  for (const key of keysOf(phrase, language)) {
    let child = node.next.get(key);
    if (child === undefined) {
      child = { next: new Map(), roles: 0 };
      node.next.set(key, child);
    }
    node = child;
  }
  node.roles |= bitOf(role);
}

function keysOf(phrase: string, language: string): readonly string[] {
  const keys: string[] = [];
  for (const token of tokensOf(phrase, language)) {
    const last = keys.length - 1;
    if (token.text === '*' && last >= 0) keys[last] = `${keys[last]}*`;
    else keys.push(token.key);
  }
  return keys;
}
