import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { allLocales } from '@faker-js/faker';
import { wordKey } from '../../text/tokens.ts';
import { FAMILY, GIVEN } from '../taggers/names.ts';

/** Writes lexicons/taggers/names.txt.gz: a digit (1 given name, 2 family name, 3 both), then the word's key. */
export function buildNames(): void {
  const bits = new Map<string, number>();
  for (const { person } of Object.values(allLocales)) {
    addAll(bits, person?.first_name, GIVEN);
    addAll(bits, person?.last_name, FAMILY);
  }
  const lines = [...bits].map(([key, kind]) => `${kind}${key}`).toSorted();
  const path = join(import.meta.dirname, '..', 'taggers', 'names.txt.gz');
  writeFileSync(path, gzipSync(`${heading}${lines.join('\n')}\n`, { level: 9 }));
}

const heading = [
  '# Given names (1), family names (2), both (3), as word keys (text/tokens.ts)',
  '# source: @faker-js/faker 9.9.0, all locales; licence: MIT; date: 2026-11-22; rebuilt: npm run lexicons',
  '',
].join('\n');

const shortest = 3; // letters: shorter ones are words of too many languages, except in Chinese

function addAll(bits: Map<string, number>, names: object | null | undefined, kind: number): void {
  for (const name of Object.values(names ?? {}).flat() as readonly unknown[]) {
    if (typeof name !== 'string') continue;
    for (const word of name.split(/[\s-]+/)) {
      const key = wordKey(word, 'en');
      const isHan = /\p{Script=Han}/u.test(key);
      if (!/^[\p{L}\p{M}'’.-]+$/u.test(key) || (!isHan && key.length < shortest)) continue;
      bits.set(key, (bits.get(key) ?? 0) | kind);
    }
  }
}
