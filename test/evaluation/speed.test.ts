import { beforeAll, describe, expect, test } from 'vitest';
import type { Extracted, Readable } from '../../src/article.ts';
import { tagging } from '../../src/pipeline.ts';
import { findCountries } from '../../src/stages/countries.ts';
import { detect } from '../../src/stages/detect.ts';
import { findEntities } from '../../src/stages/entities.ts';
import { sharedIsMissing, sharedLines } from '../shared.ts';
import { floorsOf, reportQuality } from './harness.ts';

const languages = 'en fr ar fa ru es de tr zh he pt it uk ur'.split(' ');
const floors = floorsOf('speed');
const folder = 'data/entities';
const wanted = { names: 150, everything: 120 }; // articles a second and core, on a machine of its own; not reached yet
const articleCharacters = 2500;
const warmUpArticles = 4; // a language
const measuredArticles = 4; // a language, none of them seen before

describe.skipIf(sharedIsMissing(folder))('tagging 2,500-character articles of 14 languages', () => {
  const perSecond = { names: 0, everything: 0 };

  beforeAll(() => {
    const rounds = articlesByRound(warmUpArticles + 2 * measuredArticles);
    const warmUp = rounds.slice(0, warmUpArticles).flat();
    for (const read of [names, everything, names, everything]) warmUp.forEach(read);
    const past = warmUpArticles + measuredArticles;
    perSecond.names = articlesPerSecond(names, rounds.slice(warmUpArticles, past).flat());
    perSecond.everything = articlesPerSecond(everything, rounds.slice(past).flat());
    reportQuality('speed', report());
  }, 600_000);

  test('languages, countries and names', () =>
    expect(perSecond.names).toBeGreaterThanOrEqual(floors['names'] ?? Number.POSITIVE_INFINITY));

  test('every tagging stage together', () =>
    expect(perSecond.everything).toBeGreaterThanOrEqual(
      floors['everything'] ?? Number.POSITIVE_INFINITY,
    ));

  const report = () => `## Speed of tagging

Articles of ${articleCharacters} characters in ${languages.length} languages (sentences of NTREX-128), unseen, after warm-up. Processor time of
the whole process, so the figures hang on the machine and on what else it does.

| stages | articles a second and core | wanted |
|---|---|---|
| detect, countries, entities | ${Math.round(perSecond.names)} | ${wanted.names} |
| detect and every tagging stage | ${Math.round(perSecond.everything)} | ${wanted.everything} |`;
});

function names(article: Extracted): void {
  const detected = { ...article, ...detect(article) };
  findEntities({ ...detected, ...findCountries(detected) });
}

function everything(article: Extracted): void {
  const detected: Readable = { ...article, ...detect(article) };
  tagging.run(detected);
}

function articlesPerSecond(
  read: (article: Extracted) => void,
  articles: readonly Extracted[],
): number {
  const before = process.cpuUsage();
  articles.forEach(read);
  const { user, system } = process.cpuUsage(before);
  return (articles.length / (user + system)) * microsecondsASecond;
}
const microsecondsASecond = 1_000_000;

/** One article a language and round, of sentences that follow each other. */
function articlesByRound(rounds: number): readonly (readonly Extracted[])[] {
  const sources = languages.map((language) => {
    const lines = sharedLines<{ readonly text: string }>(
      `${folder}/ntrex-countries.${language}.jsonl.gz`,
    );
    return lines.map(({ text }) => text)[Symbol.iterator]();
  });
  return Array.from({ length: rounds }, () => sources.map(articleFrom));
}

function articleFrom(sentences: Iterator<string>): Extracted {
  const next = (): string => sentences.next().value ?? '';
  const headline = next().normalize('NFC');
  let body = '';
  for (let read = 0; body.length < articleCharacters && read < mostSentences; read += 1)
    body += `${read === 0 ? '' : read % sentencesAParagraph === 0 ? '\n\n' : ' '}${next()}`;
  return { headline, articleBody: body.normalize('NFC'), author: [], captions: [] };
}
const sentencesAParagraph = 3;
const mostSentences = 200; // of one article: a Chinese sentence has about 40 characters
