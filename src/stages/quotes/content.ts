import { clauseOf, isRelayOnly } from './clauses.ts';
import type { Item } from './items.ts';
import type { Sentence, Speech } from './speech.ts';

/** What was said, in one sentence: UTF-16 offsets in the passage, without quotation marks. */
export interface Content {
  readonly start: number;
  readonly end: number;
  readonly direct: boolean;
  readonly speech?: Speech; // none: the quotation stands alone or beside no cue
}

/** The direct and indirect contents of a sentence, left to right. */
export function contentsOf(
  sentence: Sentence,
  speeches: readonly Speech[],
): { readonly contents: readonly Content[]; readonly speeches: readonly Speech[] } {
  const direct = sentence.items.flatMap((item, at) => quotedContent(sentence, speeches, item, at));
  const indirect: Content[] = [];
  const saying = new Set(direct.map(({ speech }) => speech));
  for (const speech of speeches) {
    const clause = clauseOf(sentence, speech);
    if (clause === undefined) continue;
    saying.add(speech);
    if (indirect.some((outer) => isInside(speech, outer))) continue;
    if (direct.some(({ start, end }) => start < clause.end && end > clause.start)) continue;
    if (indirect.some(({ start, end }) => start < clause.end && end > clause.start)) continue;
    const teller = isRelayOnly(speech) ? speeches.find(isCitedPerson) : speech;
    if (teller !== undefined) indirect.push({ ...clause, speech: teller });
  }
  const contents = [...direct, ...indirect].sort((one, two) => one.start - two.start);
  return { contents, speeches: speeches.filter((speech) => saying.has(speech) || isPlain(speech)) };
}

/** Whom an agency cites: 'according to Anadolu, citing an official, …'. */
const isCitedPerson = (speech: Speech): boolean =>
  speech.mode === 'citing' && speech.source !== undefined && !isRelayOnly(speech);

/** Cues that are sources by themselves: 'according to', a denial. */
const isPlain = ({ mode, stance }: Speech): boolean =>
  mode === 'source' || mode === 'citing' || mode === 'after' || stance === 'denied';

const isInside = (speech: Speech, { start, end }: Content): boolean =>
  speech.start >= start && speech.end <= end;

function quotedContent(
  sentence: Sentence,
  speeches: readonly Speech[],
  item: Item,
  at: number,
): readonly Content[] {
  const { quotation } = item;
  if (quotation === undefined) return [];
  const { innerStart: start, innerEnd: end } = quotation;
  if (end <= start || isTitle(sentence.text.slice(start, end))) return [];
  const speech = nearestSpeech(speeches, at);
  return [{ start, end, direct: true, ...(speech && { speech }) }];
}

/** "Game of Thrones": most words capital, no verb of a sentence, no full stop. */
function isTitle(inner: string): boolean {
  if (inner.length > longestTitle || /[.,!?…:;]/.test(inner)) return false;
  const words = inner.split(/\s+/).filter((word) => /^\p{L}{3,}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 1 && capitals.length * 2 > words.length;
}
const longestTitle = 60; // UTF-16 units

/** The cue at the fewest items from a quotation; outlets only when no one else speaks. */
function nearestSpeech(speeches: readonly Speech[], at: number): Speech | undefined {
  let best: Speech | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const speech of speeches) {
    const away = speech.to <= at ? at - speech.to : speech.from - at;
    const cost = away + (isRelay(speech) ? relayCost : 0) + (speech.source === undefined ? 1 : 0);
    if (cost < least) {
      least = cost;
      best = speech;
    }
  }
  return best;
}
const relayCost = 1000; // items: more than any sentence has
const isRelay = ({ mode, source }: Speech): boolean =>
  mode === 'citing' || source?.kind === 'agency' || source?.kind === 'outlet';
