import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/lexicons/languages/languages.ts';
import { isClose } from '../../src/text/language/close.ts';
import { detectText } from '../../src/text/language/detect-text.ts';
import { identify } from '../../src/text/language/identify.ts';
import { paragraphsOf } from '../../src/text/language/paragraphs.ts';

const tags: readonly string[] = LANGUAGES.map(({ tag }) => tag);

test('at least 64 languages are told apart, each listed once under a BCP 47 tag', () => {
  expect(new Set(tags).size).toBe(tags.length);
  expect(tags.length).toBeGreaterThanOrEqual(64);
  for (const tag of tags) expect(tag).toMatch(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/);
});

test.each([
  ['en', 'The foreign minister said on Sunday that talks would resume next week.'],
  [
    'fr',
    'Le ministre des Affaires étrangères a déclaré dimanche que les pourparlers reprendraient.',
  ],
  ['ar', 'قال وزير الخارجية يوم الأحد إن المحادثات ستستأنف الأسبوع المقبل.'],
  ['fa', 'وزیر امور خارجه روز یکشنبه گفت که گفتگوها هفته آینده از سر گرفته می‌شود.'],
  ['ru', 'Министр иностранных дел заявил в воскресенье, что переговоры возобновятся.'],
  ['es', 'El ministro de Exteriores dijo el domingo que las conversaciones se reanudarán.'],
  ['de', 'Der Außenminister sagte am Sonntag, die Gespräche würden nächste Woche fortgesetzt.'],
  ['tr', 'Dışişleri Bakanı pazar günü görüşmelerin gelecek hafta devam edeceğini söyledi.'],
  ['zh-Hans', '外交部长周日表示，会谈将于下周恢复。'],
  ['zh-Hant', '外交部長週日表示，會談將於下週恢復。'],
  ['he', 'שר החוץ אמר ביום ראשון כי השיחות יתחדשו בשבוע הבא.'],
  ['pt', 'O ministro das Relações Exteriores disse no domingo que as negociações serão retomadas.'],
  [
    'it',
    'Il ministro degli Esteri ha detto domenica che i colloqui riprenderanno la prossima settimana.',
  ],
  ['uk', 'Міністр закордонних справ заявив у неділю, що переговори відновляться.'],
  ['ur', 'وزیر خارجہ نے اتوار کو کہا کہ مذاکرات اگلے ہفتے دوبارہ شروع ہوں گے۔'],
  ['sr-Cyrl', 'Министар спољних послова изјавио је у недељу да ће разговори бити настављени.'],
  ['sr-Latn', 'Ministar spoljnih poslova izjavio je u nedelju da će razgovori biti nastavljeni.'],
  ['ja', '外相は日曜日、協議が来週再開されると述べた。'],
  ['ckb', 'وەزیری دەرەوە ڕۆژی یەکشەممە ڕایگەیاند کە گفتوگۆکان هەفتەی داهاتوو دەست پێ دەکەنەوە.'],
])('%s is recognised, and surely', (language, text) => {
  const guess = identify(text);
  expect(guess.language).toBe(language);
  expect(guess.confidence).toBeGreaterThan(0.8);
});

test('a shouted headline is read like any other', () => {
  expect(identify('КРЕМЛЬ ЗАЯВИЛ О ПЕРЕГОВОРАХ С ТЕГЕРАНОМ').language).toBe('ru');
  expect(identify('CUMHURBAŞKANI YENİ ANAYASA İÇİN ÇAĞRI YAPTI').language).toBe('tr');
  expect(identify('DIE REGIERUNG KÜNDIGT NEUE MASSNAHMEN AN').language).toBe('de');
});

test('Latin names do not make a Persian headline another language', () => {
  expect(identify('شرکت Apple و Google از iPhone جدید رونمایی کردند').language).toBe('fa');
});

test.each([
  ['nothing', ''],
  ['digits', '12 345 67,8 %'],
  ['emoji', '🙂🙂🙂 🎉'],
  ['an address', 'https://example.org/de/nachrichten/artikel'],
  ['romanised Persian', 'vazir-e omur-e kharejeh goft ke mozakerat edame darad'],
  ['romanised Hindi', 'pradhan mantri ne kaha ki desh mein vikas ho raha hai'],
])('%s is of undetermined language', (_, text) => {
  expect(identify(text)).toMatchObject({ language: 'und', confidence: 0 });
});

test('no confidence leaves 0 to 1, and the answer is a listed language or und', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { language, confidence } = identify(text);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect([...tags, 'und']).toContain(language);
    }),
    { numRuns: 300 },
  );
});

test('the same text gives the same answer, whatever was read before', () => {
  const text = 'Statsministeren vil ikke svare på spørgsmål om aftalen.';
  const first = identify(text);
  identify('Le président a parlé hier soir à Paris.');
  expect(identify(text)).toEqual(first);
});

test('closeness is mutual, and every language is close to itself', () => {
  for (const a of tags) {
    expect(isClose(a, a)).toBe(true);
    for (const b of tags) expect(isClose(a, b)).toBe(isClose(b, a));
  }
});

describe('paragraphs', () => {
  test('stand between line breaks, without the white space around them', () => {
    const text = ' one\n\n\n  two \r\nthree';
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  const english = 'The company would not comment on the negotiations that began on Friday.';
  const french = 'Le gouvernement a annoncé de nouvelles mesures pour les entreprises du pays.';

  test('vote by their letters, and the title breaks a tie', () => {
    const text = `${english}\n\n${french}`;
    expect(detectText(text, { title: 'De nouvelles mesures annoncées' }).language).toBe('fr');
    expect(detectText(text, { title: 'The company would not comment on talks' }).language).toBe(
      'en',
    );
  });

  test('with too few letters are in the language of the text', () => {
    const { paragraphs } = detectText(`${french}\n\nOK, bye\n\n${french}`);
    expect(paragraphs.map(({ language }) => language)).toEqual(['fr', 'fr', 'fr']);
  });
});
