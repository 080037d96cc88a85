import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quote } from '../../src/article.ts';
import { findQuotes } from '../../src/stages/quotes.ts';
import { isAnchored } from '../../src/text/spans.ts';
import { articleOf, tagged } from './speech-article.ts';

const brief = ({ exact, speaker, direct }: Quote) => [exact, speaker, direct];
const quotesIn = (text: string, language: string) => tagged(text, language).quotes.map(brief);

describe('a quotation is the words of whom the cue names', () => {
  test.each([
    [
      'en',
      '"We are ready for talks," Larissa Vane said in Geneva.',
      'We are ready for talks,',
      'Larissa Vane',
    ],
    [
      'en',
      '"We are ready for talks," said Larissa Vane, a lawyer.',
      'We are ready for talks,',
      'Larissa Vane',
    ],
    [
      'fr',
      '« Nous sommes prêts à parler », a déclaré Larissa Vane.',
      'Nous sommes prêts à parler',
      'Larissa Vane',
    ],
    [
      'es',
      '“Estamos listos para hablar”, afirmó Larissa Vane.',
      'Estamos listos para hablar',
      'Larissa Vane',
    ],
    [
      'ru',
      '«Мы готовы к переговорам», — заявила Лариса Вейн.',
      'Мы готовы к переговорам',
      'Лариса Вейн',
    ],
    [
      'ar',
      'وقال المتحدث باسم الحكومة: "نحن مستعدون للحوار الآن".',
      'نحن مستعدون للحوار الآن',
      'المتحدث باسم الحكومة',
    ],
    [
      'fa',
      'سخنگوی دولت گفت: «ما برای گفتگو آماده هستیم.»',
      'ما برای گفتگو آماده هستیم.',
      'سخنگوی دولت',
    ],
    [
      'de',
      '„Wir sind zu Gesprächen bereit“, sagte Larissa Vane.',
      'Wir sind zu Gesprächen bereit',
      'Larissa Vane',
    ],
    [
      'it',
      '«Siamo pronti a parlare», ha detto Larissa Vane.',
      'Siamo pronti a parlare',
      'Larissa Vane',
    ],
    [
      'pt',
      '“Estamos prontos para falar”, afirmou Larissa Vane.',
      'Estamos prontos para falar',
      'Larissa Vane',
    ],
  ])('%s: %s', (language, text, exact, speaker) => {
    const [quote] = tagged(text, language).quotes;
    expect(quote?.exact).toBe(exact);
    expect(quote?.direct).toBe(true);
    expect(quote?.speaker).toContain(speaker);
  });
});

describe('a reported clause is a quote without its conjunction', () => {
  test.each([
    ['en', 'Larissa Vane said that the talks would go on in May.', 'the talks would go on in May'],
    ['en', 'Larissa Vane said the talks would go on in spring.', 'the talks would go on in spring'],
    [
      'fr',
      'Larissa Vane a déclaré que les négociations allaient reprendre.',
      'les négociations allaient reprendre',
    ],
    [
      'es',
      'Larissa Vane dijo que las negociaciones iban a seguir.',
      'las negociaciones iban a seguir',
    ],
    [
      'ru',
      'Лариса Вейн сообщила, что переговоры продолжатся весной.',
      'переговоры продолжатся весной',
    ],
    ['ar', 'وأعلن المتحدث باسم الحكومة أن المحادثات ستستمر في جنيف.', 'المحادثات ستستمر في جنيف'],
    [
      'fa',
      'سخنگوی دولت گفت که مذاکرات در ژنو ادامه خواهد یافت.',
      'مذاکرات در ژنو ادامه خواهد یافت',
    ],
  ])('%s: %s', (language, text, exact) => {
    const [quote] = tagged(text, language).quotes;
    expect(quote?.exact).toBe(exact);
    expect(quote?.direct).toBe(false);
  });
});

test('an inverted French cue keeps its auxiliary, and its pronoun is the last speaker', () => {
  const text =
    'Larissa Vane a affirmé : « Nous irons à Genève demain. » « Rien ne presse vraiment », a-t-il ajouté.';
  const [first, second] = tagged(text, 'fr').quotes;
  expect(first).toMatchObject({ cue: 'a affirmé', speaker: 'Larissa Vane' });
  expect(second).toMatchObject({ cue: 'a-t-il ajouté', speaker: 'Larissa Vane' });
});

test('an interrupted quotation is two quotes of one speaker', () => {
  const text = '"We are ready for talks," Larissa Vane said. "We always were ready for them."';
  expect(quotesIn(text, 'en')).toEqual([
    ['We are ready for talks,', 'Larissa Vane', true],
    ['We always were ready for them.', 'Larissa Vane', true],
  ]);
});

test('a title or a fragment of two words is no quote', () => {
  expect(
    quotesIn('Larissa Vane starred in "The Last Morning Train" for a "short while".', 'en'),
  ).toEqual([]);
});

test('a clause that holds a quotation gives the quotation only', () => {
  expect(quotesIn('Larissa Vane said that they were "ready for many talks" in May.', 'en')).toEqual(
    [['ready for many talks', 'Larissa Vane', true]],
  );
});

test.each([
  ['en', 'Larissa Vane denied that the talks had failed there.', 'denied'],
  ['en', 'Larissa Vane claimed that the talks had failed there.', 'claimed'],
  ['en', 'Larissa Vane threatened that the talks would be ended.', 'threatened'],
  ['en', 'Larissa Vane promised that the talks would go on soon.', 'promised'],
  ['fr', 'Larissa Vane a promis que les négociations allaient reprendre.', 'promised'],
  ['ru', 'Лариса Вейн пообещала, что переговоры продолжатся весной.', 'promised'],
  ['es', 'Larissa Vane negó que las negociaciones fueran a fracasar.', 'denied'],
])('%s: the stance of the verb is kept: %s', (language, text, stance) => {
  expect(tagged(text, language).quotes[0]?.stance).toBe(stance);
});

test('the evidence of a quote slices back to it', () => {
  const words = fc.constantFrom(
    'said',
    'that',
    '"',
    '«',
    '»',
    'Vane',
    'the',
    ', ',
    '. ',
    'وقال',
    'أن',
    ':',
    'сказал',
    'he',
    '\n',
  );
  const languages = fc.constantFrom('en', 'fr', 'ar', 'fa', 'ru', 'es', 'zh');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), languages, (parts, language) => {
      const article = articleOf([parts.join(' ')], language);
      const { quotes } = findQuotes({ ...article, countries: [], entities: [], officials: [] });
      for (const { evidence, exact } of quotes) {
        expect(evidence.every((one) => isAnchored(article, one))).toBe(true);
        expect(evidence[0].exact).toBe(exact);
      }
    }),
  );
});

test('a text of a language without cues gives no quotes and no error', () => {
  expect(tagged('Mae hi wedi dweud "rydym yn barod i siarad".', 'cy').quotes).toEqual([]);
});

test.each([
  'He said "we are ready" and ',
  'Larissa Vane said that ',
  '« a b c ',
  '( [ ',
  'a, b and ',
])('hostile text takes linear work: %s', (unit) => {
  const article = articleOf([unit.repeat(200_000 / unit.length)], 'en');
  const started = performance.now();
  findQuotes({ ...article, countries: [], entities: [], officials: [] });
  expect(performance.now() - started).toBeLessThan(10_000); // ms; quadratic work would take minutes
});
