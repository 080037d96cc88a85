import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../src/article.ts';
import { tagging } from '../../src/pipeline.ts';
import { isAnchored } from '../../src/text/spans.ts';
import { articleOf, tagged } from './speech-article.ts';

const sources = (text: string, language: string) =>
  tagged(text, language).attributions.map(({ kind, name }) => `${kind} ${name}`);

describe('agencies and outlets are sources by what tells, cites or reports them', () => {
  test.each([
    [
      'en',
      'An informed Iraqi source told IRNA on Saturday that the centre was open.',
      'agency IRNA',
    ],
    ['en', 'According to Reuters, the convoy had left the city.', 'agency Reuters'],
    ['fr', 'Selon Al-Nahrain, le convoi a quitté la ville hier.', 'outlet Al-Nahrain'],
    ['fa', 'به گزارش ایرنا، کاروان شهر را ترک کرده است.', 'agency IRNA'],
    ['ar', 'نقلت وكالة رويترز عن مصدر مطلع قوله إن القافلة غادرت المدينة.', 'agency Reuters'],
    ['ru', 'Как сообщает ТАСС, колонна покинула город вчера утром.', 'agency TASS'],
    ['es', 'El convoy salió de la ciudad, según informó EFE.', 'agency EFE'],
    ['zh', '据新华社报道，车队已经离开城市。', 'agency Xinhua'],
    ['tr', 'Anadolu Ajansı’nın haberine göre konvoy şehirden ayrıldı.', 'agency Anadolu'],
  ])('%s: %s', (language, text, source) => {
    expect(sources(text, language)).toContain(source);
  });
});

describe('unnamed persons are sources of their own kind', () => {
  test.each([
    ['en', 'An informed Iraqi source told IRNA that the centre was open.'],
    ['fr', 'Une source diplomatique a indiqué que le centre était ouvert.'],
    ['ar', 'وقال مصدر مطلع إن المركز مفتوح منذ يوم السبت.'],
    ['fa', 'یک منبع آگاه گفت که مرکز از شنبه باز است.'],
    ['ru', 'Источник в министерстве сообщил, что центр открыт с субботы.'],
    ['es', 'Una fuente diplomática dijo que el centro está abierto.'],
  ])('%s: %s', (language, text) => {
    expect(tagged(text, language).attributions.map(({ kind }) => kind)).toContain('anonymous');
  });
});

test('a private person is a speaker but no source', () => {
  const { attributions, quotes } = tagged('Coach Larissa Vane said that the team was ready.', 'en');
  expect(attributions).toEqual([]);
  expect(quotes[0]?.speaker).toBe('Larissa Vane');
});

test.each([
  'Larissa Vane called on the ministry to act at once.',
  'The minister accused the opposition of lying to voters.',
  'The minister mocked the press at a rally in May.',
  'The new film about the BBC opens on Friday.',
])('no source without a statement: %s', (text) => {
  expect(sources(text, 'en')).toEqual([]);
});

describe('credit lines and datelines', () => {
  test.each([
    ['en', 'Source: Islamic Republic News Agency IRNA', 'IRNA', 'Source'],
    ['fr', 'SOURCE: FRENCH PRESS TV', 'Press TV', 'SOURCE'],
    ['ru', 'Источник: РИА Новости', 'RIA Novosti', 'Источник'],
    ['ar', 'المصدر: رويترز', 'Reuters', 'المصدر'],
    ['fa', 'منبع: ایسنا', 'ISNA', 'منبع'],
    ['en', 'BAGHDAD (Reuters) - The centre opened its doors.', 'Reuters', 'BAGHDAD (Reuters)'],
    ['ru', 'МОСКВА, 29 июня. /ТАСС/. Центр открыл свои двери.', 'TASS', 'МОСКВА, 29 июня. /ТАСС/'],
    ['zh', '新华社北京5月30日电 中心今天开放。', 'Xinhua', '新华社'],
  ])('%s: %s', (language, text, name, cue) => {
    const found = tagged(text, language).attributions.find((one) => one.name === name);
    expect(found?.cue).toBe(cue);
  });
});

test('the evidence of a source slices back', () => {
  const article = articleOf(
    ['BAGHDAD (Reuters) - A police spokesman told AFP that two men were held.', 'Source: IRNA'],
    'en',
  );
  const { attributions } = tagging.run(article);
  expect(attributions.length).toBeGreaterThan(3);
  const spans = attributions.flatMap(({ evidence }: Attribution) => evidence);
  expect(spans.every((span) => isAnchored(article, span))).toBe(true);
});
