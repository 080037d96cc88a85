import { isGivenName } from '../../lexicons/names/given.ts';
import type { Grammar } from '../../lexicons/officials/grammar.ts';
import type { Role } from '../../lexicons/officials/words.ts';
import { isSpeechVerb } from './cue-words.ts';
import { isAt, type Line, longestAt, wordsAt } from './line.ts';
import { endOfName, isCapitalised } from './names.ts';

const describing: readonly Role[] = [
  'field',
  'former',
  'acting',
  'candidate',
  'body',
  'private',
  'quality',
];
const longestSide = 9; // tokens on one side of a head

/** The first token of what describes a title from its left: "|Iraq's former defence| minister". */
export function leftOf(line: Line, from: number, grammar: Grammar, floor: number): number {
  let left = from;
  while (left > floor && from - left < longestSide && describesFromLeft(line, left - 1, grammar))
    left -= 1;
  while (left < from && isAt(line, left, 'link') && !isAt(line, left, 'field', 'body')) left += 1;
  return left;
}

function describesFromLeft(line: Line, index: number, grammar: Grammar): boolean {
  const token = line.tokens[index];
  if (token === undefined) return false;
  if (
    grammar.premodified &&
    (line.language === 'en' || line.language === 'tr') &&
    token.kind !== 'number' &&
    /^['’]\p{L}*$/u.test(token.text)
  )
    return line.places[index - 1] !== undefined || isAt(line, index - 1, 'body', 'private');
  if (token.kind !== 'word')
    return line.language === 'en' && token.text === '-' && isAt(line, index - 1, 'former');
  if (line.places[index] !== undefined)
    return grammar.premodified || line.places[index]?.kind === 'demonym';
  if (!grammar.premodified)
    return (
      isAt(line, index, 'former', 'acting') ||
      (isAt(line, index, 'field') &&
        !isAt(line, index, 'link', 'stop') &&
        line.language !== 'ar' &&
        line.language !== 'fa')
    );
  if (isAt(line, index, ...describing))
    return !isAt(line, index, 'stop') || (token.shape === 'upper' && isAt(line, index, 'body')); // WHO
  return endsPhrase(line, index) || isPlaceAfterStatus(line, index);
}

/** "former |Alaska| governor": a capital between a status and a title. */
const isPlaceAfterStatus = (line: Line, index: number): boolean =>
  isCapitalised(line, index) &&
  (isAt(line, index - 1, 'former', 'acting') ||
    (isCapitalised(line, index - 1) && isAt(line, index - 2, 'former', 'acting')));

/** The last word of a body of several words: "Wasilla Police |Department|". */
function endsPhrase(line: Line, index: number): boolean {
  for (let back = 1; back <= 4; back += 1)
    if (longestAt(line, index - back, ['body', 'private', 'field']) > back) return true;
  return false;
}

/** The first token past what describes it from its right: "minister |of defence of Iraq|". */
export function rightOf(line: Line, to: number, grammar: Grammar): number {
  let right = to;
  let sinceLink = startOf(line.language, grammar);
  let unknown = 0;
  if (!grammar.followed && !grammar.linkNeeded) return to;
  while (right < line.tokens.length && right - to < longestSide) {
    const step = stepRight(line, right, { to, sinceLink, unknown, grammar });
    if (step === undefined) break;
    right += step.words;
    sinceLink = step.isLink ? 0 : sinceLink + 1;
    unknown = step.isKnown ? 0 : unknown + 1;
  }
  while (
    right > to &&
    isAt(line, right - 1, 'link', 'article') &&
    !isAt(line, right - 1, 'body', 'field', 'former', 'acting') &&
    line.places[right - 1] === undefined
  )
    right -= 1;
  return right;
}

/** Words since the last "of": genitives need none, other languages start as if it were long ago. */
const startOf = (language: string, grammar: Grammar): number => {
  if (grammar.linkNeeded) return Number.POSITIVE_INFINITY;
  return language === 'ru' || language === 'uk' || !grammar.cased ? 0 : 2;
};

interface Step {
  readonly words: number;
  readonly isLink: boolean;
  readonly isKnown: boolean;
}
interface Walk {
  readonly to: number;
  readonly sinceLink: number;
  readonly unknown: number;
  readonly grammar: Grammar;
}

function stepRight(line: Line, index: number, walk: Walk): Step | undefined {
  const token = line.tokens[index];
  if (token?.kind !== 'word') return undefined;
  const known = (words: number): Step => ({ words, isLink: false, isKnown: true });
  const needsLink = walk.grammar.linkNeeded && walk.sinceLink > 12;
  const isLink = isAt(line, index, 'link');
  if (needsLink) {
    return isLink && token.key !== 'and'
      ? { words: wordsAt(line, index, 'link'), isLink: true, isKnown: true }
      : undefined;
  }
  if (isAt(line, index, 'kin')) return undefined;
  if (line.places[index] !== undefined) return known(1);
  const words = longestAt(line, index, ['field', 'body', 'private', 'former', 'acting']);
  if (words > 0 && (!walk.grammar.cased || words > 1 || isLink || !isAt(line, index, 'stop')))
    return known(words);
  if (isLink) return { words: wordsAt(line, index, 'link'), isLink: true, isKnown: true };
  if (
    (isAt(line, index, 'article') && !isAt(line, index, 'few')) ||
    (isAt(line, index, 'article') && walk.sinceLink === 0)
  )
    return { words: 1, isLink: walk.sinceLink === 0, isKnown: true };
  if (
    isAt(
      line,
      index,
      'stop',
      'office',
      'lead',
      'head',
      'rank',
      'civil',
      'honorific',
      'candidate',
      'source',
    ) ||
    isSpeechVerb(line, index)
  )
    return undefined;
  return walk.grammar.cased ? stepCased(line, index, walk) : stepUncased(line, index, walk);
}

const mostUnknown = 3; // words in a row that no lexicon knows: "de la Transition écologique"

function stepCased(line: Line, index: number, walk: Walk): Step | undefined {
  const token = line.tokens[index];
  if (token === undefined) return undefined;
  if (!isCapitalised(line, index)) {
    if (
      walk.sinceLink > mostUnknown ||
      walk.unknown >= mostUnknown ||
      looksVerbal(token.key, line.language)
    )
      return undefined;
    return { words: 1, isLink: false, isKnown: false };
  }
  if (walk.sinceLink > 1 && line.language !== 'ru' && line.language !== 'uk' && walk.unknown === 0)
    return token.shape === 'upper' ? { words: 1, isLink: false, isKnown: false } : undefined;
  if (isAdjectiveOfPlace(line, index)) return { words: 1, isLink: false, isKnown: true };
  return stepIntoName(line, index, walk);
}

/** "губернатор |Алтайского| края": a Slavic adjective before its noun is no name. */
const isAdjectiveOfPlace = (line: Line, index: number): boolean =>
  (line.language === 'ru' || line.language === 'uk') &&
  /(?:ого|его|ой|ей|их|ых|ому|ему|ком|ою|ої|ій)$/u.test(line.tokens[index]?.key ?? '') &&
  line.tokens[index + 1]?.shape === 'lower' &&
  !isAt(line, index + 1, 'stop', 'link', 'article') &&
  !looksVerbal(line.tokens[index + 1]?.key ?? '', line.language) &&
  !isSpeechVerb(line, index + 1);

/** Capitals after a title: a place or body of one word may come before the person's name. */
function stepIntoName(line: Line, index: number, walk: Walk): Step | undefined {
  const end = endOfName(line, index);
  if (walk.grammar.linkNeeded) {
    if (walk.sinceLink > 3) return undefined;
    return end - index >= 1 && !isGivenName(line.tokens[index]?.key ?? '')
      ? { words: end - index, isLink: false, isKnown: false }
      : undefined;
  }
  if (isGivenName(line.tokens[index]?.key ?? '')) return undefined;
  const isFollowedByGiven = end - index >= 3 && isGivenName(line.tokens[index + 1]?.key ?? '');
  const isAloneAfterLink =
    walk.sinceLink === 0 &&
    end - index === 1 &&
    walk.grammar.followed &&
    line.language !== 'ru' &&
    line.language !== 'uk';
  return isFollowedByGiven ||
    isAloneAfterLink ||
    (end === index && line.tokens[index]?.shape === 'upper')
    ? { words: 1, isLink: false, isKnown: false }
    : undefined;
}

function stepUncased(line: Line, index: number, walk: Walk): Step | undefined {
  const token = line.tokens[index];
  if (token === undefined || token.shape !== 'uncased') return undefined;
  const step: Step = { words: 1, isLink: false, isKnown: false };
  if (isGivenName(token.key)) return undefined;
  if (line.language === 'ar' && /^(?:ال|لل|وال|بال)/.test(token.key)) return step;
  if (walk.unknown > 0) return undefined;
  if (isCapitalised(line, index + 1)) return step;
  const end = endOfName(line, index);
  if (index === walk.to && end - index >= 3 && rulesPlace(line.tokens[index - 1]?.key ?? ''))
    return step;
  return end - index >= 3 && isGivenName(line.tokens[index + 1]?.key ?? '') ? step : undefined;
}

/** A governor or mayor: the first word after such a title is the place. */
const rulesPlace = (key: string): boolean =>
  /^(?:ال)?(?:محافظ|حاكم|والي|عمده|ولايه|بلديه|مدينه|قائمقام)$|^(?:استاندار|شهردار|فرماندار|بخشدار)$/.test(
    key,
  );

/** Russian and Ukrainian verbs, which stand where a genitive could. */
const looksVerbal = (key: string, language: string): boolean =>
  (language === 'ru' || language === 'uk') &&
  /(?:л|ла|ли|лся|лась|лись|ет|ит|ют|ят|ть|ться|ется|ится|в|вши|ся)$/.test(key);
