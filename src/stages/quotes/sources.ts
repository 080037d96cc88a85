import { ROLE } from '../../lexicons/cues/cues.ts';
import { type Chunk, isWord } from './chunks.ts';
import { has, type Item } from './items.ts';
import type { Sentence } from './speech.ts';

/** Where a language puts the subject of a verb of saying. */
const subjectFirst: ReadonlySet<string> = new Set(['fa', 'tr', 'ur', 'zh']);
const verbFirst: ReadonlySet<string> = new Set(['ar']);

/** Who says it: the subject of the verb at items [verb, past); its auxiliaries begin at `first`. */
export function subjectOf(
  sentence: Sentence,
  first: number,
  verb: number,
  past: number,
): Chunk | undefined {
  const { items, chunks, language } = sentence;
  const clitic = chunks.find(
    ({ kind, from }) => kind === 'pronoun' && from >= first && from < verb,
  );
  if (clitic !== undefined) return clitic;
  const isVerbLast = subjectFirst.has(language) && items[first - 1]?.kind === 'quotation';
  const clause = clauseStart(items, isVerbLast ? first - 1 : first);
  const before = chunks.filter(({ from, to }) => from >= clause && to <= first);
  const after = subjectAfter(sentence, past);
  if (verbFirst.has(language)) return after ?? subjectBefore(sentence, before, first);
  if (subjectFirst.has(language)) return leading(sentence, before) ?? before.at(-1);
  const isInverted = standsInverted(sentence, first, past, after);
  if (isInverted && after !== undefined) return after;
  return subjectBefore(sentence, before, first) ?? (invertible(items, first) ? after : undefined);
}

/** The source of 'according to' and its like: the chunk after it, past 'a report by'. */
export function followingSource(sentence: Sentence, past: number): Chunk | undefined {
  const { items, chunks } = sentence;
  for (const chunk of chunks) {
    if (chunk.from < past) continue;
    if (chunk.from - past > farthestSource || hasStop(items, past, chunk.from)) return undefined;
    if (isReport(items, chunk) && !isNamed(chunk)) continue;
    const outlet = sentence.outlets.find(
      (one) => one.from >= chunk.from && one.from <= chunk.from + 1,
    );
    if (outlet !== undefined) return { ...chunk, ...outlet, whole: false };
    return withApposition(sentence, chunk);
  }
  return undefined;
}
const farthestSource = 6; // items

/** The source of a postposition: 'Reuters’a göre', '… کے مطابق'. */
export function precedingSource({ items, chunks }: Sentence, at: number): Chunk | undefined {
  const before = chunks.filter(({ to }) => to <= at && at - to <= farthestSource);
  const named = before.findLast(isNamed);
  const last = before.findLast((chunk) => !hasStop(items, chunk.to, at));
  return named ?? last;
}

/** Where the clause of a verb begins: after a quotation, colon or semicolon. In 'Fidan, "…" dedi' what is said stands inside it. */
function clauseStart(items: readonly Item[], verb: number): number {
  for (let at = verb - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (item?.kind === 'quotation' || (item?.kind === 'mark' && /[:;؛：；]/.test(item.text)))
      return at + 1;
  }
  return 0;
}

const isNamed = ({ kind }: Chunk): boolean =>
  kind !== 'plain' && kind !== 'pronoun' && kind !== 'place';
const isReport = (items: readonly Item[], { from, to }: Chunk): boolean =>
  items
    .slice(from, to)
    .every((item) => has(item, ROLE.report | ROLE.determiner) || item.kind !== 'word');

const hasStop = (items: readonly Item[], from: number, to: number): boolean =>
  items
    .slice(from, to)
    .some(
      (item) => item.kind === 'quotation' || (item.kind === 'mark' && /[:;.،,，]/.test(item.text)),
    );

/** The subject before its verb: the chunk at the verb, or the head that its clause begins with. */
function subjectBefore(
  sentence: Sentence,
  before: readonly Chunk[],
  verb: number,
): Chunk | undefined {
  const { items } = sentence;
  const last = before.at(-1);
  if (last === undefined) return undefined;
  const relative = relativeBefore(items, verb);
  if (relative !== undefined) return antecedent(before, relative);
  const isNext = isSkippable(items, last.to, verb);
  if (isNext && last.kind === 'pronoun') return last;
  if (isNext && (!last.governed || last.joinedBy === 'word') && isNamed(last)) return last;
  const titled = isNext ? titledName(before, last) : undefined;
  if (titled !== undefined) return titled;
  const ofClause = afterJoin(items, before, verb);
  const plain = isNext && !hasCase(sentence.language) ? last : undefined;
  return leading(sentence, ofClause) ?? leading(sentence, before) ?? plain;
}

/** "the minister of energy John Smith said": a name at the end of what its title governs. */
function titledName(before: readonly Chunk[], last: Chunk): Chunk | undefined {
  if (!last.governed || last.whole || (last.kind !== 'person' && last.kind !== 'official'))
    return undefined;
  const head = before.findLast(({ governed, to }) => !governed && to < last.from);
  const isOneName = last.to - last.from < 2;
  return head?.titled === true && head.whole && !isOneName
    ? { ...last, kind: 'official' }
    : undefined;
}

/** "X, who said", "que dijo": the relative pronoun before the verb, as an item. */
export function relativeBefore(items: readonly Item[], verb: number): number | undefined {
  let at = verb - 1;
  while (at > 0 && isWord(items, at, ROLE.between | ROLE.auxiliary)) at -= 1;
  const isRelative = has(items[at], ROLE.join) && has(items[at], ROLE.pronoun);
  return isRelative ? at : undefined;
}

/** The name right before a relative pronoun. */
const antecedent = (before: readonly Chunk[], relative: number): Chunk | undefined => {
  const last = before.findLast(({ to }) => to <= relative);
  return last !== undefined && relative - last.to < 2 && isNamed(last) ? last : undefined;
};

const isComma = (item: Item | undefined): boolean =>
  item?.kind === 'mark' && /[,،，–—-]/.test(item.text);

const isSkippable = (items: readonly Item[], from: number, to: number): boolean =>
  items
    .slice(from, to)
    .every(
      (item, index) =>
        isWord(items, from + index, ROLE.auxiliary | ROLE.between) || item.kind === 'number',
    );

/** Of a sentence with "X did this, and Y said": the chunks of the last clause, when it has its own subject. */
function afterJoin(
  items: readonly Item[],
  before: readonly Chunk[],
  verb: number,
): readonly Chunk[] {
  const isClosed = isComma(items[verb - 1]); // "X, head of A and B, said"
  for (let at = verb - 1; at > 0; at -= 1) {
    if (!isWord(items, at, ROLE.join) || has(items[at], ROLE.pronoun)) continue;
    if (!isClosed || isComma(items[at - 1])) return before.filter(({ from }) => from > at);
  }
  return before;
}

/** The first chunk that no preposition governs. */
function leading(sentence: Sentence, chunks: readonly Chunk[]): Chunk | undefined {
  const free = chunks.filter(({ governed }) => !governed);
  const found = free.find(isNamed);
  const pronoun = free.find(
    ({ kind, from }) => kind === 'pronoun' && !has(sentence.items[from], ROLE.join),
  );
  if (found === undefined) return pronoun ?? (hasCase(sentence.language) ? undefined : free[0]);
  if (pronoun !== undefined && pronoun.from < found.from) return pronoun;
  const first = free[0];
  if (isPlainSubject(sentence.language, first, found)) return first;
  return withApposition(sentence, found);
}

/** Where names are not written as such, the sentence's first words are its subject. */
const isPlainSubject = (language: string, first: Chunk | undefined, found: Chunk): boolean =>
  subjectFirst.has(language) &&
  first?.kind === 'plain' &&
  first.from < found.from &&
  found.kind !== 'official' &&
  found.kind !== 'anonymous';

const caseless: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'zh']);
const hasCase = (language: string): boolean => !caseless.has(language);

/** The subject after its verb, past adverbs and those who are told. */
function subjectAfter(sentence: Sentence, past: number): Chunk | undefined {
  const { items, chunks, language } = sentence;
  for (const chunk of chunks) {
    if (chunk.from < past) continue;
    if (chunk.from - past > farthestSubject || hasStop(items, past, chunk.from)) return undefined;
    if (items.slice(past, chunk.from).some((item) => has(item, ROLE.that))) return undefined;
    if (chunk.governed || (chunk.kind === 'plain' && hasCase(language))) continue;
    if (chunk.kind === 'pronoun' && chunk.from > past) continue;
    if (isToldOutlet(sentence, chunk)) continue;
    return withApposition(sentence, chunk);
  }
  return undefined;
}
const farthestSubject = 12; // items

/** "сообщил |ИРНА| информированный источник": the outlet beside an unnamed source is told. */
const isToldOutlet = ({ outlets, chunks }: Sentence, { from, to }: Chunk): boolean =>
  outlets.some((outlet) => outlet.from === from && outlet.to === to) &&
  chunks.some((next) => next.from === to && next.kind === 'anonymous');

/** Whom a sentence is about, for pronouns to come. */
export const headOf = (sentence: Sentence): Chunk | undefined => leading(sentence, sentence.chunks);

/** "le général de brigade Saad al-Alaq": the name that ends what the title governs. */
function namedBehind({ items, chunks }: Sentence, title: Chunk): Chunk | undefined {
  const next = chunks.find(({ from }) => from === title.to + 1);
  if (next?.governed !== true || next.whole || next.start === items[next.from]?.start)
    return undefined;
  if (next.kind !== 'official' && next.kind !== 'person') return undefined;
  const hasTitle = items
    .slice(next.from, next.to)
    .some(
      ({ form, start }) =>
        start < next.start && form?.noun !== undefined && form.noun !== 'organisation',
    );
  return hasTitle ? undefined : { ...next, kind: 'official' };
}

/** "the minister of defence, John Smith, said": the name beside the title. */
function withApposition(sentence: Sentence, chunk: Chunk): Chunk {
  if (!chunk.whole || (chunk.kind !== 'official' && chunk.kind !== 'anonymous'))
    return extended(sentence, chunk);
  const behind = namedBehind(sentence, chunk);
  if (behind !== undefined) return behind;
  for (const next of sentence.chunks) {
    if (next.from < chunk.to) continue;
    if (next.joinedBy === 'comma' || next.from - chunk.to > 1 + longestTitle) {
      const isName = !next.whole && (next.kind === 'person' || next.kind === 'official');
      return isName && next.joinedBy === 'comma' && !next.titled
        ? { ...next, kind: 'official' }
        : extended(sentence, chunk);
    }
    if (!next.governed) break;
  }
  return extended(sentence, chunk);
}
const longestTitle = 12; // items

/** "a spokesman for the ministry of defence": with what the noun governs. */
function extended({ items, chunks, text }: Sentence, chunk: Chunk): Chunk {
  if (!chunk.whole || chunk.kind === 'plain' || chunk.end !== items[chunk.to - 1]?.end)
    return chunk;
  let { to, end } = chunk;
  for (const next of chunks) {
    if (next.from < to) continue;
    const isPart = next.governed && next.from === to + 1 && next.kind !== 'pronoun';
    if (!isPart || to - chunk.from > longestTitle) break;
    to = next.to;
    end = items[next.to - 1]?.end ?? end;
  }
  return { ...chunk, end, name: text.slice(chunk.start, end) };
}

/** Whether the subject can follow: the verb opens its clause, after a quotation, comma or dash. */
function invertible(items: readonly Item[], first: number): boolean {
  let at = first - 1;
  while (at > 0 && isWord(items, at, ROLE.between | ROLE.auxiliary)) at -= 1;
  const before = items[at];
  return (
    before === undefined ||
    before.kind === 'quotation' ||
    (before.kind === 'mark' && /[,،—–\-!?…»”"'’«]/.test(before.text)) ||
    has(before, ROLE.opener)
  );
}

function standsInverted(
  { items }: Sentence,
  first: number,
  past: number,
  after: Chunk | undefined,
): boolean {
  if (after === undefined || !invertible(items, first)) return false;
  if (followsQuotation(items, first)) return true;
  const next = items[after.to];
  if (items.slice(past, after.from).some((item) => item.text === ':')) return false;
  return next?.kind !== 'word' || isWord(items, after.to, ROLE.governor | ROLE.between);
}

/** Only marks stand between a quotation and the verb. */
export function followsQuotation(items: readonly Item[], first: number): boolean {
  let at = first - 1;
  while (items[at]?.kind === 'mark' || isWord(items, at, ROLE.between)) at -= 1;
  return items[at]?.kind === 'quotation';
}
