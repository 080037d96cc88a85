import type { CountryCode } from '../../article.ts';
import type { Grammar } from '../../lexicons/officials/grammar.ts';
import { isAt, isMark, type Line, wordsAt } from './line.ts';
import { isCapitalised } from './names.ts';
import type { Range, Title } from './titles.ts';

interface Body extends Range {
  readonly isPrivate: boolean;
}

/** The first body after the head, else the nearest before it, with its country and field: "Iraqi Defence Ministry". */
export function bodyIn(line: Line, phrase: Range, head: Range): Body | undefined {
  for (let index = head.to; index < phrase.to; index += 1) {
    const found = bodyAt(line, index, phrase.to);
    if (found !== undefined)
      return {
        ...found,
        from: startOfBody(line, found.from, head.to),
        to: endOfBody(line, found.to, phrase.to),
      };
  }
  for (let index = head.from - 1; index >= phrase.from; index -= 1) {
    const found = bodyAt(line, index, head.from);
    if (found !== undefined) return { ...found, from: startOfBody(line, found.from, phrase.from) };
  }
  return undefined;
}

function bodyAt(line: Line, index: number, limit: number): Body | undefined {
  const publicWords = wordsAt(line, index, 'body');
  const privateWords = line.places[index] === undefined ? wordsAt(line, index, 'private') : 0; // Российская Федерация
  const words = Math.max(publicWords, privateWords);
  if (words === 0 || index + words > limit) return undefined;
  return { from: index, to: index + words, isPrivate: privateWords > publicWords };
}

function endOfBody(line: Line, from: number, limit: number): number {
  let to = from;
  for (let index = from; index < limit; index += 1) {
    if (line.places[index] !== undefined || isAt(line, index, 'field', 'body', 'private'))
      to = index + 1;
    else if (!isAt(line, index, 'link', 'article') && !isCapitalised(line, index)) break;
    else if (isCapitalised(line, index)) to = index + 1;
  }
  return to;
}

function startOfBody(line: Line, to: number, limit: number): number {
  let from = to;
  while (
    from > limit &&
    (line.places[from - 1] !== undefined || isAt(line, from - 1, 'field', 'body')) &&
    !isAt(line, from - 1, 'former', 'acting', 'quality')
  )
    from -= 1;
  return from;
}

/** The country nearest to the head: what stands before it wins over what comes after. */
export function countryIn(line: Line, phrase: Range, head: Range): CountryCode | undefined {
  for (let index = head.from - 1; index >= phrase.from; index -= 1)
    if (line.places[index] !== undefined) return line.places[index]?.code;
  for (let index = head.to; index < phrase.to; index += 1)
    if (line.places[index] !== undefined) return line.places[index]?.code;
  return undefined;
}

export function statusIn(line: Line, phrase: Range, head: Range): Title['status'] | undefined {
  for (const status of ['former', 'acting', 'candidate'] as const)
    for (let index = phrase.from; index < phrase.to; index += 1)
      if (wordsAt(line, index, status) > 0) return status;
  for (let index = head.from; index < head.to; index += 1) {
    const key = line.tokens[index]?.key ?? '';
    if (/^(?:ex|экс|екс)-?\p{L}/u.test(key) && !/^exe/.test(key)) return 'former';
    if (/^(?:nominee|кандидат|مرشح|المرشح|نامزد|nominado|candidat)/.test(key)) return 'candidate';
  }
  return undefined;
}

/** The title as a desk would write it: without nationality, "former" and article. */
export function postIn(line: Line, phrase: Range, head: Range, grammar: Grammar): Range {
  let from = head.from;
  while (
    from > phrase.from &&
    isAt(line, from - 1, 'field', 'candidate') &&
    !isAt(line, from - 1, 'former', 'acting') &&
    line.places[from - 1] === undefined
  )
    from -= 1;
  let to = head.to;
  if (!grammar.followed && !grammar.linkNeeded) return { from, to };
  for (let index = head.to; index < phrase.to; index += 1) {
    if (
      line.places[index] !== undefined ||
      isAt(line, index, 'former', 'acting') ||
      isMark(line, index, '()')
    )
      break;
    if (isAt(line, index, 'body', 'private') && !isAt(line, index, 'field')) {
      if (to === index && to > head.to) to = index + 1; // "глава военной |разведки|"
      break;
    }
    if (isAt(line, index, 'field')) to = index + 1;
    else if (!isAt(line, index, 'link', 'article')) {
      if (isCapitalised(line, index) && grammar.cased) break;
      to = index + 1;
    }
  }
  return { from, to };
}
