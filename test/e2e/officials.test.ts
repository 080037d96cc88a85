import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficialSummary } from '../../src/store/official-register.ts';
import type { OfficialStatement } from '../../src/store/official-statements.ts';
import type { RegisteredOfficial } from '../../src/store/officials.ts';
import { installation, jsonLines } from './cli.ts';

/** Two articles of two scripts name one official: in office, then as the former one. */
const { wirewatch, dataFolder, remove } = installation({ WIREWATCH_ANALYST: 'mina' });

const articles = [
  {
    url: 'https://wire.example/lavrov-in-tehran',
    headline: 'Lavrov arrives in Tehran for talks on the agreement',
    datePublished: '2022-03-01T10:00:00Z',
    inLanguage: 'en',
    articleBody: [
      'Russian Foreign Minister Sergei Lavrov arrived in Tehran on Tuesday for two days of talks with his hosts.',
      '"We will continue our cooperation with Iran," Lavrov said after the first meeting in the capital.',
      'The delegation is expected to return to Moscow on Thursday, the embassy said in a statement.',
    ].join('\n\n'),
  },
  {
    url: 'https://lenta.example/lavrov-v-bagdade',
    headline: 'Лавров прибыл в Багдад на переговоры',
    datePublished: '2025-03-01T10:00:00Z',
    inLanguage: 'ru',
    articleBody: [
      'Бывший министр иностранных дел России Сергей Лавров прибыл в Багдад в понедельник для участия в конференции.',
      '«Мы продолжим сотрудничество с Ираком», — сказал Лавров журналистам после первой встречи в столице.',
      'Делегация вернётся в Москву в четверг, сообщили в посольстве.',
    ].join('\n\n'),
  },
  {
    url: 'https://wire.example/lavrov-again',
    headline: 'Agreement on cooperation is close, says Moscow',
    datePublished: '2022-06-01T10:00:00Z',
    inLanguage: 'en',
    articleBody: [
      'Russian Foreign Minister Lavrov received his colleagues from the region in Moscow on Wednesday.',
      '"The agreement is close," Lavrov said after the meeting with the ministers in the capital.',
      'The talks will go on next week, the ministry said in a statement on its site.',
    ].join('\n\n'),
  },
];

const page = ({
  url,
  headline,
  datePublished,
  inLanguage,
  articleBody,
}: (typeof articles)[number]) => {
  const told = { '@type': 'NewsArticle', url, headline, datePublished, inLanguage, articleBody };
  const paragraphs = articleBody.split('\n\n').map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="${inLanguage}"><head><title>${headline}</title>
<link rel="canonical" href="${url}"><script type="application/ld+json">${JSON.stringify(told)}</script></head>
<body><article><h1>${headline}</h1>${paragraphs.join('')}</article></body></html>`;
};

let person: OfficialSummary;

beforeAll(async () => {
  const files = articles.map((article, at) => {
    const file = join(dataFolder, `page-${at}.html`);
    writeFileSync(file, page(article));
    return file;
  });
  const { code, stderr } = await wirewatch(['ingest', '--json', ...files]);
  expect([code, stderr]).toEqual([0, '']);
  const found = jsonLines<OfficialSummary>(await wirewatch(['officials', 'list', '--json']));
  person = found.find(({ names }) => names.length === 2) as OfficialSummary;
});
afterAll(remove);

test('two scripts are one person with two names', () => {
  expect(person.names.map(({ name, script }) => [name, script]).toSorted()).toEqual([
    ['Sergei Lavrov', 'Latn'],
    ['Сергей Лавров', 'Cyrl'],
  ]);
  expect(person.countries).toEqual(['RU']);
});

test('each post is shown with its dates and the words it was read in', async () => {
  const [shown] = jsonLines<RegisteredOfficial & { statements: OfficialStatement[] }>(
    await wirewatch(['officials', 'show', 'Сергей Лавров', '--json']),
  );
  expect(shown?.posts).toMatchObject([
    {
      title: 'министр иностранных дел',
      state: 'former',
      former: { by: { at: '2025-03-01T10:00:00Z' } },
    },
    { title: 'Foreign Minister', state: 'current', last: { at: '2022-03-01T10:00:00Z' } },
  ]);
  const passages = shown?.sources.map(({ passage }) => passage).join('\n');
  expect(passages).toContain('Russian Foreign Minister Sergei Lavrov');
  expect(passages).toContain('Бывший министр иностранных дел России Сергей Лавров');
  const said = shown?.statements.map(({ exact, language }) => `${language} ${exact}`).join('\n');
  expect(said).toContain('ru Мы продолжим сотрудничество с Ираком');
  expect(said).toContain('en We will continue our cooperation with Iran');

  const { stdout } = await wirewatch(['officials', 'show', person.key]);
  expect(stdout).toMatch(/former since by 2025-03-01 at the latest/);
});

test('a like name with the same post is proposed, merged by an analyst, and taken apart again', async () => {
  const proposals = async () =>
    jsonLines<{ into: string; other: string }>(
      await wirewatch(['officials', 'proposals', '--json']),
    );
  const listed = async () => jsonLines(await wirewatch(['officials', 'list', 'Lavrov', '--json']));
  const [proposal] = await proposals();
  const { into, other } = proposal ?? { into: 'nobody', other: 'nobody' };
  expect(into).toBe(person.key);
  expect(await listed()).toHaveLength(2);
  expect((await wirewatch(['officials', 'merge', into, other])).code).toBe(0);
  expect(await proposals()).toEqual([]);
  expect(await listed()).toMatchObject([{ articles: 3 }]);
  expect((await wirewatch(['officials', 'merge', '--undo', into, other])).code).toBe(0);
  expect(await listed()).toHaveLength(2);
});

test('the register leaves as CSV and as JSON', async () => {
  const file = join(dataFolder, 'officials.csv');
  const exported = await wirewatch(['officials', 'export', '--format', 'csv', '--out', file]);
  expect(exported).toMatchObject({ code: 0, stdout: `${file}\n` });
  const table = readFileSync(file, 'utf8');
  expect(table).toMatch(/^\ufeffkey,name,/);
  expect(table).toContain('министр иностранных дел');
  expect(table.split('\r\n').filter(Boolean).length).toBeGreaterThanOrEqual(4);
  const all = JSON.parse((await wirewatch(['officials', 'export', '--format', 'json'])).stdout);
  expect(all.map(({ key }: { key: string }) => key)).toContain(person.key);
  expect((await wirewatch(['officials', 'export', '--format', 'xls'])).code).toBe(2);
});
