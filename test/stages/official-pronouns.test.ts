import { describe, expect, test } from 'vitest';
import type { LanguageTag, Official, Readable } from '../../src/article.ts';
import { tagging } from '../../src/pipeline.ts';
import { isAnchored } from '../../src/text/spans.ts';

const officialsOf = (articleBody: string, language: string): readonly Official[] =>
  tagging.run(readable(articleBody, language as LanguageTag)).officials;

const readable = (articleBody: string, language: LanguageTag): Readable => ({
  headline: '',
  articleBody,
  inLanguage: language,
  languageConfidence: 1,
  paragraphs: [{ start: 0, end: articleBody.length, language }],
  flags: [],
});

describe('a pronoun that begins a sentence is the official of the sentences before', () => {
  test.each([
    ['en', 'Iraqi Defence Minister Karim Hadi arrived in Tehran. He left on Sunday.', 'He'],
    [
      'fr',
      'Le ministre irakien de la Défense Karim Hadi est arrivé. Il a ajouté que tout va bien.',
      'Il',
    ],
    ['ar', 'وصل وزير الدفاع العراقي كريم هادي إلى طهران. وهو أكد أن الزيارة ناجحة.', 'هو'],
    ['fa', 'کریم هادی وزیر دفاع عراق وارد تهران شد. او افزود که ادامه خواهد داشت.', 'او'],
    ['ru', 'Министр обороны Ирака Карим Хади прибыл в Тегеран. Он добавил, что будут новые.', 'Он'],
    [
      'es',
      'El ministro de Defensa iraquí, Karim Hadi, llegó a Teherán. Él añadió que habrá más.',
      'Él',
    ],
    [
      'it',
      'Il ministro della Difesa iracheno Karim Hadi è arrivato. Lui ha detto che tornerà.',
      'Lui',
    ],
    ['pt', 'O ministro da Defesa iraquiano Karim Hadi chegou. Ele disse que voltará.', 'Ele'],
    ['uk', 'Міністр оборони Іраку Карім Хаді прибув. Він додав, що повернеться.', 'Він'],
  ])('%s: %s', (language, articleBody, pronoun) => {
    const [official, ...others] = officialsOf(articleBody, language);
    expect(others).toEqual([]);
    expect(official?.pronouns?.evidence).toMatchObject([{ exact: pronoun, kind: 'pronoun' }]);
    expect(official?.pronouns?.confidence).toBeLessThan(official?.confidence ?? 0);
    for (const span of official?.pronouns?.evidence ?? [])
      expect(isAnchored({ headline: '', articleBody }, span)).toBe(true);
    expect(official?.evidence.some(({ kind }) => kind === 'pronoun')).toBe(false);
  });
});

test.each([
  ['two are before', 'en', 'Minister Karim Hadi met President Hassan Rouhani. He left.', []],
  ['another is between', 'en', 'Minister Karim Hadi spoke. John Miller listened. He left.', []],
  ['the gender changes', 'en', 'Minister Karim Hadi spoke. He smiled. She left.', ['He']],
  ['nobody speaks', 'fr', 'Le ministre Karim Hadi est arrivé. Il pleut à Téhéran.', []],
  ['it is a clause', 'ar', 'وصل الوزير كريم هادي إلى طهران. وهو ما أكده المكتب.', []],
  ['the name is far', 'en', 'Minister Karim Hadi spoke. It rained. Trees fell. He left.', []],
])('no person is meant where %s', (_, language, articleBody, meant) => {
  const spans = officialsOf(articleBody, language).flatMap(
    ({ pronouns }) => pronouns?.evidence ?? [],
  );
  expect(spans.map(({ exact }) => exact)).toEqual(meant);
});
