import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entity, Readable } from '../../src/article.ts';
import { findEntities } from '../../src/stages/entities.ts';
import { isAnchored } from '../../src/text/spans.ts';
import { articleOf } from './countries-article.ts';

const entitiesOf = (article: Readable): readonly Entity[] =>
  findEntities({ ...article, countries: [] }).entities;
const entitiesIn = (body: string, language = 'en') => entitiesOf(articleOf({ body, language }));
const names = (body: string, language = 'en') =>
  entitiesIn(body, language).map(({ type, name }) => `${type} ${name}`);

describe('entities', () => {
  test('persons, organisations and places are told apart', () => {
    const found = names(
      'Foreign Minister Mohammad Javad Zarif met officials of the European Union in Baghdad on Monday.',
    );
    expect(found).toContain('person Mohammad Javad Zarif');
    expect(found).toContain('organisation European Union');
    expect(found).toContain('place Baghdad');
  });

  test('an organisation has one name and one key in every script', () => {
    const keys = [
      entitiesIn('Daech a revendiqué l’attaque.', 'fr'),
      entitiesIn('ISIS claimed the attack.', 'en'),
      entitiesIn('أعلن تنظيم داعش مسؤوليته عن الهجوم.', 'ar'),
      entitiesIn('Боевики ИГИЛ взяли ответственность за атаку.', 'ru'),
    ].map((found) => found.find(({ name }) => name === 'Islamic State')?.key);
    expect(new Set(keys)).toEqual(new Set(['islamic state']));
  });

  test('a country has one name and one key in every language', () => {
    const iraq = [
      entitiesIn('Il est arrivé en Irak mardi.', 'fr'),
      entitiesIn('Он прибыл в Ирак во вторник.', 'ru'),
      entitiesIn('وصل إلى العراق يوم الثلاثاء.', 'ar'),
    ].map((found) => found.find(({ country }) => country === 'IQ'));
    expect(iraq.map((entity) => `${entity?.name} ${entity?.key}`)).toEqual(
      Array.from({ length: 3 }, () => 'Iraq country IQ'),
    );
  });

  test('a full name explains the family name that stands alone later', () => {
    const found = entitiesIn(
      'Le général Saad al-Alaq a parlé à la presse.\nLa situation est calme, selon al-Alaq.',
      'fr',
    );
    const person = found.find(({ type }) => type === 'person');
    expect(person?.evidence.map(({ exact }) => exact)).toEqual(['Saad al-Alaq', 'al-Alaq']);
  });

  test('a person of the register goes by its Latin name in Arabic too', () => {
    const found = entitiesIn('قال الرئيس حسن روحاني في طهران اليوم', 'ar');
    expect(found.find(({ type }) => type === 'person')?.name).toBe('Hassan Rouhani');
  });

  test('a place with a head word behind it is an organisation', () => {
    const found = names('The Niger Delta Development Commission said nothing.');
    expect(found).not.toContain('place Niger Delta Development Commission');
  });

  test('a name with several words is not cut at "and"', () => {
    expect(names('He lives in Trinidad and Tobago now.')).toContain('place Trinidad & Tobago');
  });

  test('common words are no names because a sentence begins with them', () => {
    expect(names('However, nothing happened. Yesterday was quiet. Many slept.')).toEqual([]);
  });

  test('flagged paragraphs give no entities', () => {
    const body = 'Talks went on in Baghdad.\nPhoto: Nancy Pelosi in Washington';
    const found = entitiesOf(articleOf({ body, flagged: /^Photo/ }));
    expect(found.map(({ name }) => name)).toEqual(['Baghdad']);
  });

  test('the same article gives the same entities', () => {
    const article = articleOf({
      body: 'Angela Merkel traf Emmanuel Macron in Paris.',
      language: 'de',
    });
    expect(entitiesOf(article)).toEqual(entitiesOf(article));
  });

  const pieces = fc.constantFrom(
    'Saad al-Alaq',
    'سعد العلاق',
    'Саад аль-Аляк',
    '伊朗外交部长扎里夫',
    'רוחאני',
    'ISIS',
    'داعش',
    'New York',
    'Washington, D.C.',
    '\u0301',
    '\u200c',
    '“',
    '«',
    '\n',
    '😀',
    'O’Neill',
    'ANKARA',
    "Türkiye'de",
    '12.5',
    'the',
    'وزير الخارجية',
    'Mr. ',
    '(',
    ')',
    'ﷺ',
    '\ud800',
  );
  test('evidence slices back to the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 12 })), {
          maxLength: 24,
        }),
        fc.constantFrom('en', 'fr', 'ar', 'fa', 'ru', 'tr', 'zh', 'he', 'ur', 'ja', 'und'),
        (words, language) => {
          const article = articleOf({ headline: words[0] ?? '', body: words.join(' '), language });
          for (const { evidence, confidence } of entitiesOf(article)) {
            expect(evidence.every((one) => isAnchored(article, one))).toBe(true);
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('hostile text', () => {
  const length = 300_000; // code units
  const longest = 10_000; // milliseconds, on a busy machine
  const hostile: Readonly<Record<string, string>> = {
    'one token': 'A'.repeat(length),
    'combining marks': '\u0301'.repeat(length),
    'quotation marks': '"'.repeat(length),
    'capitalised words': 'Saad '.repeat(length / 5),
    'Chinese names': '扎里夫'.repeat(length / 30),
    'Arabic names': 'محمد علي '.repeat(length / 30),
  };
  for (const [name, body] of Object.entries(hostile))
    for (const language of ['en', 'ar'])
      test(`${name} read as ${language} ends in time`, () => {
        const begun = performance.now();
        entitiesIn(body, language);
        expect(performance.now() - begun).toBeLessThan(longest);
      });
});
