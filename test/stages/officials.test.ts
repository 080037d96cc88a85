import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LanguageTag, Official, Readable } from '../../src/article.ts';
import { findCountries } from '../../src/stages/countries.ts';
import { findOfficials } from '../../src/stages/officials.ts';
import { isAnchored } from '../../src/text/spans.ts';

const readable = (articleBody: string, language: string, headline = ''): Readable => ({
  headline,
  articleBody,
  inLanguage: language as LanguageTag,
  languageConfidence: 1,
  paragraphs:
    articleBody === ''
      ? []
      : [{ start: 0, end: articleBody.length, language: language as LanguageTag }],
  flags: [],
});

function officialsIn(text: string, language: string): readonly Official[] {
  const article = readable(text, language);
  return findOfficials({ ...article, ...findCountries(article), entities: [] }).officials;
}

const named = (text: string, language: string): readonly Official[] =>
  officialsIn(text, language).filter(({ anonymous }) => !anonymous);
const unnamed = (text: string, language: string): readonly string[] =>
  officialsIn(text, language)
    .filter(({ anonymous }) => anonymous)
    .map(({ name }) => name);

describe('a title before a name gives the post and its country', () => {
  test.each([
    [
      'en',
      'Iraqi Defence Minister Thabit al-Abbasi said so.',
      'Thabit al-Abbasi',
      'Defence Minister',
      'IQ',
    ],
    [
      'fr',
      'Le ministre irakien de la Défense Thabit al-Abbassi l’a dit.',
      'Thabit al-Abbassi',
      'ministre de la Défense',
      'IQ',
    ],
    [
      'ar',
      'قال وزير الدفاع العراقي ثابت العباسي إن الأمر انتهى.',
      'ثابت العباسي',
      'وزير الدفاع',
      'IQ',
    ],
    ['fa', 'وزیر دفاع عراق ثابت العباسی گفت که کار تمام شد.', 'ثابت العباسی', 'وزیر دفاع', 'IQ'],
    [
      'ru',
      'Министр обороны Ирака Сабит аль-Аббаси заявил об этом.',
      'Сабит аль-Аббаси',
      'Министр обороны',
      'IQ',
    ],
    [
      'es',
      'El ministro de Defensa de Irak, Thabit al-Abbasi, lo dijo.',
      'Thabit al-Abbasi',
      'ministro de Defensa',
      'IQ',
    ],
    [
      'de',
      'Der irakische Verteidigungsminister Thabit al-Abbasi sagte das.',
      'Thabit al-Abbasi',
      'Verteidigungsminister',
      'IQ',
    ],
    ['tr', 'Irak Savunma Bakanı Sabit Abbasi açıkladı.', 'Sabit Abbasi', 'Savunma Bakanı', 'IQ'],
    [
      'uk',
      'Міністр оборони Іраку Сабіт аль-Аббасі заявив.',
      'Сабіт аль-Аббасі',
      'Міністр оборони',
      'IQ',
    ],
    ['ur', 'ایرانی وزیر خارجہ عباس عراقچی نے ملاقات کی۔', 'عباس عراقچی', 'وزیر خارجہ', 'IR'],
    ['zh', '伊朗外长阿拉格齐表示，谈判将继续。', '阿拉格齐', '外长', 'IR'],
  ])('%s', (...[language, text, name, title, country]) => {
    const [official] = named(text, language);
    expect(official?.name).toBe(name);
    expect(official?.country).toBe(country);
    expect(title.split(' ').some((word) => official?.post?.title.includes(word))).toBe(true);
  });
});

describe('a name before its title', () => {
  test('in apposition, with body, rank and status', () => {
    const [official] = named(
      'Brigadier General Samir Haddan, a former spokesman for the Lebanese army, said so.',
      'en',
    );
    expect(official).toMatchObject({
      name: 'Samir Haddan',
      rank: 'Brigadier General',
      post: { title: 'spokesman', organisation: 'Lebanese army', country: 'LB', status: 'former' },
    });
  });
  test('acting ministers and candidates are told from ministers', () => {
    expect(named('Acting Defence Minister Pavel Hruska agreed.', 'en')[0]?.post?.status).toBe(
      'acting',
    );
    expect(named('Republican candidate Tom Harlow lost.', 'en')[0]?.post?.status).toBe('candidate');
  });
  test('a shared title belongs to every name of the list', () => {
    expect(named('Senators Ann Baker and Tom Harlow voted.', 'en').map(({ name }) => name)).toEqual(
      ['Ann Baker', 'Tom Harlow'],
    );
  });
});

describe('one person is one official', () => {
  test('later short forms join, and every mention is evidence', () => {
    const text = 'Justice Minister Ann Baker spoke. "We agree," Baker said. Ms Baker left.';
    const [official, ...others] = named(text, 'en');
    expect(others).toEqual([]);
    expect(official?.evidence.map(({ exact }) => exact)).toEqual(['Ann Baker', 'Baker', 'Baker']);
  });
  test('Russian case forms and Arabic prefixes are one name', () => {
    expect(
      named('Министр юстиции Анна Белова ушла. С Беловой простились.', 'ru')[0]?.evidence,
    ).toHaveLength(2);
    const [official] = named('وصل وزير العدل سعد العلاق. والتقى بالعلاق وفد.', 'ar');
    expect(official?.evidence.map(({ exact }) => exact)).toEqual(['سعد العلاق', 'العلاق']);
  });
  test('a spouse or namesake is nobody of the register', () => {
    expect(named('Melania Trump visited a school.', 'en')).toEqual([]);
    expect(named('Kim Kardashian opened a shop.', 'en')).toEqual([]);
  });
});

describe('unnamed officials that are quoted', () => {
  test.each([
    [
      'en',
      'An informed Iraqi source told IRNA on Saturday that it was over.',
      'An informed Iraqi source',
    ],
    ['en', '"It is over," a police spokesman said.', 'a police spokesman'],
    ['fr', 'Selon une source diplomatique, tout est fini.', 'une source diplomatique'],
    ['ar', 'وقال مصدر مطلع إن الأمر انتهى.', 'مصدر مطلع'],
    ['fa', 'یک منبع آگاه گفت که کار تمام شد.', 'یک منبع آگاه'],
    ['ru', 'Источник в правительстве сообщил, что всё кончено.', 'Источник в правительстве'],
    ['es', 'Según una fuente diplomática, todo ha terminado.', 'una fuente diplomática'],
  ])('%s: %s', (language, text, name) => {
    expect(unnamed(text, language)).toEqual([name]);
  });
  test('an official who only acts is no source', () => {
    expect(unnamed('Officials introduced new rules in March.', 'en')).toEqual([]);
  });
});

describe('nobody is an official by being', () => {
  test.each([
    ['a coach', 'en', 'The national coach Luis Ferrer resigned.'],
    ['a club president', 'en', 'Club president Marco Bellini sacked him.'],
    ['a company director', 'en', 'Carl Benson, chief executive of Vinter Motors, said so.'],
    ['a minister of a church', 'en', 'The Rev. Alan Whitcombe prayed.'],
    [
      'a street, an airport or a prize',
      'en',
      'The Nelson Mandela Prize was given at Indira Gandhi airport.',
    ],
    ['an avenue', 'fr', 'L’avenue Charles de Gaulle est fermée.'],
    ['a trainer', 'ru', 'Тренер сборной Станислав Черчесов ушёл.'],
    ['a coach', 'ar', 'مدرب المنتخب خوسيه غوميز استقال.'],
    ['an actor', 'es', 'El actor Luis Ferrer ganó el premio.'],
    ['a head coach', 'fa', 'سرمربی تیم ملی امیر قلعه‌نویی استعفا داد.'],
  ])('%s (%s)', (_, language, text) => {
    expect(named(text, language)).toEqual([]);
  });
});

describe('laws', () => {
  const languages = [
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
  ];
  const pieces = [
    'Minister',
    'Ann Baker',
    ',',
    'president of',
    'Iraq',
    'said',
    '"',
    'وزير الخارجية',
    'سعد',
    'الرئيس',
    'رئیس جمهور',
    'президент',
    'Путин',
    'и',
    'général',
    'Saad al-Alaq',
    '外长',
    '阿拉',
    '.',
    '(',
    'source',
    "'s",
  ];
  test('evidence slices back, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.array(
          fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })),
          { maxLength: 40 },
        ),
        (language, words) => {
          const article = readable(words.join(' '), language, words.slice(0, 5).join(' '));
          for (const official of findOfficials({ ...article, countries: [], entities: [] })
            .officials)
            for (const evidence of official.evidence)
              expect(isAnchored(article, evidence)).toBe(true);
        },
      ),
    );
  });
  test('hostile text is read in bounded time', () => {
    const size = 20_000; // words; quadratic work would take minutes
    for (const piece of [
      'Minister ',
      'President of the ',
      'Ann ',
      'a source, ',
      'وزير ',
      'и президент ',
      '总统',
    ])
      for (const language of ['en', 'ru', 'ar', 'zh'])
        officialsIn(piece.repeat(size / 4), language);
  }, 60_000);
});
