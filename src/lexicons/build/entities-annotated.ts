import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldText, goldTexts } from './entities-lessons.ts';

/**
 * Sentences of NTREX-128 with the names that annotations/<language>.txt says are in them: the longest name wins, and one
 * that is said of a few sentences wins over one said of all. Russian names and German ones are found in all cases.
 */
export function annotatedTexts(gold: string): readonly GoldText[] {
  return languages.flatMap((language) => {
    const names = namesOf(language);
    return goldTexts(join(gold, `ntrex-countries.${language}.jsonl.gz`)).map((sentence) => ({
      ...sentence,
      entities: namesIn(sentence, names),
    }));
  });
}

const languages = ['de', 'en', 'ru'] as const;
type Language = (typeof languages)[number];

interface Name {
  readonly first: number; // sentence
  readonly last: number;
  readonly type: string;
  readonly pattern: RegExp;
}

const types: Readonly<Record<string, string>> = { P: 'PER', O: 'ORG', L: 'LOC' };

const namesOf = (language: Language): readonly Name[] =>
  readFileSync(join(import.meta.dirname, 'annotations', `${language}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [, range = '', kind = '', names = ''] = /^(\S+) (\S+) (.*)$/.exec(line) ?? [];
      const [first, last] = range === '*' ? [0, everywhere] : range.split('-').map(Number);
      return names.split('|').map((name) => ({
        first: first ?? 0,
        last: last ?? 0,
        type: types[kind] ?? '',
        pattern: patterns[language](name),
      }));
    });
const everywhere = 1_000_000; // more sentences than there are

function namesIn({ id, text }: GoldText, names: readonly Name[]): GoldText['entities'] {
  const sentence = Number(id.split('-').at(-1));
  const hits = names
    .filter(({ first, last }) => first <= sentence && sentence <= last)
    .flatMap(({ pattern, type, last }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
        type,
        isGeneral: last === everywhere,
      })),
    )
    .toSorted(
      (a, b) => b.end - b.start - (a.end - a.start) || Number(a.isGeneral) - Number(b.isGeneral),
    );
  const kept: GoldText['entities'][number][] = [];
  for (const { start, end, type } of hits)
    if (!kept.some((other) => start < other.end && other.start < end))
      kept.push({ start, end, type });
  return kept.toSorted((a, b) => a.start - b.start);
}

const patterns: Readonly<Record<Language, (name: string) => RegExp>> = {
  en: (name) => new RegExp(`(?<![\\p{L}\\d-])${escaped(name)}(?![\\p{L}\\d]|-\\p{Lu})`, 'gu'),
  de: (name) =>
    new RegExp(
      `(?<![\\p{L}\\d-])${escaped(name)}${/[^\Ws]$/u.test(name) ? "(?:es|[s’'])?" : "[’']?"}(?![\\p{L}\\d-])`,
      'gu',
    ),
  ru: (name) =>
    new RegExp(
      `(?<![\\p{L}\\d-])${name.split(' ').map(inAllCases).join('\\s+')}(?![\\p{L}\\d-])`,
      'gu',
    ),
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A Russian word without its ending, and up to three letters in its place. */
function inAllCases(word: string): string {
  const stem = word.replace(/(?:ая|ий|ый|ой|[аяьйеоыи])$/u, '');
  const isDeclined =
    /[а-яё]$/u.test(word) &&
    (/^[А-ЯЁ]/u.test(word) || declined.has(word)) &&
    word !== word.toUpperCase() &&
    word.length > 2 &&
    stem.length > 1;
  return isDeclined ? `${escaped(stem)}[а-яё]{0,3}` : escaped(word);
}
const declined: ReadonlySet<string> = new Set(['океан', 'полуостров', 'горы']);
