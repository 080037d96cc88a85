import { ROLE, type Stance } from '../../lexicons/cues/cues.ts';
import { type Chunk, isNounUse, isWord } from './chunks.ts';
import { firstWord, has, type Item } from './items.ts';
import type { OutletMention } from './mentions.ts';
import { followingSource, precedingSource, relativeBefore, subjectOf } from './sources.ts';

/** One sentence as the next steps see it. */
export interface Sentence {
  readonly items: readonly Item[];
  readonly chunks: readonly Chunk[];
  readonly outlets: readonly OutletMention[];
  readonly language: string;
  readonly text: string; // of the passage; every offset indexes it
}

/** Someone says something: a verb of saying, or a form such as 'according to', and its source. */
export interface Speech {
  readonly mode: 'verb' | 'beside' | 'source' | 'citing' | 'after' | 'own';
  readonly stance: Stance;
  readonly from: number; // items of the cue: first, and one past the last
  readonly to: number;
  readonly start: number; // UTF-16 in the passage, auxiliaries included
  readonly end: number;
  readonly source?: Chunk; // a pronoun is resolved later; none is a dropped subject
}

/** Every cue of a sentence with its source, left to right. */
export function speechesOf(sentence: Sentence): readonly Speech[] {
  const { items } = sentence;
  const speeches: Speech[] = [];
  for (let at = 0; at < items.length && speeches.length < mostSpeeches; ) {
    const mode = modeAt(sentence, at);
    const length = items[at]?.length ?? 1;
    const speech = mode && speechAt(sentence, at, at + length, mode);
    if (speech !== undefined && !isOfNobody(sentence, speech)) speeches.push(speech);
    at += length;
  }
  return speeches;
}
const mostSpeeches = 12; // of one sentence; more is no prose

/** "the app that says …": no one named says it; nor do verbs without a subject where one is needed. */
const isOfNobody = ({ items, language }: Sentence, { mode, source, start }: Speech): boolean => {
  if (mode !== 'verb' || source !== undefined) return false;
  const first = items.findIndex((item) => item.start === start);
  return relativeBefore(items, first) !== undefined || language === 'en';
};

function modeAt(sentence: Sentence, at: number): Speech['mode'] | undefined {
  const { items } = sentence;
  const item = items[at];
  if (item?.form === undefined) return undefined;
  if (isRelayed(items, at)) return 'citing';
  if (isWord(items, at, ROLE.own)) return 'own';
  if (isWord(items, at, ROLE.source)) return 'source';
  if (isWord(items, at, ROLE.after)) return 'after';
  if (isWord(items, at, ROLE.citing) && item.form.stance === undefined) return 'citing';
  if (!isVerbUse(sentence, at)) return undefined;
  if (item.form.stance !== undefined) return 'verb';
  return has(item, ROLE.beside) && items.some(({ kind }) => kind === 'quotation')
    ? 'beside'
    : undefined;
}

/** "نقلت وكالة … عن": who is cited stands after عن. */
const isRelayed = (items: readonly Item[], at: number): boolean =>
  items[at]?.key === 'عن' &&
  items.slice(Math.max(0, at - farthestRelay), at).some(({ key }) => relays.test(key));
const farthestRelay = 8; // items
const relays = /^[وف]?[يت]?نقل(?:ت|وا)?$/;

function isVerbUse({ items, language }: Sentence, at: number): boolean {
  const item = items[at];
  const isFirst = at === firstWord(items);
  if (isFirst && (item?.form?.noun !== undefined || language === 'en')) return false;
  if (item?.shape === 'capital' && at > firstWord(items)) return false;
  if (isNounUse(items, at)) return false;
  const before = items[at - 1];
  if (language === 'en')
    return !(before?.key === 'to' || before?.key === 'of' || isPassive(items, at));
  return !(before !== undefined && infinitive.has(`${language} ${before.key}`));
}
const infinitive: ReadonlySet<string> = new Set(['de zu', 'fr de', 'fr pour', 'es de', 'es para']);

/** "was told", "were informed". */
const isPassive = (items: readonly Item[], at: number): boolean =>
  /(?:ed|told|written|sworn)$/.test(items[at]?.key ?? '') &&
  /^(?:was|were|is|are|been|be|being)$/.test(items[at - 1]?.key ?? '');

function speechAt(sentence: Sentence, from: number, to: number, mode: Speech['mode']): Speech {
  const { items } = sentence;
  const stance = items[from]?.form?.stance ?? 'said';
  const isVerb = mode === 'verb' || mode === 'beside';
  const first = isVerb ? firstAuxiliary(items, from) : from;
  const span = { start: items[first]?.start ?? 0, end: items[to - 1]?.end ?? 0 };
  const source = isVerb
    ? subjectOf(sentence, first, from, to)
    : mode === 'after'
      ? precedingSource(sentence, from)
      : mode === 'own'
        ? undefined
        : followingSource(sentence, to);
  return { mode, stance, from, to, ...span, ...(source && { source }) };
}

/** "a-t-il indiqué", "has also said", "ha dicho": the cue begins with its auxiliary. */
function firstAuxiliary(items: readonly Item[], verb: number): number {
  let first = verb;
  for (let at = verb - 1; at >= 0 && verb - at <= longestVerbGroup; at -= 1) {
    if (isWord(items, at, ROLE.auxiliary)) first = at;
    else if (!isWord(items, at, ROLE.between) && !isCliticAt(items, at)) break;
  }
  return first;
}
const longestVerbGroup = 4; // items
const isCliticAt = (items: readonly Item[], at: number): boolean =>
  has(items[at], ROLE.pronoun) && items[at]?.spaced === false;
