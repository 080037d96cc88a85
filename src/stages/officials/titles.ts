import type { CountryCode } from '../../article.ts';
import { isGivenName } from '../../lexicons/names/given.ts';
import { GRAMMARS, type Grammar } from '../../lexicons/officials/grammar.ts';
import type { Role } from '../../lexicons/officials/words.ts';
import { isAt, isSomewhere, type Line, longestAt, wordsAt } from './line.ts';
import { isCapitalised } from './names.ts';
import { bodyIn, countryIn, postIn, statusIn } from './title-parts.ts';
import { leftOf, rightOf } from './title-reach.ts';

/** A title in a line, with what describes it. Numbers are tokens; `to` is exclusive. */
export interface Title {
  readonly kind: 'office' | 'lead' | 'head' | 'rank' | 'civil';
  readonly head: Range; //     the words of the lexicon: "minister"
  readonly phrase: Range; //   with all that describes it: "Iraq's former minister of defence"
  readonly post: Range; //     what a desk would call the post: "minister of defence"
  readonly body?: Range; //    the ministry, court or party
  readonly isPrivate: boolean; // the body is a company, club or university
  readonly country?: CountryCode;
  readonly status?: 'former' | 'acting' | 'candidate';
  readonly isPlural: boolean;
}
export interface Range {
  readonly from: number;
  readonly to: number;
}

const headRoles = [
  'office',
  'lead',
  'rank',
  'head',
  'civil',
  'candidate',
] as const satisfies readonly Role[];

/** Every title of the line, left to right, not overlapping. */
export function titlesOf(line: Line): readonly Title[] {
  let titles = known.get(line);
  if (titles === undefined) {
    titles = readTitles(line);
    known.set(line, titles);
  }
  return titles;
}
const known = new WeakMap<Line, readonly Title[]>(); // asked again for later mentions

function readTitles(line: Line): readonly Title[] {
  const grammar = GRAMMARS[line.language];
  if (grammar === undefined || !isSomewhere(line, ...headRoles, ...partyRoles)) return [];
  const titles: Title[] = [];
  let index = 0;
  while (index < line.tokens.length) {
    const head = headAt(line, index, grammar);
    if (head === undefined) {
      index += 1;
      continue;
    }
    const floor = titles.at(-1)?.phrase.to ?? 0;
    const title = titleAround(line, head, grammar, floor);
    titles.push(title);
    index = title.phrase.to;
  }
  return titles;
}

interface Head extends Range {
  readonly kind: Title['kind'];
}

function headAt(line: Line, index: number, grammar: Grammar): Head | undefined {
  const words = longestAt(line, index, headRoles);
  if (words === 0)
    return isPartyMember(line, index) ? { from: index, to: index + 1, kind: 'lead' } : undefined;
  const kind = headRoles.find((role) => wordsAt(line, index, role) === words) ?? 'civil';
  if (longestAt(line, index, ['body', 'private', 'field', 'thing', 'stop']) > words)
    return undefined;
  if (kind === 'candidate' && (!isBesideParty(line, index) || line.language === 'ar'))
    return undefined;
  const last = line.tokens[index + words - 1];
  if (
    grammar.premodified &&
    grammar.cased &&
    kind === 'rank' &&
    words === 1 &&
    last?.shape === 'lower' &&
    last.key !== 'general' &&
    !isCapitalised(line, index + 1) &&
    !isAt(line, index - 1, 'former', 'article')
  )
    return undefined;
  return { from: index, to: index + words, kind: kind === 'candidate' ? 'lead' : kind };
}

/** "Republican |Jeff Flake|": a party's noun right before a full name. */
const isPartyMember = (line: Line, index: number): boolean =>
  isAt(line, index, ...partyRoles) &&
  partyMembers.test(line.tokens[index]?.key ?? '') &&
  isCapitalised(line, index + 1) &&
  isGivenName(line.tokens[index + 1]?.key ?? '') &&
  (line.language !== 'en' || isCapitalised(line, index));
const partyRoles = ['body', 'quality', 'field'] as const satisfies readonly Role[];
const partyMembers = /^(?:r[eé]publi[ck]ai?n[oaes]?|democrat|d[eé]m[oó]crat[ae]|tory)$/;

/** "Republican nominee": a candidate of something public. */
const isBesideParty = (line: Line, index: number): boolean =>
  isAt(line, index - 1, 'body') || isAt(line, index + 1, 'body');

/** The word that takes the plural: the first where titles go on to the right, رئيس الأركان is one man. */
const nounAt = (line: Line, head: Head, grammar: Grammar): number =>
  grammar.premodified || line.language === 'ru' || line.language === 'uk' ? head.to - 1 : head.from;

function titleAround(line: Line, head: Head, grammar: Grammar, floor: number): Title {
  const left = leftOf(line, head.from, grammar, floor);
  const right = rightOf(line, head.to, grammar);
  const phrase = { from: left, to: right };
  const bodyRange = bodyIn(line, phrase, head);
  const country = countryIn(line, phrase, head);
  const status = statusIn(line, phrase, head);
  return {
    kind: head.kind,
    head,
    phrase,
    post: postIn(line, phrase, head, grammar),
    isPrivate: bodyRange?.isPrivate ?? false,
    isPlural: grammar.plural.test(line.tokens[nounAt(line, head, grammar)]?.key ?? ''),
    ...(bodyRange !== undefined && { body: { from: bodyRange.from, to: bodyRange.to } }),
    ...(country !== undefined && { country }),
    ...(status !== undefined && { status }),
  };
}
