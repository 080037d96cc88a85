import { beforeAll, describe, expect, test } from 'vitest';
import type { LanguageTag, Readable } from '../../src/article.ts';
import { tagging } from '../../src/pipeline.ts';
import { attribute } from '../../src/stages/attribution.ts';
import { findDates } from '../../src/stages/dates.ts';
import { findQuotes } from '../../src/stages/quotes.ts';
import { sharedIsMissing, sharedLines, sharedPath } from '../shared.ts';
import { floorsOf, predictionsFile, reportQuality, runEvaluator } from './harness.ts';

interface Gold {
  readonly id: string;
  readonly text: string;
}
interface Measure {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}
interface Scores {
  readonly attribution: Measure;
  readonly quote: Measure;
  readonly 'quote-direct': Measure;
  readonly 'quote-indirect': Measure;
  readonly speaker: { readonly acc: number };
  readonly 'attr-kind': { readonly acc: number };
}

const languages = ['en', 'fr', 'ar', 'fa', 'ru', 'es'] as const;
const folder = 'data/officials';
const floors = floorsOf('quotes');

describe.skipIf(sharedIsMissing(folder))('quotes and attributions on the development sets', () => {
  const scores = new Map<string, Scores>();
  let speed = 0;

  beforeAll(() => {
    for (const language of languages) {
      const file = `${folder}/dev.${language}.jsonl.gz`;
      const predictions = predictionsFile(
        sharedLines<Gold>(file).map(({ id, text }) => {
          const { officials, attributions, quotes } = tagging.run(readable([text], language));
          return { id, officials, attributions, quotes };
        }),
      );
      const args = [sharedPath(file), predictions, '--json'];
      const result = JSON.parse(runEvaluator('evaluate-officials.mjs', args));
      scores.set(language, result.by[language]);
    }
    speed = articlesPerSecond();
    reportQuality('quotes', report());
  });

  test.each(languages)('%s keeps its floors', (language) => {
    const { attribution, quote, speaker } = scores.get(language) as Scores;
    expect(attribution.F1 * 100).toBeGreaterThanOrEqual(floors[`${language}.attribution`] ?? 0);
    expect(quote.F1 * 100).toBeGreaterThanOrEqual(floors[`${language}.quote`] ?? 0);
    expect(speaker.acc * 100).toBeGreaterThanOrEqual(floors[`${language}.speaker`] ?? 0);
  });

  test('quotes, attributions and dates keep their speed', () => {
    expect(speed).toBeGreaterThanOrEqual(floors['articles-per-second'] ?? 0);
  });

  const percent = (share: number): string => (share * 100).toFixed(1);
  const prf = ({ P, R, F1 }: Measure): string => `${percent(F1)} (${percent(P)}, ${percent(R)})`;

  const report = (): string =>
    [
      '## Quotes, attributions, dates',
      '',
      'F1 in percent, with precision and recall, on `data/officials` dev with the named officials that the line',
      'finds itself. Dates have no gold set: the tests hold what they promise. The other eight languages',
      '(de tr zh he pt it uk ur) have a first form, held by tests only.',
      '',
      '| language | attributions | their kind | quotes | direct | indirect | speaker right |',
      '|---|---|---|---|---|---|---|',
      ...languages.map((language) => {
        const one = scores.get(language) as Scores;
        const cells = [
          prf(one.attribution),
          percent(one['attr-kind'].acc),
          prf(one.quote),
          percent(one['quote-direct'].F1),
          percent(one['quote-indirect'].F1),
          percent(one.speaker.acc),
        ];
        return `| ${language} | ${cells.join(' | ')} |`;
      }),
      '',
      `Quotes, attributions and dates together: ${Math.round(speed)} articles of 2,500 characters a second of CPU,`,
      'on a shared machine.',
    ].join('\n');
});

/** English dev passages joined to articles of 2,500 characters, for two seconds of one core. */
function articlesPerSecond(): number {
  const texts = sharedLines<Gold>(`${folder}/dev.en.jsonl.gz`).map(({ text }) => text);
  const articles: (Readable & ReturnType<typeof withTags>)[] = [];
  for (let at = 0; at < texts.length; ) {
    const paragraphs: string[] = [];
    let length = 0;
    for (let text = texts[at]; text !== undefined && length < 2500; text = texts[at]) {
      paragraphs.push(text);
      length += text.length;
      at += 1;
    }
    articles.push(withTags(readable(paragraphs, 'en')));
  }
  const once = () => {
    for (const article of articles) {
      const { quotes } = findQuotes(article);
      attribute({ ...article, quotes });
      findDates(article);
    }
  };
  for (let warm = 0; warm < 10; warm += 1) once();
  const started = process.cpuUsage();
  const until = performance.now() + 2000;
  let done = 0;
  for (; performance.now() < until; done += articles.length) once();
  const { user, system } = process.cpuUsage(started);
  return done / ((user + system) / 1_000_000);
}

const withTags = (article: Readable) => tagging.run(article);

function readable(paragraphs: readonly string[], language: string): Readable {
  const inLanguage = language as LanguageTag;
  let start = 0;
  const spans = paragraphs.map((paragraph) => {
    const span = { start, end: start + paragraph.length, language: inLanguage };
    start = span.end + 2;
    return span;
  });
  return {
    headline: '',
    articleBody: paragraphs.join('\n\n'),
    inLanguage,
    languageConfidence: 1,
    paragraphs: spans,
    flags: [],
  };
}
