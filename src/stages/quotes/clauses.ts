import { ROLE } from '../../lexicons/cues/cues.ts';
import { isWord } from './chunks.ts';
import { firstWord, has, type Item } from './items.ts';
import { followsQuotation } from './sources.ts';
import type { Sentence, Speech } from './speech.ts';

/** A clause without quotation marks: UTF-16 offsets in the passage. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly direct: boolean; // after a colon
}

/** The clause that a cue reports, when no quotation marks say so. */
export function clauseOf(sentence: Sentence, speech: Speech): Clause | undefined {
  if (speech.mode === 'beside') return undefined;
  const range = rangeOf(sentence, speech);
  if (range === undefined) return undefined;
  return spanOf(sentence.items, range);
}
function rangeOf(sentence: Sentence, speech: Speech): Range | undefined {
  if (speech.mode === 'verb') return clauseOfVerb(sentence, speech);
  if (speech.mode !== 'citing') return clauseOfSource(sentence, speech);
  const from = thatAfter(sentence, speech, sentence.items.length);
  return from === undefined ? undefined : { from, to: endOfClause(sentence, from) };
}
export const isRelayOnly = ({ source }: Speech): boolean =>
  source?.kind === 'agency' || source?.kind === 'outlet' || source?.kind === 'social';

interface Range {
  readonly from: number; // items
  readonly to: number;
  readonly direct?: boolean;
  readonly isMarked?: boolean; // by 'that', a comma or a colon: two words are a clause
}

const zeroThat: ReadonlySet<string> = new Set(['fa', 'zh']);
const contentFirst: ReadonlySet<string> = new Set(['tr']);

function clauseOfVerb(sentence: Sentence, speech: Speech): Range | undefined {
  const { items, language } = sentence;
  const to = endOfClause(sentence, speech.to);
  const colon = colonAfter(items, speech.to);
  if (colon !== undefined && colon + 1 < to)
    return { from: colon + 1, to, direct: true, isMarked: true };
  if (followsQuotation(items, firstOf(items, speech))) return undefined;
  const that = thatAfter(sentence, speech, to);
  if (that !== undefined) return { from: that, to, isMarked: true };
  const isBehind = speech.source !== undefined && speech.source.from >= speech.to;
  if (contentFirst.has(language)) return between(speech);
  const isBare = zeroThat.has(language) || has(items[speech.from], ROLE.bare);
  if (isBare && !isBehind) {
    const from = pastPhrases(sentence, speech);
    const closed = language === 'en' ? ROLE.join | ROLE.governor : ROLE.join;
    const opens = items[from]?.kind !== 'mark' && !has(items[from], closed);
    const words = wordsIn(items, from, to);
    if (opens && words >= fewestWords) return { from, to };
    if (opens && words >= fewestOf(speech)) return { from, to, isMarked: true };
  }
  return precedingClause(sentence, speech);
}
const fewestWords = 4;
/** An unnamed source is named for what it says: two words are a clause. */
const fewestOf = ({ source }: Speech): number =>
  source?.kind === 'anonymous' ? fewestMarked : fewestWords;

/** "X said: we will" without marks. */
function colonAfter(items: readonly Item[], past: number): number | undefined {
  for (let at = past; at < Math.min(items.length, past + 8); at += 1) {
    if (items[at]?.kind === 'mark' && /[:：]/.test(items[at]?.text ?? '')) return at;
    if (items[at]?.kind === 'quotation') return undefined;
  }
  return undefined;
}

const firstOf = (items: readonly Item[], { start }: Speech): number =>
  items.findIndex((item) => item.start === start);

function thatAfter({ items, language }: Sentence, speech: Speech, to: number): number | undefined {
  const reach = speech.stance === 'denied' ? farthestDenied : farthestThat;
  const last = Math.min(to, speech.to + reach);
  for (let at = speech.to; at < last; at += 1) {
    const item = items[at];
    if (item?.kind === 'quotation') return undefined;
    if (has(item, ROLE.that)) return at + (item?.length ?? 1);
    const isComma = item?.kind === 'mark' && /[,،，]/.test(item.text);
    if (isComma && language !== 'ar' && !has(items[at + 1], ROLE.that)) {
      const close = items.findIndex(
        (one, index) =>
          index > at && index < last && one.kind === 'mark' && /[,،，]/.test(one.text),
      );
      if (close === -1 || !has(items[close + 1], ROLE.that)) return undefined;
    }
  }
  return undefined;
}
const farthestDenied = 2; // items: "denied that", not "rejected the idea that"
const farthestThat = 28; // items between the verb and its 'that'

/** Turkish: subject, what is said, verb. */
function between({ source, from }: Speech): Range | undefined {
  if (source === undefined || source.to >= from) return undefined;
  return { from: source.to, to: from };
}

/** Past who is told, when and where: "told reporters in Doha on Monday …". */
function pastPhrases({ items, chunks, language }: Sentence, speech: Speech): number {
  let at = Math.max(speech.to, speech.source?.to ?? 0);
  if (zeroThat.has(language) && /^[،，]$/.test(items[at]?.text ?? '')) at += 1;
  const isTold = /^(?:told|tells|tell|telling|informed|أخبر|أبلغ)/.test(
    items[speech.from]?.text ?? '',
  );
  let mayTell = isTold;
  for (let steps = 0; steps < mostPhrases; steps += 1) {
    const chunk = chunks.find(({ from }) => from === at);
    if (isWord(items, at, ROLE.governor) && language === 'en') {
      const governed = chunks.find(({ from }) => from === at + 1);
      at = governed?.to ?? at + 1;
    } else if (isWord(items, at, ROLE.between | ROLE.that)) at += items[at]?.length ?? 1;
    else if (mayTell && chunk !== undefined) {
      at = chunk.to;
      mayTell = false;
    } else if (items[at]?.kind === 'number' && steps > 0) at += 1;
    else break;
  }
  return at;
}
const mostPhrases = 12;

/** "…, X said", "…, a déclaré X": from the sentence's start to the comma before the subject and verb. */
function precedingClause({ items, language }: Sentence, speech: Speech): Range | undefined {
  const { source, to } = speech;
  const cueAt = firstOf(items, speech);
  const isBehind = source !== undefined && source.from >= to;
  const isForward = source !== undefined && !isBehind;
  if (andThen.test(items[cueAt]?.key ?? '')) return undefined;
  if (isForward && (language !== 'en' || !reaches(items, source.to, cueAt))) return undefined;
  const comma = (source === undefined || isBehind ? cueAt : Math.min(cueAt, source.from)) - 1;
  const item = items[comma];
  if (item?.kind !== 'mark' || !/[,،，–—-]/.test(item.text)) return undefined;
  if (items.some(({ kind }) => kind === 'quotation')) return undefined;
  const from = pastOpeners(items, 0);
  return wordsIn(items, from, comma) >= fewestOf(speech)
    ? { from, to: comma, isMarked: true }
    : undefined;
}

/** "…، وأعلنت السلطات": the authorities announce what follows; verbs that begin with the letter themselves apart. */
const andThen = /^و(?!صف|عد|جه|ضح|افق|اصل|ثق|رد)\p{Script=Arabic}{3}/u;

/** Subject and verb stand together, or an apposition between commas stands between them. */
const reaches = (items: readonly Item[], from: number, cue: number): boolean =>
  items[from]?.text === ',' ||
  items
    .slice(from, cue)
    .every((item) => has(item, ROLE.between | ROLE.auxiliary) || item.kind === 'number');

/** 'According to X': the rest of the sentence, or what stands before. */
function clauseOfSource(sentence: Sentence, speech: Speech): Range | undefined {
  const { items } = sentence;
  if (speech.source === undefined && speech.mode !== 'own') return undefined;
  const first = pastOpeners(items, 0);
  const cueAt = speech.mode === 'after' ? (speech.source?.from ?? speech.from) : speech.from;
  const end = speech.mode === 'after' ? speech.to : (speech.source?.to ?? speech.to);
  if (wordsIn(items, first, cueAt) < fewestBefore) {
    const comma = commaAfter(items, end);
    const from = comma ?? end;
    const to = endOfClause(sentence, from);
    return wordsIn(items, from, to) >= fewestAfter ? { from, to } : undefined;
  }
  const relative = relativeBefore(items, cueAt);
  if (relative !== undefined) {
    const from = commaAfter(items, end) ?? end + 1;
    return { from, to: items.length };
  }
  const to = /[,،，]/.test(items[cueAt - 1]?.text ?? '') ? cueAt - 1 : cueAt;
  return items.slice(first, to).some(({ kind }) => kind === 'quotation')
    ? undefined
    : { from: first, to };
}
const fewestBefore = 3; // words; fewer are 'And', 'Meanwhile'
const fewestAfter = 3;

/** "which, according to X, is": the relative pronoun right before. */
function relativeBefore(items: readonly Item[], at: number): number | undefined {
  for (let before = at - 1; before >= Math.max(0, at - 2); before -= 1)
    if (has(items[before], ROLE.join)) return before;
  return undefined;
}

function commaAfter(items: readonly Item[], from: number): number | undefined {
  const last = Math.min(items.length, from + farthestEnd);
  for (let at = from; at < last; at += 1)
    if (items[at]?.kind === 'mark' && /[,،，]/.test(items[at]?.text ?? '')) {
      const rest = items.slice(at + 1, at + 1 + farthestEnd);
      const next = rest.findIndex((item) => item.kind === 'mark' && /[,،，]/.test(item.text));
      const isApposition =
        at === from &&
        next >= 0 &&
        next <= longestAside &&
        rest.length > next + 3 &&
        isTitleLike(rest.slice(0, next));
      return isApposition ? at + next + 2 : at + 1;
    }
  return undefined;
}
const farthestEnd = 24; // items
const longestAside = 14;
const isTitleLike = (items: readonly Item[]): boolean =>
  (has(items[0], ROLE.join) && has(items[0], ROLE.pronoun)) ||
  items.some(({ form }) => form?.noun !== undefined);

/** The sentence's end, or a trailing ", according to X". */
function endOfClause({ items }: Sentence, from: number): number {
  for (let at = from + 1; at < items.length; at += 1) {
    const item = items[at];
    const isTrailer = isWord(items, at, ROLE.source) && /[,،，]/.test(items[at - 1]?.text ?? '');
    if (isTrailer) return at - 1;
    if (item?.kind === 'mark' && /[;؛；]/.test(item.text)) return at;
  }
  return items.length;
}

function pastOpeners(items: readonly Item[], from: number): number {
  let at = Math.max(from, Math.min(firstWord(items), items.length));
  while (
    at < items.length &&
    (isConjunction(items, at) || (at > 0 && /[,،，]/.test(items[at]?.text ?? '')))
  )
    at += items[at]?.length ?? 1;
  return at;
}
const isConjunction = (items: readonly Item[], at: number): boolean =>
  has(items[at], ROLE.opener) && !has(items[at], ROLE.governor) && at < 2;

const wordsIn = (items: readonly Item[], from: number, to: number): number =>
  items.slice(from, to).filter(({ kind }) => kind === 'word' || kind === 'number').length;

function spanOf(items: readonly Item[], { from, to, direct = false, isMarked = false }: Range) {
  let first = from;
  let last = to;
  while (first < last && items[first]?.kind === 'mark') first += 1;
  const ending = items.slice(from, first).some(({ text }) => quotationMark.test(text))
    ? endOfQuotation
    : endOfSpan;
  while (
    last > first &&
    items[last - 1]?.kind === 'mark' &&
    ending.test(items[last - 1]?.text ?? '')
  )
    last -= 1;
  const start = items[first]?.start;
  const end = items[last - 1]?.end;
  if (
    start === undefined ||
    end === undefined ||
    last - first < (isMarked ? fewestMarked : fewestItems)
  )
    return undefined;
  return { start, end, direct };
}
const quotationMark = /["“”„«»「」『』]/;
const endOfSpan = /[.,;:،؛。，!?؟…—–-]/;
const endOfQuotation = /[.,;:،؛。，!?؟…—–"“”«»」』-]/; // of two words, which are read as a clause
const fewestItems = 3;
const fewestMarked = 2; // "told IRNA that |Moscow agreed|"
