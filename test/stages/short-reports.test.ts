import { describe, expect, test } from 'vitest';
import type { LanguageTag, Readable } from '../../src/article.ts';
import { tagging } from '../../src/pipeline.ts';

/** The whole article is one sentence. */
const reports: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    'An informed Iraqi source told IRNA that Moscow agreed.',
    'An informed Iraqi source',
    'Moscow agreed',
  ],
  [
    'en',
    'Moscow agreed, an informed Iraqi source told IRNA.',
    'an informed Iraqi source',
    'Moscow agreed',
  ],
  [
    'fr',
    "Moscou a accepté, a déclaré une source irakienne informée à l'IRNA.",
    'une source irakienne informée',
    'Moscou a accepté',
  ],
  [
    'fr',
    "À l'IRNA, une source irakienne informée a déclaré que Moscou a accepté.",
    'une source irakienne informée',
    'Moscou a accepté',
  ],
  ['ar', 'قال مصدر عراقي مطلع لوكالة إرنا إن موسكو وافقت.', 'مصدر عراقي مطلع', 'موسكو وافقت'],
  ['ar', 'أفاد مصدر عراقي مطلع لإرنا بأن موسكو وافقت.', 'مصدر عراقي مطلع', 'موسكو وافقت'],
  [
    'fa',
    'یک منبع آگاه عراقی به ایرنا گفت که مسکو موافقت کرد.',
    'یک منبع آگاه عراقی',
    'مسکو موافقت کرد',
  ],
  [
    'ru',
    'Информированный иракский источник сообщил ИРНА, что Москва согласилась.',
    'Информированный иракский источник',
    'Москва согласилась',
  ],
  [
    'ru',
    'Москва согласилась, сообщил ИРНА информированный иракский источник.',
    'информированный иракский источник',
    'Москва согласилась',
  ],
  [
    'es',
    'Una fuente iraquí informada dijo a IRNA que Moscú aceptó.',
    'Una fuente iraquí informada',
    'Moscú aceptó',
  ],
  [
    'es',
    'Moscú aceptó, dijo a IRNA una fuente iraquí informada.',
    'una fuente iraquí informada',
    'Moscú aceptó',
  ],
  [
    'de',
    'Eine informierte irakische Quelle sagte IRNA, dass Moskau zugestimmt habe.',
    'Eine informierte irakische Quelle',
    'Moskau zugestimmt habe',
  ],
  [
    'it',
    "Una fonte irachena informata ha detto all'IRNA che Mosca ha accettato.",
    'Una fonte irachena informata',
    'Mosca ha accettato',
  ],
  [
    'pt',
    'Uma fonte iraquiana informada disse à IRNA que Moscovo concordou.',
    'Uma fonte iraquiana informada',
    'Moscovo concordou',
  ],
];

describe('a report of one sentence has its agency, its unnamed source and what that said', () => {
  test.each(reports)('%s: %s', (language, articleBody, source, said) => {
    const tags = tagging.run(readable(articleBody, language as LanguageTag));
    const sources = tags.attributions.map(({ kind, name }) => `${kind} ${name}`).sort();
    expect(sources).toEqual(['agency IRNA', `anonymous ${source}`]);
    expect(tags.quotes).toMatchObject([{ exact: said, direct: false, speaker: source }]);
  });
});

test('two words after a verb of saying are what an unnamed source said', () => {
  const tags = tagging.run(
    readable('A diplomatic source said Moscow agreed.', 'en' as LanguageTag),
  );
  expect(tags.quotes).toMatchObject([{ exact: 'Moscow agreed', speaker: 'A diplomatic source' }]);
  expect(tags.attributions).toMatchObject([{ kind: 'anonymous', name: 'A diplomatic source' }]);
});

test('a French participle beside an unnamed source is not its verb of saying', () => {
  const report = 'IRNA - Une source irakienne informée a déclaré que Moscou a accepté.';
  const tags = tagging.run(readable(report, 'fr' as LanguageTag));
  const speaker = 'Une source irakienne informée';
  expect(tags.quotes).toMatchObject([{ exact: 'Moscou a accepté', cue: 'a déclaré', speaker }]);
});

test.each([
  ['es', 'Según la agencia Reuters, la delegación llegó.', 'Reuters'],
  ['fr', "Selon l'agence Reuters, la délégation est arrivée.", 'Reuters'],
  ['it', "Secondo l'agenzia ANSA, la delegazione è arrivata.", 'ANSA'],
  ['pt', 'Segundo a agência Reuters, a delegação chegou.', 'Reuters'],
  ['de', 'Wie die Agentur Reuters berichtet, ist die Delegation angekommen.', 'Reuters'],
  ['tr', 'Anadolu Ajansının haberine göre heyet geldi.', 'Anadolu'],
])('%s: an agency called one is the agency, not a person: %s', (language, articleBody, name) => {
  const { attributions, quotes } = tagging.run(readable(articleBody, language as LanguageTag));
  expect(attributions).toMatchObject([{ kind: 'agency', name }]);
  expect(quotes.every(({ speaker }) => speaker !== name)).toBe(true);
});

test.each([
  ['tr', 'Bakan Hakan Fidan, "Görüşmeler bu hafta devam ediyor" dedi.', 'Hakan Fidan', true],
  ['zh', '外交部发言人毛宁说，会谈仍在继续进行。', '毛宁', false],
  [
    'fa',
    'وزیر دفاع محمدرضا آشتیانی «مذاکرات ادامه دارد و خواهد داشت» گفت.',
    'محمدرضا آشتیانی',
    true,
  ],
  ['uk', 'Міністр Андрій Сибіга заявив: «Переговори тривають».', 'Андрій Сибіга', true],
] as const)('%s: what is said has its speaker: %s', (language, articleBody, speaker, direct) => {
  const { quotes } = tagging.run(readable(articleBody, language as LanguageTag));
  expect(quotes).toMatchObject([{ speaker, direct }]);
  expect(quotes[0]?.exact).not.toMatch(/["«»]/);
});

const readable = (articleBody: string, language: LanguageTag): Readable => ({
  headline: '',
  articleBody,
  inLanguage: language,
  languageConfidence: 1,
  paragraphs: [{ start: 0, end: articleBody.length, language }],
  flags: [],
});
