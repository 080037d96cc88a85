import { lexiconBytes } from '../load.ts';
import { isGeographic } from '../names/geography.ts';
import { commonness, isNounBits } from './common-words.ts';
import { isFamilyBits, isGivenBits, nameBits } from './names.ts';
import { bitsOf, type WordSet } from './word-set.ts';

export const GIVEN = 1;
export const FAMILY = 2;
export const PLACE = 4;
export const NOUN = 8;
const COMMON = 16;

/**
 * What a word key can be, as bits; 0 for a word that no list knows, which with a capital is most often a name. Russian
 * forms from russian.bin.gz; elsewhere from the lists of names, places and common words.
 */
export function wordKind(key: string, language: string): number {
  if (language === 'ru') return russianKind(key);
  const stem = language === 'de' && key.endsWith('s') ? key.slice(0, -1) : key;
  const names = nameBits(key) | (stem === key ? 0 : nameBits(stem));
  const common = commonness(key, language);
  return (
    (isGivenBits(names) ? GIVEN : 0) |
    (isFamilyBits(names) ? FAMILY : 0) |
    (isGeographic(key, language) || isGeographic(stem, language) ? PLACE : 0) |
    (common === 0 ? 0 : isNounBits(common) ? NOUN : COMMON)
  );
}

let russian: WordSet | undefined;

function russianKind(key: string): number {
  russian ??= readRussian();
  return bitsOf(russian, key);
}

/** Sums up the differences that build/entities-russian.ts wrote. */
function readRussian(): WordSet {
  const bytes = lexiconBytes('taggers/russian.bin.gz');
  const set = new Uint32Array(bytes.length / 4);
  let sum = 0;
  for (let at = 0; at < set.length; at += 1) {
    for (let plane = 0; plane < 4; plane += 1)
      sum += (bytes[plane * set.length + at] ?? 0) * 2 ** (8 * plane);
    set[at] = sum;
  }
  return set;
}
