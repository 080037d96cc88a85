import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCountries } from '../../src/stages/countries.ts';
import { isAnchored } from '../../src/text/spans.ts';
import { sharedIsMissing, sharedPath } from '../shared.ts';
import { articleOf, codesIn, countriesIn } from './countries-article.ts';

describe.skipIf(sharedIsMissing('seeds'))('the two seeds', () => {
  const seed = (name: string) => readFileSync(sharedPath(`seeds/${name}`), 'utf8').trim();

  test('A: five countries, their capitals read as governments, none from the footer', () => {
    const countries = countriesIn({
      body: seed('000_799c467395f62e67.txt'),
      flagged: /^The iran News Gazette/,
    });
    expect(countries.map(({ code }) => code as string).toSorted()).toEqual([
      'CN',
      'IQ',
      'IR',
      'RU',
      'SY',
    ]);
    const governments = countries
      .flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'capital'))
      .map(({ exact }) => exact);
    expect(governments).toEqual(
      expect.arrayContaining(['Tehran', 'Baghdad', 'Moscow', 'Damascus']),
    );
  });

  test('B: irano-russe is Iran and Russia; nothing from the stray caption', () => {
    const countries = countriesIn({
      body: seed('003_4b71353f827a8777.txt'),
      language: 'fr',
      flagged: /^US Rep\./,
    });
    expect(countries.map(({ code }) => code as string).toSorted()).toEqual([
      'IQ',
      'IR',
      'RU',
      'SY',
    ]);
    expect(countries.every(({ role }) => role === 'about')).toBe(true);
  });
});

describe('every tag has evidence', () => {
  test('whose spans slice back to what they quote, in any mixture of languages', () => {
    const words = [
      'Iran',
      'irano-russe',
      'الإيرانيين',
      'وبالعراق',
      'آمریکایی‌ها',
      'американского',
      'EE.\u00a0UU.',
      'deutsch-französisch',
      "Türkiye'nin",
      '中美',
      '俄方',
      'האיראני',
      'Brasília',
      'Ізраїлю',
      'چین',
      'London, Ontario',
      'ﬁn',
      '\u0301',
      '"',
      '-',
      '😀',
      '\u200f',
      '\n',
    ];
    const text = fc.array(
      fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 4 })),
      { maxLength: 30 },
    );
    const language = fc.constantFrom(
      'en',
      'fr',
      'ar',
      'fa',
      'ru',
      'es',
      'de',
      'tr',
      'zh',
      'he',
      'pt',
      'it',
      'uk',
      'ur',
      'und',
      'sv',
    );
    fc.assert(
      fc.property(text, text, language, (head, parts, tag) => {
        const article = articleOf({
          headline: head.join(' '),
          body: parts.join(' '),
          language: tag,
        });
        for (const { evidence, confidence } of findCountries(article).countries) {
          expect(evidence.every((one) => isAnchored(article, one))).toBe(true);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThan(1);
        }
      }),
    );
  });

  test('and one tag a country', () => {
    const codes = countriesIn({ body: 'Iran, Iranians, Tehran and Irano-Russian ties.' }).map(
      ({ code }) => code,
    );
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('a flagged paragraph gives nothing', () => {
    expect(
      countriesIn({ body: 'News of Chile.\nAbout us: Peru', flagged: /About/ }).map(
        ({ code }) => code,
      ),
    ).toEqual(['CL']);
  });
});

describe('roles', () => {
  test('the place an agency writes from is a dateline', () => {
    const countries = countriesIn({
      headline: 'Poland and Norway sign gas deal',
      body: 'BRUSSELS, May 4 (Reuters) - Poland and Norway signed a deal on gas.\nNorway will deliver from 2027.',
    });
    expect(countries.map(({ code, role }) => `${code} ${role}`)).toEqual([
      'NO about',
      'PL about',
      'BE dateline',
    ]);
  });

  test.each([
    ['en', 'NEW DELHI: Nepal and Bhutan met.', 'IN'],
    ['en', 'KAMPALA, Uganda, 3 May 2024 — Nepal and Bhutan met.', 'UG'],
    ['fr', 'Téhéran (IRNA) – Le Népal et le Bhoutan se parlent.', 'IR'],
    ['ar', 'بغداد (رويترز) - قالت نيبال إنها', 'IQ'],
    ['ru', 'МОСКВА, 3 мая (ТАСС) — Непал и Бутан', 'RU'],
  ])('%s: %s', (language, body, code) => {
    const roles = countriesIn({ body, language }).filter(({ role }) => role === 'dateline');
    expect(roles.map((one) => one.code)).toEqual([code]);
  });

  test('a capital that acts is no dateline', () => {
    const [tehran] = countriesIn({ body: 'Tehran has rejected the offer - for now.' });
    expect(tehran?.role).toBe('about');
  });

  test('what the headline names the article is about, a word in passing is mentioned', () => {
    const countries = countriesIn({
      headline: 'Kenya votes',
      body: `Kenya goes to the polls on Tuesday.\n${'Voters in Kenya queued early. '.repeat(12)}\nAn observer from Japan agreed.`,
    });
    expect(countries.map(({ code, role }) => `${code} ${role}`)).toEqual([
      'KE about',
      'JP mentioned',
    ]);
  });

  test('a capital in a list or as the one who speaks is its government, after a preposition a place', () => {
    const kinds = countriesIn({ body: 'Talks between Tehran and Moscow were held in Vienna.' }).map(
      ({ evidence }) => `${evidence[0].exact} ${evidence[0].kind}`,
    );
    expect(kinds.toSorted()).toEqual(['Moscow capital', 'Tehran capital', 'Vienna city']);
  });
});

describe('hostile text is bounded', () => {
  test.each([
    ['one token', 'a'.repeat(1_000_000)],
    ['one country', 'iran '.repeat(200_000)],
    ['combining marks', '\u0301'.repeat(1_000_000)],
    ['quotes', '"'.repeat(1_000_000)],
    ['capitals in a list', 'Paris, '.repeat(100_000)],
    ['Arabic letters', 'و'.repeat(1_000_000)],
    ['hyphens', 'Irano-'.repeat(100_000)],
  ])('a megabyte of %s', (_, body) => {
    const begun = performance.now();
    findCountries(articleOf({ body, language: 'en' }));
    findCountries(articleOf({ body, language: 'ar' }));
    expect(performance.now() - begun).toBeLessThan(20_000); // ms, on a busy machine
  });

  test('nothing gives nothing', () => {
    expect(codesIn('')).toBe('');
  });
});
