import { lexiconBytes } from '../load.ts';
import { isGivenName } from '../names/given.ts';
import { REGISTER } from '../officials/register.ts';
import { bitsOf, type WordSet, wordSet } from './word-set.ts';

export const GIVEN = 1;
export const FAMILY = 2;
const ofOurOwn = 4; //    given names of lexicons/names
const ofOfficials = 8; // family names of lexicons/officials

/** Whether a word key is a given name, a family name, or both: see names.txt.gz for the source. */
export function nameBits(key: string): number {
  names ??= read();
  return bitsOf(names, key) | (isGivenName(key) ? ofOurOwn : 0);
}

export const isGivenBits = (bits: number): boolean => (bits & (GIVEN | ofOurOwn)) !== 0;
export const isFamilyBits = (bits: number): boolean => (bits & (FAMILY | ofOfficials)) !== 0;

let names: WordSet | undefined;

function read(): WordSet {
  const bits = new Map<string, number>();
  for (const line of lexiconBytes('taggers/names.txt.gz').toString('utf8').split('\n'))
    if (!line.startsWith('#')) bits.set(line.slice(1), Number(line[0]));
  for (const { names: forms } of REGISTER)
    for (const { family } of forms)
      if (family.length > 2) bits.set(family, (bits.get(family) ?? 0) | ofOfficials);
  return wordSet(bits);
}
