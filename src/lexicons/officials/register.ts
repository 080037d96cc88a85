import type { CountryCode } from '../../article.ts';
import { tokensOf, wordKey } from '../../text/tokens.ts';
import { americas } from './register-americas.ts';
import { asia } from './register-asia.ts';
import { europe } from './register-europe.ts';
import { middleEast } from './register-middle-east.ts';

/**
 * Widely named officials of 2015-2026: what a reader of the news knows without being told.
 * A row is `CC! Latin name, Кириллица, عربی, ... | post years, post years`; `!` says that the family name
 * alone is known to readers; a name is written family name first after `^`. `XX` is a body of many countries.
 */
export interface Known {
  readonly country?: CountryCode;
  readonly names: readonly KnownForm[];
  readonly spellings: readonly string[]; // as written, the Latin one first
  readonly isBare: boolean; // the family name alone is enough
  readonly posts: readonly KnownPost[];
}
export interface KnownForm {
  readonly words: readonly string[]; // keys
  readonly family: string; //          key
}
export interface KnownPost {
  readonly title: string;
  readonly from?: number; // year
  readonly to?: number; //   year; not there while in office as of the file's date
}

export const REGISTER: readonly Known[] = [americas, europe, middleEast, asia].flatMap((rows) =>
  rows
    .trim()
    .split('\n')
    .map((row) => knownOf(row.trim())),
);

function knownOf(row: string): Known {
  const [people = '', posts = ''] = row.split('|');
  const code = people.slice(0, 2);
  const isBare = people[2] === '!';
  const names = people.slice(isBare ? 3 : 2).split(/[,،]/);
  return {
    ...(code !== 'XX' && { country: code as CountryCode }),
    isBare,
    names: names.flatMap((name) => formsOf(name, isBare)),
    spellings: names.map((name) => name.replace('^', '').trim()),
    posts: posts
      .split(',')
      .filter((post) => post.trim() !== '')
      .map(postOf),
  };
}

/** A Chinese spelling is read by the character; its part after the dot is the family name. */
function formsOf(name: string, isBare: boolean): readonly KnownForm[] {
  const isFamilyFirst = name.trim().startsWith('^');
  const spelling = name.replace('^', '').trim();
  if (/\p{Script=Han}/u.test(spelling)) {
    const family = spelling.split('·').at(-1) ?? spelling;
    return [spelling, ...(isBare && family !== spelling ? [family] : [])].map(hanForm);
  }
  const words = spelling.split(/\s+/).map((word) => wordKey(word, 'en'));
  return [{ words, family: (isFamilyFirst ? words[0] : words.at(-1)) ?? '' }];
}

function hanForm(spelling: string): KnownForm {
  return { words: tokensOf(spelling, 'zh').map(({ key }) => key), family: '' };
}

/** `president 2013-2021`, `president 2024-` in office, `candidate 2016` in that year. */
function postOf(text: string): KnownPost {
  const [, title = '', from, dash, to] = /^(.*?)\s*(\d{4})?(-)?(\d{4})?$/.exec(text.trim()) ?? [];
  const until = to ?? (dash === undefined ? from : undefined);
  return {
    title,
    ...(from !== undefined && { from: Number(from) }),
    ...(until !== undefined && { to: Number(until) }),
  };
}
