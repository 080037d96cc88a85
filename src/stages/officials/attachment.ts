import { isGivenName } from '../../lexicons/names/given.ts';
import { GRAMMARS } from '../../lexicons/officials/grammar.ts';
import { isSpeechVerb } from './cue-words.ts';
import { isKnownFamily } from './known.ts';
import { isAt, isMark, type Line, longestAt } from './line.ts';
import { endOfName, isCapitalised } from './names.ts';
import type { Range, Title } from './titles.ts';

/** The names a title belongs to: the one after it, or the one it stands in apposition to. */
export function namesOf(line: Line, titles: readonly Title[], place: number): readonly Range[] {
  const title = titles[place];
  if (title === undefined) return [];
  const ahead = nameAhead(line, titles, place);
  const behind = nameBehind(line, title);
  if (ahead !== undefined && (behind === undefined || isSurer(line, ahead, behind)))
    return title.isPlural ? [ahead, ...sharers(line, ahead, titles)] : [ahead];
  if (behind !== undefined) return [behind];
  const across = nameAcross(line, title);
  return across === undefined ? [] : [across];
}

/** With a name on both sides of a title, one unknown word after it is a place or a noun. */
const isSurer = (line: Line, ahead: Range, behind: Range): boolean =>
  givenIn(line, ahead) ||
  ahead.to - ahead.from > (givenIn(line, behind) && !isCapitalised(line, ahead.from) ? 9 : 1) ||
  GRAMMARS[line.language]?.followed === false;

const givenIn = (line: Line, { from, to }: Range): boolean =>
  line.tokens.slice(from, to).some(({ key }) => isGivenName(key));

/** "Foreign Minister Abbas Araghchi"; also past a rank: "President General Sisi". */
function nameAhead(
  line: Line,
  titles: readonly Title[],
  place: number,
  hops = 0,
): Range | undefined {
  const title = titles[place];
  if (title === undefined || hops > mostTitles) return undefined;
  const next = titles[place + 1];
  if (next?.phrase.from === title.phrase.to && next.kind !== 'civil')
    return nameAhead(line, titles, place + 1, hops + 1);
  if (
    next !== undefined &&
    joins.has(line.tokens[title.phrase.to]?.key ?? '') &&
    next.phrase.from === title.phrase.to + 1 &&
    next.kind !== 'civil' &&
    !title.isPlural
  )
    return nameAhead(line, titles, place + 1, hops + 1);
  const colon = title.isPlural && isMark(line, title.phrase.to, ':') ? 1 : 0;
  const from = pastAddress(line, title.phrase.to + colon);
  const to = endOfName(line, from);
  const name = { from, to };
  if (title.isPlural && !givenIn(line, name) && !isListed(line, to)) return undefined;
  const isPlaceBeforeTitle =
    to === from + 1 &&
    next !== undefined &&
    joins.has(line.tokens[to]?.key ?? '') &&
    next.phrase.from === to + 1 &&
    !isGivenName(line.tokens[from]?.key ?? '');
  if (isPlaceBeforeTitle) return nameAhead(line, titles, place + 1, hops + 1);
  return to > from && isLikelyName(line, name, title) ? name : undefined;
}

const mostTitles = 4; // before one name

/** "Presidents |A and B|": names that share a title stand in a list. */
const isListed = (line: Line, index: number): boolean =>
  joins.has(line.tokens[index]?.key ?? '') || isMark(line, index, ',،、');

/** Without capitals, one or two words after a title are a name only if they look like one. */
function isLikelyName(line: Line, name: Range, title: Title): boolean {
  if ((GRAMMARS[line.language]?.cased ?? false) || isCapitalised(line, name.from)) return true;
  if (givenIn(line, name) || isKnownFamily(line.tokens[name.to - 1]?.key ?? '')) return true;
  const words = line.tokens.slice(name.from, name.to);
  const isShort = words.length === 1; // سامان حدادی after an office is a name
  if (looksCommon(words[0]?.key ?? '', line.language, isShort)) return false;
  return words.length > 1
    ? true
    : title.kind !== 'head' &&
        title.kind !== 'civil' &&
        !title.isPlural &&
        (words[0]?.key.length ?? 0) >= shortestAlone;
}
const shortestAlone = 4; // letters

/** Arabic nouns with a preposition or a feminine, plural or adverbial ending; Persian ones with a plural. */
const looksCommon = (key: string, language: string, isShort: boolean): boolean =>
  language === 'ar'
    ? /^(?:و?[بلكف]?ال|لل|[بك](?=.{4}))|(?:ات|يه|ته|تها|هم|ين|ون|وا)$|^.{4,}ا$/u.test(key)
    : /(?:ها|هاي|ترين|گي)$/.test(key) || (isShort && /(?:ات|ان|اي)$/.test(key));

function pastAddress(line: Line, from: number): number {
  let index = from;
  for (let steps = 0; steps < 4; steps += 1) {
    const words = longestAt(line, index, ['honorific']);
    if (words > 0 && hearer.test(line.tokens[index]?.key ?? '')) break;
    if (words > 0) index += words;
    else if (isAge(line, index)) index += 3;
    else if (isMark(line, index, '(')) index = pastShortParenthesis(line, index);
    else if (
      line.language === 'en' &&
      line.tokens[index]?.key === 'the' &&
      isAt(line, index + 1, 'civil')
    )
      index += 2;
    else break;
  }
  return index;
}

/** "the spokesman told Mr Bolton": the address of another person, of whom the title does not tell. */
const hearer = /^(?:لل|بال)/;

/** "89-летний" before a name. */
const isAge = (line: Line, index: number): boolean =>
  line.tokens[index]?.kind === 'number' && /^(?:летн|річн)/.test(line.tokens[index + 2]?.key ?? '');

/** "(Роскомнадзор)" before a name; elsewhere the place itself. */
function pastShortParenthesis(line: Line, open: number): number {
  for (let index = open + 1; index < open + 4; index += 1)
    if (isMark(line, index, ')')) return index + 1;
  return open;
}

/** "Senators A, B and C". */
function sharers(line: Line, first: Range, titles: readonly Title[]): readonly Range[] {
  const names: Range[] = [];
  let at = first.to;
  while (names.length < mostSharers) {
    const isJoined = isMark(line, at, ',،、') || joins.has(line.tokens[at]?.key ?? '');
    const from = isJoined ? at + 1 + (joins.has(line.tokens[at + 1]?.key ?? '') ? 1 : 0) : at;
    if (!isJoined || titles.some(({ phrase }) => phrase.from <= from && from < phrase.to)) break;
    const to = endOfName(line, from);
    if (to === from) break;
    names.push({ from, to });
    at = to;
  }
  return names;
}
const mostSharers = 6;
const joins: ReadonlySet<string> = new Set([
  'and',
  'et',
  'y',
  'e',
  'и',
  'і',
  'و',
  'und',
  've',
  'ו',
  '和',
  '与',
  'اور',
  '&',
]);

/** "Dan Bennett, a spokesman for the police", "Zhvania (prime minister)", "Freeman MSP", "who is". */
function nameBehind(line: Line, title: Title): Range | undefined {
  let at = title.phrase.from;
  while (
    at > 0 &&
    (isAt(line, at - 1, 'article', 'few') || line.tokens[at - 1]?.kind === 'number') &&
    !isAt(line, at - 1, 'field') &&
    title.phrase.from - at < 5
  )
    at -= 1;
  at = pastAdjectives(line, pastOneOf(line, at));
  const mark = line.tokens[at - 1];
  if (mark !== undefined && (isMark(line, at - 1, ',،(—–-') || copulas.has(mark.key))) {
    let end = at - 1;
    while (end > 0 && (isMark(line, end - 1, ',،') || copulas.has(line.tokens[end - 1]?.key ?? '')))
      end -= 1;
    return nameEndingAt(line, pastParenthesis(line, end));
  }
  if (title.phrase.from !== at || !isBareApposition(line, title)) return undefined;
  const name = nameEndingAt(line, at);
  return name !== undefined && (givenIn(line, name) || isCapitalised(line, name.from))
    ? name
    : undefined;
}
/** Over "|one of nine Catalan| leaders". */
function pastOneOf(line: Line, from: number): number {
  for (let at = from - 1; at >= from - longestOneOf && at >= 0; at -= 1) {
    if (ones.has(line.tokens[at]?.key ?? '') && ofs.has(line.tokens[at + 1]?.key ?? ''))
      return isAt(line, at - 1, 'article') ? at - 1 : at;
    if (line.tokens[at]?.kind === 'mark' || isSpeechVerb(line, at)) return from;
  }
  return from;
}
const longestOneOf = 7; // tokens
const ones: ReadonlySet<string> = new Set(
  'one un une uno una um uma einer eine один одна одним одной одного одну يكي یکی'.split(' '),
);
const ofs: ReadonlySet<string> = new Set('of des de dos das del dei delle der из از'.split(' '));

/** Over "|Bolivia's charismatic indigenous| president": words back to a comma, if whose he is stands among them. */
function pastAdjectives(line: Line, from: number): number {
  if (GRAMMARS[line.language]?.premodified !== true) return from;
  let at = from;
  let isOwned = false;
  while (from - at < 6 && at > 0) {
    const token = line.tokens[at - 1];
    if (isMark(line, at - 1, ',')) return isOwned ? at : from;
    isOwned ||= line.places[at - 1] !== undefined || isAt(line, at - 1, 'article');
    const isPossessive = /^['’]s?$/.test(token?.text ?? '');
    if (!isPossessive && (token?.kind !== 'word' || isSpeechVerb(line, at - 1))) return from;
    at -= 1;
  }
  return from;
}

const isBareApposition = (line: Line, title: Title): boolean =>
  GRAMMARS[line.language]?.bareApposition === true ||
  (title.post.from === title.phrase.from && (line.language === 'ar' || isPostnominal(line, title)));
const copulas: ReadonlySet<string> = new Set([
  'que',
  'entonces',
  'alors',
  "aujourd'hui",
  'then',
  'now',
  'currently',
  'also',
  'ныне',
  'тогда',
  'también',
  'également',
  'is',
  'was',
  'who',
  'as',
  'est',
  'était',
  'qui',
  'es',
  'era',
  'fue',
  'quien',
  'что',
  'который',
  'которая',
  'وهو',
  'التي',
  'الذي',
  'كانت',
  'كان',
  'انذاك',
  'حينها',
  'زمان',
  'هنگام',
  'в',
  'то',
  'время',
  'وهي',
  'هو',
  'هي',
  'که',
  'ist',
  'war',
  'è',
  'é',
]);
const isPostnominal = (line: Line, title: Title): boolean =>
  /^(?:msp|mp|mep|td|am|mla)$/.test(line.tokens[title.head.from]?.key ?? '');

/** Over "(R-Arizona)". */
function pastParenthesis(line: Line, end: number): number {
  if (!isMark(line, end - 1, ')')) return end;
  for (let index = end - 2; index > end - 10 && index > 0; index -= 1)
    if (isMark(line, index, '(')) return index;
  return end;
}

function nameEndingAt(line: Line, end: number): Range | undefined {
  for (let from = Math.max(0, end - longestBehind); from < end; from += 1)
    if (endOfName(line, from) === end && !isSpeechVerb(line, from)) return { from, to: end };
  return undefined;
}
const longestBehind = 5; // tokens of a name before its title

/** "the Presiding Officer, Elin Jones, who": a name in apposition to its title. */
function nameAcross(line: Line, title: Title): Range | undefined {
  if (!isMark(line, title.phrase.to, ',،:')) return undefined;
  const from = pastAddress(line, title.phrase.to + 1);
  const to = endOfName(line, from);
  const isClosed =
    to >= line.tokens.length ||
    isMark(line, to, ',،.:;)»"”—–') ||
    isSpeechVerb(line, to) ||
    isAt(line, to, 'stop');
  return to > from && isClosed ? { from, to } : undefined;
}
