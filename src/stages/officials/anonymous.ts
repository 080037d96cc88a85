import type { Evidence, NonEmpty, Official, Readable } from '../../article.ts';
import { ROLE } from '../../lexicons/cues/cues.ts';
import { GRAMMARS } from '../../lexicons/officials/grammar.ts';
import { bodyCountry } from '../../lexicons/officials/office-countries.ts';
import { nameKey } from '../../text/name-key.ts';
import { evidenceAt } from '../../text/spans.ts';
import { cueAt, isAccordingTo, isSpeechVerb } from './cue-words.ts';
import {
  isAt,
  isMark,
  isSomewhere,
  type Line,
  longestAt,
  spanOf,
  textOf,
  wordsAt,
} from './line.ts';
import type { Naming } from './namings.ts';
import type { Range } from './titles.ts';

/**
 * Unnamed officials that a line quotes: "an informed Iraqi source", "police spokesman", "officials say".
 * Who only acts and says nothing is not one; nor is the holder of a title whose name stands beside it.
 */
export function anonymousIn(
  article: Readable,
  line: Line,
  namings: readonly Naming[],
): readonly Official[] {
  const officials: Official[] = [];
  if (!isSomewhere(line, 'source')) return officials;
  const taken = namings
    .filter((naming) => naming.line === line && !describes(line, naming))
    .flatMap(({ name, titles }) => [name, ...titles.map(({ phrase }) => phrase)]);
  let index = 0;
  while (index < line.tokens.length) {
    const phrase = sourcePhraseAt(line, index);
    const isFree =
      phrase !== undefined &&
      !taken.some((range) => range.from < phrase.to && phrase.from < range.to);
    if (phrase !== undefined && isFree && isPublicSource(line, phrase) && isQuoted(line, phrase))
      officials.push(officialOf(article, line, phrase));
    index = phrase?.to ?? index + 1;
  }
  return officials;
}

/** "|Информированный| источник": the capital that a sentence begins with is no name. */
const describes = (line: Line, { name, titles }: Naming): boolean =>
  titles.length === 0 && name.from === 0 && name.to === 1 && isAt(line, 0, 'quality');

interface Phrase extends Range {
  readonly head: Range;
}

/** The noun phrase of an unnamed person whose head starts at the token. */
export function sourcePhraseAt(line: Line, index: number): Phrase | undefined {
  const words = wordsAt(line, index, 'source');
  if (words === 0 || longestAt(line, index, ['civil', 'body', 'private', 'kin']) > words)
    return undefined;
  if (isAt(line, index + words, 'source') && GRAMMARS[line.language]?.premodified === true)
    return undefined; // "police |officer| sources"
  const head = { from: index, to: index + words };
  return { from: leftOf(line, index), to: rightOf(line, head.to), head };
}

const longestSide = 8; // tokens on one side of the head
const left = ['quality', 'few', 'article', 'body', 'private', 'former', 'field', 'source'] as const;

function leftOf(line: Line, index: number): number {
  const isPremodified = GRAMMARS[line.language]?.premodified === true;
  let from = index;
  while (from > 0 && index - from < longestSide) {
    const before = from - 1;
    const describes = isPremodified
      ? isAt(line, before, ...left) ||
        line.places[before] !== undefined ||
        /^['’]s?$/.test(line.tokens[before]?.text ?? '') ||
        line.tokens[before]?.kind === 'number'
      : isAt(line, before, 'quality', 'few', 'article', 'former') ||
        line.places[before]?.kind === 'demonym';
    if (
      !describes ||
      (isSpeechVerb(line, before) && !isAt(line, before, 'quality', 'body')) ||
      isAccordingTo(line, before)
    )
      break;
    from -= 1;
    if (isAt(line, from, 'few') && !isAt(line, from, 'quality')) break;
  }
  return from;
}

function rightOf(line: Line, to: number): number {
  const isFollowed = GRAMMARS[line.language]?.followed === true;
  let end = to;
  let kept = to;
  while (end - to < longestSide) {
    const known = longestAt(line, end, ['quality', 'body', 'private', 'field']);
    const isLink = isAt(line, end, 'link', 'article') && line.tokens[end]?.kind === 'word';
    if (!isFollowed && end === to && !isLink) break;
    if ((isSpeechVerb(line, end) && known === 0) || isToBody(line, end)) break;
    if (line.places[end] !== undefined) end += 1;
    else if (known > 0) end += known;
    else if (isLink) {
      end += 1;
      continue;
    } else break;
    kept = end;
  }
  return kept;
}

/** "قال مصدر لوكالة": whom the source told, written on to the body. */
const isToBody = (line: Line, index: number): boolean =>
  line.language === 'ar' &&
  /^ل(?!جن)/.test(line.tokens[index]?.key ?? '') &&
  isAt(line, index, 'body', 'private');

/** A spokesman or aide needs a public body beside him; an official or source does not; neither may be a company's. */
function isPublicSource(line: Line, phrase: Phrase): boolean {
  let hasBody = false;
  for (let index = phrase.from; index < phrase.to; index += 1) {
    if (index >= phrase.head.from && index < phrase.head.to) continue;
    const privateWords = wordsAt(line, index, 'private');
    if (privateWords > longestAt(line, index, ['body', 'quality'])) return false;
    if (
      isAt(line, index, 'body') ||
      line.places[index] !== undefined ||
      (isAt(line, index, 'quality') && !isAt(line, index, 'article', 'few'))
    )
      hasBody = true;
  }
  const at = phrase.head.from;
  const isOffice = isAt(line, at, 'office', 'lead');
  if (isAt(line, at, 'head') && !isAt(line, at, 'quality')) return hasBody;
  return isOffice ? !isDefinite(line, phrase) : true;
}

const isDefinite = (line: Line, { from, head }: Phrase): boolean =>
  !isAt(line, from, 'few') &&
  GRAMMARS[line.language]?.plural.test(line.tokens[head.to - 1]?.key ?? '') !== true;

const longestGap = 8; // tokens between a source and its verb
const longestAside = 18; // tokens of a clause between commas

/** A verb of saying follows or comes right before, or "according to" comes before. */
export function isQuoted(line: Line, { from, to }: Range): boolean {
  const before = beforeArticles(line, from);
  if (isCueEnding(line, before) || isCueEnding(line, beforeTold(line, before))) return true;
  let index = to;
  for (let gap = 0; gap < longestGap && index < line.tokens.length; gap += 1) {
    if (isMark(line, index, ',،')) {
      const close = closingComma(line, index);
      if (close === undefined) return isSpeechVerb(line, index + 1);
      index = close;
      gap -= 1;
      if (isMark(line, index, ',،') && isMark(line, index - 1, ',،')) return false;
    } else if (line.tokens[index]?.kind === 'mark' && !isMark(line, index, '()"«»“”')) return false;
    else if (isSpeechVerb(line, index)) return true;
    if (isAccordingTo(line, index)) return false;
    index += 1;
  }
  return false;
}

function beforeArticles(line: Line, from: number): number {
  let index = from - 1;
  while (
    index >= 0 &&
    from - index < 5 &&
    (isBetween(line, index) || (isAt(line, index, 'article', 'few') && !isCueEnding(line, index)))
  )
    index -= 1;
  return index;
}

/** "a déclaré |à l’IRNA| une source", "сообщил |ИРНА| источник": before the outlet that is told. */
function beforeTold(line: Line, last: number): number {
  if (line.tokens[last]?.shape !== 'upper') return last;
  let index = last - 1;
  while (last - index < 3 && isToTold(line, index)) index -= 1;
  return index;
}
const isToTold = (line: Line, index: number): boolean =>
  ((cueAt(line, index)?.form.roles ?? 0) & (ROLE.hearer | ROLE.determiner)) !== 0;

const isBetween = (line: Line, index: number): boolean =>
  ((cueAt(line, index)?.form.roles ?? 0) & (ROLE.between | ROLE.report)) !== 0 ||
  isReportOf(line, index);

/** "d'après la déclaration |d'|un collaborateur". */
const isReportOf = (line: Line, index: number): boolean =>
  isAt(line, index, 'link') && ((cueAt(line, index - 1)?.form.roles ?? 0) & ROLE.report) !== 0;

/** A cue of one or more words that ends at the token. */
function isCueEnding(line: Line, index: number): boolean {
  for (let words = 1; words <= 4 && words <= index + 1; words += 1) {
    const cue = cueAt(line, index - words + 1);
    if (cue === undefined || cue.words !== words) continue;
    if (cue.form.stance !== undefined || (cue.form.roles & (ROLE.source | ROLE.citing)) !== 0)
      return true;
  }
  return false;
}

function closingComma(line: Line, comma: number): number | undefined {
  for (
    let index = comma + 1;
    index < line.tokens.length && index - comma < longestAside;
    index += 1
  )
    if (isMark(line, index, ',،')) return index;
  return undefined;
}

const creator = 'officials@1';
const confidence = 0.8; // the phrase is an official's and a verb of saying stands beside it

function officialOf(article: Readable, line: Line, phrase: Phrase): Official {
  const { start, end } = spanOf(line, phrase.from, phrase.to);
  const name = article[line.field].slice(start, end);
  const country = countryIn(line, phrase);
  const evidence: NonEmpty<Evidence> = [evidenceAt(article, line.field, start, end)];
  return {
    name,
    key: nameKey(name),
    anonymous: true,
    post: {
      title: textOf(line, phrase.head.from, phrase.head.to),
      ...(country !== undefined && { country }),
    },
    ...(country !== undefined && { country }),
    confidence,
    creator,
    evidence,
  };
}

function countryIn(line: Line, { from, to }: Range): Official['country'] {
  for (let index = from; index < to; index += 1) {
    const place = line.places[index]?.code;
    if (place !== undefined) return place;
    const words = wordsAt(line, index, 'body');
    const body =
      words > 0 ? bodyCountry(textOf(line, index, index + words), line.language) : undefined;
    if (body !== undefined) return body;
  }
  return undefined;
}
