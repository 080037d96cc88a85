import { type CueForm, type Cues, ROLE } from '../../lexicons/cues/cues.ts';
import { type Quotation, quotationsOf } from '../../text/quotation-marks.ts';
import { remember } from '../../text/remember.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { type Token, tokensOf } from '../../text/tokens.ts';

/** A word, number or mark, or a whole quotation of three words or more, in one sentence. */
export interface Item extends Omit<Token, 'kind'> {
  readonly kind: Token['kind'] | 'quotation';
  readonly quotation: Quotation | undefined; // with the form, in every item: one shape is read faster
  readonly form: CueForm | undefined; // the longest form of the cue lexicon that begins here
  readonly length: number; //  items in that form; 1 without one
}

/** The sentences of a paragraph as items; what stands inside quotation marks is one item. */
export function readSentences(text: string, cues: Cues): readonly (readonly Item[])[] {
  const quotations = quotationsOf(text).filter((quotation) => isLong(text, quotation, cues));
  const bare = itemsOf(text, quotations, cues);
  const aloneOf = formsAlone(cues);
  const formOf = (item: Bare, at: number): Formed => {
    if (item.kind !== 'word') return plain;
    const { longest, found } = aloneOf(item.key);
    return longest > 1 ? formAt(bare, at, cues) : found;
  };
  const items = bare.map((item, at) => itemOf(item, formOf(item, at)));
  const sentences = cut(items, sentencesOf(masked(text, quotations), cues.language));
  return joined(sentences).map(withoutAsides);
}

export const has = (item: Item | undefined, role: number): boolean =>
  item?.form !== undefined && (item.form.roles & role) !== 0;

/** Whether the word is written as a name is, in a script with case. */
export const isCapital = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.kind === 'word' &&
  (item.shape === 'capital' || item.shape === 'upper' || item.shape === 'mixed');

export function firstWord(items: readonly Item[]): number {
  let at = 0;
  while (at < items.length && items[at]?.kind === 'mark') at += 1;
  return at;
}

/** Shorter ones are titles and scare quotes: they are read as words. */
function isLong(text: string, { innerStart, innerEnd }: Quotation, cues: Cues): boolean {
  const inner = text.slice(innerStart, Math.min(innerEnd, innerStart + enoughToCount));
  if (cues.language === 'zh') return inner.length >= fewestCharacters;
  return (inner.match(/\s+/g)?.length ?? 0) + 1 >= fewestWords;
}
const enoughToCount = 120; // UTF-16 units
const fewestWords = 3; //      guidelines: a fragment under three words is no quote
const fewestCharacters = 6; // three Chinese words

type Bare = Token | Quoted;
interface Quoted extends Omit<Token, 'kind'> {
  readonly kind: 'quotation';
  readonly quotation: Quotation;
}

const quotationOf = (item: Bare | undefined): Quotation | undefined =>
  item?.kind === 'quotation' ? item.quotation : undefined;

/** Field by field: a spread of every token costs as much as the rest of the reading. */
function itemOf(item: Bare, { form, length }: Formed): Item {
  const { start, end, text, key, kind, shape, spaced } = item;
  return { start, end, text, key, kind, shape, spaced, quotation: quotationOf(item), form, length };
}
type Formed = Pick<Item, 'form' | 'length'>;
const plain: Formed = { form: undefined, length: 1 };

function itemsOf(text: string, quotations: readonly Quotation[], cues: Cues): readonly Bare[] {
  const items: Bare[] = [];
  let next = 0;
  for (const token of tokensOf(text, cues.language)) {
    let quotation = quotations[next];
    while (quotation !== undefined && token.start >= quotation.end) {
      next += 1;
      quotation = quotations[next];
    }
    if (quotation === undefined || token.end <= quotation.start) {
      if (token.kind === 'word' && token.key.includes('-')) items.push(...split(token));
      else items.push(token);
    } else if (quotationOf(items.at(-1)) !== quotation) items.push(quoted(quotation, token));
  }
  return items;
}

const quoted = (quotation: Quotation, { spaced }: Token): Quoted => ({
  start: quotation.start,
  end: quotation.end,
  text: '',
  key: '',
  kind: 'quotation',
  shape: 'uncased',
  spaced,
  quotation,
});

/** "a-t-il", "ajoute-t-elle", "dit-on": a verb and its subject. */
function split(token: Token): readonly Token[] {
  const tail = inverted.exec(token.key);
  if (tail === null || tail.index === 0) return [token];
  const at = token.start + tail.index;
  const pronoun = tail[1] ?? '';
  const verb = token.text.slice(0, tail.index);
  return [
    { ...token, end: at, text: verb, key: token.key.slice(0, tail.index) },
    { ...token, start: token.end - pronoun.length, text: pronoun, key: pronoun, spaced: false },
  ];
}
const inverted = /-(?:t-)?(il|elle|on|ils|elles)$/;

/** The form of a word that only words alone can be, remembered; undefined where what follows decides. */
function formsAlone(cues: Cues): (key: string) => Alone {
  let known = remembered.get(cues.language);
  if (known === undefined) {
    known = remember((key) => {
      const longest = Math.max(
        0,
        ...startsOf(key, cues.language).map((start) => cues.lengths.get(start) ?? 0),
      );
      return { longest, found: longest === 1 ? formAt([{ ...noToken, key }], 0, cues) : plain };
    });
    remembered.set(cues.language, known);
  }
  return known;
}
const remembered = new Map<string, (key: string) => Alone>();

interface Alone {
  readonly longest: number; // words of the forms that may begin with the word; 0: it begins none
  readonly found: Formed;
}
const noToken: Token = {
  start: 0,
  end: 0,
  text: '',
  key: '',
  kind: 'word',
  shape: 'uncased',
  spaced: true,
};

/** The word and what is left of it without what may be written onto it. */
const startsOf = (key: string, language: string): readonly string[] => [
  key,
  ...(prefixes[language] ?? []).map(([prefix]) => key.replace(prefix, '')),
];

/** The longest form that begins at an item; Arabic and Hebrew prefixes are taken off where needed. */
function formAt(items: readonly Bare[], at: number, cues: Cues): Formed {
  const first = items[at];
  if (first === undefined) return plain;
  const whole = longestForm(items, at, first.key, cues);
  if (whole !== undefined) return whole;
  const mayBegin = firstLetters[cues.language];
  if (mayBegin === undefined || !mayBegin.includes(first.key[0] ?? '')) return plain;
  for (const [prefix, nounOnly] of prefixes[cues.language] ?? []) {
    const bare = first.key.replace(prefix, '');
    if (bare === first.key || bare.length < shortestBare) continue;
    const found = longestForm(items, at, bare, cues);
    if (found === undefined) continue;
    if (!nounOnly) return found;
    const noun = found.form?.noun;
    if (noun !== undefined) return { form: { roles: ROLE.hearer, noun }, length: 1 };
  }
  return plain;
}
const shortestBare = 3; // letters
const firstLetters: Readonly<Record<string, string>> = { ar: 'وفالبك', he: 'כשוהלמב' };

/** What Arabic and Hebrew write onto the next word; after a preposition or article only a noun is meant. */
const prefixes: Readonly<
  Record<string, readonly (readonly [prefix: RegExp, nounOnly: boolean])[]>
> = {
  ar: [
    [/^[وف]/, false],
    [/^[وف]?ال/, true],
    [/^[وف]?لل|^[وف]?[بلك](?:ال)?/, true],
  ],
  he: [
    [/^(?:כש|ש|ו)/, false],
    [/^(?:[וש]|כש)?[הלמב]/, true],
  ],
};

function longestForm(
  items: readonly Bare[],
  at: number,
  key: string,
  cues: Cues,
): Formed | undefined {
  for (let length = cues.lengths.get(key) ?? 0; length > 0; length -= 1) {
    const form = cues.forms.get(phraseAt(items, at, key, length));
    if (form !== undefined) return { form, length };
  }
  return undefined;
}

function phraseAt(items: readonly Bare[], at: number, first: string, length: number): string {
  let phrase = first;
  for (let next = at + 1; next < at + length; next += 1) phrase += ` ${items[next]?.key ?? ''}`;
  return phrase;
}

/** The text with the insides of quotations hidden from the sentence splitter, but for a last full stop. */
function masked(text: string, quotations: readonly Quotation[]): string {
  let out = '';
  let from = 0;
  for (const { innerStart, innerEnd } of quotations) {
    const last = text[innerEnd - 1] ?? '';
    const keeps = /[.!?…؟。！？۔]/.test(last) ? 1 : 0;
    const hidden = Math.max(0, innerEnd - innerStart - keeps);
    out += text.slice(from, innerStart) + 'X'.repeat(hidden) + (keeps === 1 ? last : '');
    from = innerEnd;
  }
  return out + text.slice(from);
}

function cut(
  items: readonly Item[],
  sentences: readonly { readonly end: number }[],
): readonly (readonly Item[])[] {
  const out: Item[][] = [];
  let at = 0;
  for (const { end } of sentences) {
    const sentence: Item[] = [];
    for (let item = items[at]; item !== undefined && item.start < end; item = items[at]) {
      if (sentence.length === longestSentence) out.push(sentence.splice(0));
      sentence.push(item);
      at += 1;
    }
    if (sentence.length > 0) out.push(sentence);
  }
  return out;
}

const longestSentence = 400; // items; longer ones are lists or no prose, and are read in pieces

/** Scripts without case: `"…." حسبما أفاد` is one sentence, though a full stop stands inside. */
function joined(sentences: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  const out: (readonly Item[])[] = [];
  for (const sentence of sentences) {
    const before = out.at(-1);
    const isTail =
      before?.length === 1 &&
      before[0]?.kind === 'quotation' &&
      sentence[0]?.shape === 'uncased' &&
      (sentence[0].form?.stance !== undefined || has(sentence[0], ROLE.source));
    if (isTail && before !== undefined) out[out.length - 1] = [...before, ...sentence];
    else out.push(sentence);
  }
  return out;
}

/** "(D-MN)", "(BDI)": not part of who says what. */
function withoutAsides(sentence: readonly Item[]): readonly Item[] {
  if (!sentence.some((item) => item.text === '(')) return sentence;
  const out: Item[] = [];
  let open: number | undefined; // where in `out` a bracket opened
  for (const item of sentence) {
    if (item.text === '(') open ??= out.length;
    out.push(item);
    if (item.text !== ')' || open === undefined) continue;
    if (out.length - open <= longestAside) out.length = open;
    open = undefined;
  }
  return out;
}
const longestAside = 12; // items, brackets included
