import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Instant, LanguageTag } from '../../src/article.ts';
import { findDates } from '../../src/stages/dates.ts';
import { floorsOf, reportQuality } from './harness.ts';

interface Gold {
  readonly lang: string;
  readonly text: string;
  readonly published: Instant;
  readonly dates: readonly string[];
}
interface Counts {
  right: number;
  found: number;
  wanted: number;
}

const gold = readFileSync(
  join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'dates', 'gold.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Gold);
const languages = [...new Set(gold.map(({ lang }) => lang))];
const floors = floorsOf('dates');

describe('days that a text speaks of', () => {
  const counts = new Map<string, Counts>();

  beforeAll(() => {
    for (const item of gold) {
      const found = datesIn(item);
      const known = counts.get(item.lang) ?? { right: 0, found: 0, wanted: 0 };
      known.right += found.filter((date) => item.dates.includes(date)).length;
      known.found += found.length;
      known.wanted += item.dates.length;
      counts.set(item.lang, known);
    }
    reportQuality('dates', report(counts));
  });

  test.each(languages)('%s', (language) => {
    expect(f1(counts.get(language))).toBeGreaterThanOrEqual(
      floors[language] ?? Number.POSITIVE_INFINITY,
    );
  });
});

const datesIn = ({ lang, text, published }: Gold): readonly string[] =>
  findDates({
    headline: '',
    articleBody: text,
    datePublished: published,
    inLanguage: lang as LanguageTag,
    languageConfidence: 1,
    paragraphs: [{ start: 0, end: text.length, language: lang as LanguageTag }],
    flags: [],
  }).dates.map(({ date }) => date);

const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
const f1 = ({ right, found, wanted }: Counts = { right: 0, found: 1, wanted: 1 }): number =>
  Number(share(2 * right, found + wanted).toFixed(1));

const report = (counts: ReadonlyMap<string, Counts>): string => `## Dates in text

${gold.length} sentences of our own in ${languages.length} languages (\`test/fixtures/dates\`), each with its day of publication: weekdays,
yesterday and tomorrow, days with and without a year, three calendars, and sentences that speak of no day. They are few and
plain: a floor against going back, not a measure of news texts. Missed: Spanish _mañana_ (also 'morning') and Urdu کل (also 'tomorrow').

| language | F1 | precision | recall | days |
|---|---|---|---|---|
${languages
  .map((language) => {
    const { right, found, wanted } = counts.get(language) as Counts;
    const cells = [f1(counts.get(language)), share(right, found), share(right, wanted)];
    return `| ${language} | ${cells.map((cell) => cell.toFixed(1)).join(' | ')} | ${wanted} |`;
  })
  .join('\n')}`;
