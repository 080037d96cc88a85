import { isGivenName } from '../../lexicons/names/given.ts';
import { foreignSyllables, hanSurnames } from '../../lexicons/names/han.ts';
import { isVerbAfterName } from '../../lexicons/names/verbs.ts';
import { GRAMMARS, type Grammar } from '../../lexicons/officials/grammar.ts';
import type { Role } from '../../lexicons/officials/words.ts';
import { isSpeechVerb } from './cue-words.ts';
import { isAt, type Line } from './line.ts';

/** Words of a personal name, at most: Juan Manuel Fernando de la Vega. */
const longestName = 6;

/** The first token past a personal name that starts at `from`; `from` itself where none does. */
export function endOfName(line: Line, from: number): number {
  const grammar = GRAMMARS[line.language];
  if (grammar === undefined) return from;
  if (line.language === 'zh') return endOfHanName(line, from);
  const isLatinInUncased = !grammar.cased && isCapitalised(line, from);
  const isPart = grammar.cased || isLatinInUncased ? isCasedPart : isUncasedPart;
  let end = from;
  while (end < from + longestName && end < line.tokens.length) {
    if (end > from && line.tokens[end]?.spaced === false && !isInitial(line, end - 1)) break;
    if (isPart(line, end, { from, grammar })) end += 1;
    else break;
  }
  while (
    end > from &&
    grammar.particles.has(line.tokens[end - 1]?.key ?? '') &&
    !isCapitalised(line, end - 1)
  )
    end -= 1;
  return end;
}

const isInitial = (line: Line, index: number): boolean =>
  /^\p{Lu}\.$/u.test(line.tokens[index]?.text ?? '');

interface Run {
  readonly from: number;
  readonly grammar: Grammar;
}

const notNames: readonly Role[] = [
  'office',
  'head',
  'rank',
  'civil',
  'body',
  'private',
  'honorific',
  'former',
  'acting',
  'candidate',
  'source',
  'stop',
  'kin',
];

function isCasedPart(line: Line, index: number, { from, grammar }: Run): boolean {
  const token = line.tokens[index];
  if (token?.kind !== 'word') return false;
  if (index > from && grammar.particles.has(token.key) && token.shape === 'lower')
    return (
      line.places[index + 1]?.kind !== 'name' && // "Varela de Panamá"
      (isCasedPart(line, index + 1, { from, grammar }) ||
        (grammar.particles.has(line.tokens[index + 1]?.key ?? '') &&
          isCasedPart(line, index + 2, { from, grammar })))
    );
  if (!isCapitalised(line, index)) return false;
  const isGiven = isGivenName(token.key);
  if (line.places[index] !== undefined)
    return index > from && isGivenName(line.tokens[from]?.key ?? '') && !hasSuffix(token.text);
  if (token.shape === 'upper' && !isSurnameInCapitals(line, index, from)) return false;
  if (isGiven) return true;
  if (isAt(line, index, ...notNames))
    return (
      index > from &&
      isGivenName(line.tokens[index - 1]?.key ?? '') &&
      isAt(line, index, 'stop', 'head') &&
      !isAt(line, index, 'office', 'rank', 'civil', 'body')
    );
  return !(
    isAt(line, index, 'lead', 'thing', 'field') && !isGivenName(line.tokens[index - 1]?.key ?? '')
  );
}
const hasSuffix = (text: string): boolean => text.includes('-');

/** "Emmanuel MACRON" and headlines in capitals; an acronym on its own is no name. */
const isSurnameInCapitals = (line: Line, index: number, from: number): boolean =>
  (line.tokens[index]?.text.length ?? 0) > 3 &&
  (index > from || line.tokens.every((token) => token.shape !== 'lower'));

export function isCapitalised(line: Line, index: number): boolean {
  const token = line.tokens[index];
  if (token?.kind !== 'word') return false;
  if (token.shape === 'capital' || token.shape === 'upper') return true;
  return token.shape === 'mixed' && joined.test(token.text);
}
/** al-Alaq, аль-Аляк, d'Estaing. */
const joined = /^(?:\p{Ll}{1,4}[-'’]\p{Lu}|Mc|Mac|De|Di|La|Le)/u;

function isUncasedPart(line: Line, index: number, { from, grammar }: Run): boolean {
  const token = line.tokens[index];
  if (token?.kind !== 'word' || token.shape !== 'uncased')
    return index > from && token?.text === 'ـ';
  if (line.places[index] !== undefined) return false;
  const isGiven = isGivenName(token.key) && !token.text.endsWith('ى'); // علي, not على
  if (isGiven && (!isAt(line, index, 'stop') || token.key === 'علي')) return true;
  if (index > from && grammar.particles.has(token.key)) return true;
  if (index > from && token.key === 'الله' && line.language === 'ar') return true; // نصر الله
  if (isAt(line, index, ...notNames, 'article', 'link', 'thing')) return false;
  if (isAt(line, index, 'lead', 'field'))
    return (
      index > from &&
      !isAt(line, index, 'lead') &&
      isGivenName(line.tokens[index - 1]?.key ?? '') &&
      !token.key.startsWith('ال')
    );
  if (isSpeechVerb(line, index) || isVerbLike(token.key, line.language)) return false;
  if (isVerbAfterName(token.key, line.language)) return false;
  if (index > from && line.language === 'ar' && object.test(token.key)) return false;
  return index > from || !(line.language === 'ar' && /^(?:ال|لل|وال|بال)/.test(token.key));
}

/** What a name does, as Arabic nouns of action show by their form: بمحاربة, التقرير, المفاوضات; not الطيب, الزيات. */
const object =
  /^(?:بال\p{L}{3}|بم\p{L}{3,}ه$|بت\p{L}{2}ي\p{L}$|ال(?:ت\p{L}{2}ي\p{L}|\p{L}{3,}ات|\p{L}{2,}يه|م\p{L}{3,}ه)$)/u;

/** Arabic verbs in the present and past with a prefix or ending that names rarely have. */
function isVerbLike(key: string, language: string): boolean {
  if (language === 'ar')
    return (
      /^(?:[وف]?(?:سي|ست)|[يت]\p{L}{3,}(?:ون|ان)$|است|انت|وت|وي)/u.test(key) ||
      /^(?:[يت]\p{L}{3})$/u.test(key)
    );
  if (language === 'fa')
    return /^(?:مي|نمي|بي?خواه)\p{L}{2,}/u.test(key) || /(?:هاي|ها|ند|اند|هايي|ترين)$/.test(key);
  return false;
}

/** A Chinese surname with one or two characters, or a run of the characters that spell foreign names. */
function endOfHanName(line: Line, from: number): number {
  const textAt = (index: number): string => line.tokens[index]?.text ?? '';
  const isFree = (index: number): boolean =>
    line.places[index] === undefined && !isSpeechVerb(line, index);
  let end = from;
  while (
    end < from + longestForeign &&
    isFree(end) &&
    (foreignSyllables.has(textAt(end)) || (end > from && textAt(end) === '·'))
  )
    end += 1;
  if (end - from >= 3 || textAt(from + 1) === '·') return end;
  if (!hanSurnames.has(textAt(from)) || line.tokens[from + 1]?.kind !== 'word' || !isFree(from + 1))
    return end - from >= 2 ? end : from;
  const third = from + 2;
  const hasThird =
    line.tokens[third]?.kind === 'word' && isFree(third) && !isAt(line, third, 'stop');
  return hasThird ? third + 1 : third;
}
const longestForeign = 14; // characters
