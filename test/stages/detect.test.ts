import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Extracted, Flag, LanguageTag, Page } from '../../src/article.ts';
import { detect } from '../../src/stages/detect.ts';
import { extract } from '../../src/stages/extract.ts';
import { sharedIsMissing, sharedPath } from '../shared.ts';

const articleOf = (headline: string, ...paragraphs: readonly string[]): Extracted => ({
  headline,
  articleBody: paragraphs.join('\n\n'),
  author: [],
  captions: [],
});

const flagsOf = (article: Extracted): readonly (Flag | undefined)[] =>
  detect(article).paragraphs.map(({ flag }) => flag);

describe.skipIf(sharedIsMissing('seeds'))('the seeds', () => {
  const seed = (file: string): Extracted =>
    extract({
      url: 'https://example.org/',
      mediaType: 'text/plain',
      text: readFileSync(sharedPath(`seeds/${file}`), 'utf8'),
    } as Page);

  test('the English page is English throughout', () => {
    const { inLanguage, languageConfidence, flags } = detect(seed('000_799c467395f62e67.txt'));
    expect(inLanguage).toBe('en');
    expect(languageConfidence).toBeGreaterThan(0.9);
    expect(flags).toEqual([]);
  });

  test('the French page is French, and only its English photo caption gives no tags', () => {
    const article = seed('003_4b71353f827a8777.txt');
    const { inLanguage, languageConfidence, paragraphs, flags } = detect(article);
    expect(inLanguage).toBe('fr');
    expect(languageConfidence).toBeGreaterThan(0.9);
    expect(flags).toEqual(['stray-caption']);
    const flagged = paragraphs
      .filter(({ flag }) => flag !== undefined)
      .map(({ start, end }) => article.articleBody.slice(start, end));
    expect(flagged).toHaveLength(1);
    expect(flagged[0]).toMatch(/Omar.*Pelosi.*Capitol.*Washington/s);
  });
});

test('paragraphs are covered in order, each by its place in the body', () => {
  const body = 'Le président a parlé hier soir à Paris.\n\n  Deuxième paragraphe du texte. \n\n***';
  expect(
    detect(articleOf('Le président parle', body)).paragraphs.map(({ start, end }) =>
      body.slice(start, end),
    ),
  ).toEqual(['Le président a parlé hier soir à Paris.', 'Deuxième paragraphe du texte.', '***']);
});

test('whatever the body, paragraphs are in order, apart, and hold all that is not white space', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('\n', ' ', 'é', '🙂', 'a')),
      (text, more) => {
        const body = text + more.join('') + text;
        const { paragraphs } = detect(articleOf('', body));
        let covered = '';
        let last = 0;
        for (const { start, end } of paragraphs) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          covered += body.slice(start, end);
          last = end;
        }
        expect(covered.replace(/\s/gu, '')).toBe(body.replace(/\s/gu, ''));
      },
    ),
    { numRuns: 200 },
  );
});

test('a page without words is of undetermined language, and not sure of it', () => {
  const { inLanguage, languageConfidence } = detect(articleOf('2026', '12 34 🙂🙂'));
  expect(inLanguage).toBe('und');
  expect(languageConfidence).toBe(0);
});

const german =
  'Die Bundesregierung hat am Montag neue Maßnahmen angekündigt, mit denen die Energiepreise sinken sollen.';
const germanToo =
  'Der Finanzminister sagte in Berlin, das Gesetz werde noch vor dem Sommer im Bundestag beraten.';

test('a paragraph in another language is flagged and keeps its own language', () => {
  const article = articleOf(
    'Regierung kündigt Maßnahmen an',
    german,
    'The company said in a statement that it would not comment on the negotiations before Friday.',
    germanToo,
  );
  const { inLanguage, paragraphs } = detect(article);
  expect(inLanguage).toBe('de');
  expect(paragraphs.map(({ language }) => language)).toEqual(['de', 'en', 'de']);
  expect(flagsOf(article)).toEqual([undefined, 'foreign-paragraph', undefined]);
});

test('a line that names the source is never flagged, whatever its language', () => {
  const source = 'SOURCE: FRENCH PRESS TV AND THE ISLAMIC REPUBLIC NEWS AGENCY OF IRAN';
  expect(flagsOf(articleOf('Regierung', german, germanToo, source))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a caption that shares a name with the text is its own; one that shares none is stray', () => {
  const own = 'The finance minister speaks in Berlin on Monday. (AFP photo)';
  const stray = 'Supporters of a football club celebrate outside Anfield. (AFP photo)';
  const english = [
    'The finance minister said on Monday that the law would be debated before the summer break.',
    'Opposition leaders in Berlin called the proposal too little and too late for most households.',
  ];
  expect(flagsOf(articleOf('Minister defends law', own, ...english))[0]).toBeUndefined();
  expect(flagsOf(articleOf('Minister defends law', stray, ...english))[0]).toBe('stray-caption');
});

test('a brief that ends in the name of its agency is no stray caption', () => {
  const brief = 'Two people were injured when a bus overturned near the northern border. (AFP)';
  expect(flagsOf(articleOf('Accident on the road', brief))).toEqual([undefined]);
});

test('a prompt to share and what the outlet says of itself are boilerplate', () => {
  const prompt = 'Share this article';
  const about =
    'The Gazette is a news site mainly concerned with information about the region. Its main objective is to provide reliable and verified information for publishing.';
  const flags = flagsOf(articleOf('Regierung', german, germanToo, prompt, about));
  expect(flags).toEqual([undefined, undefined, 'boilerplate', 'boilerplate']);
});

test('a paragraph in a close language belongs to the article', () => {
  const article = articleOf(
    'Statsministeren vil ikke svare',
    'Statsministeren sagde tirsdag, at regeringen ikke vil ændre sin plan for sundhedsvæsenet.',
    'Regjeringen la fram planen i går, og den skal behandles i løpet av høsten, ifølge avisen.',
    'Oppositionen mener, at der er brug for flere penge til kommunerne, siger en ordfører.',
  );
  expect(detect(article).paragraphs.map(({ language }) => language)).toEqual(['da', 'da', 'da']);
});

describe('what the page says of itself', () => {
  const declaring = (declaredLanguage: string, text: string): string =>
    detect({ ...articleOf('', text), declaredLanguage: declaredLanguage as LanguageTag })
      .inLanguage;

  test('decides between close languages that a short text leaves open', () => {
    expect(declaring('hr', 'Predsjednik je danas u Mostaru.')).toBe('hr');
    expect(declaring('bs-BA', 'Predsjednik je danas u Mostaru.')).toBe('bs');
  });

  test('does not decide against a clear text', () => {
    expect(declaring('en', german)).toBe('de');
    expect(declaring('fr', german)).toBe('de');
  });
});

test.each([
  ['one token of a megabyte', 'a'.repeat(1_000_000)],
  ['combining marks only', '\u0301'.repeat(1_000_000)],
  ['emoji only', '🙂'.repeat(500_000)],
  ['a megabyte of at signs', '@'.repeat(1_000_000)],
  ['a megabyte of quotation marks', '"'.repeat(1_000_000)],
  ['a paragraph a line', 'x y\n'.repeat(50_000)],
])('hostile text costs little: %s', (_, text) => {
  const started = performance.now();
  detect(articleOf('', text));
  expect(performance.now() - started).toBeLessThan(2_000);
});
