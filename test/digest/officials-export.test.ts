import { expect, test } from 'vitest';
import type { ArticleId, Instant } from '../../src/article.ts';
import { type ExportedOfficial, officialsCsv } from '../../src/digest/officials-export.ts';
import { postsOverTime } from '../../src/text/posts-over-time.ts';

const article = 'a1' as ArticleId;
const at = '2022-03-01T10:00:00Z' as Instant;
const evidence = { field: 'articleBody', start: 0, end: 1, exact: 'X' } as const;
const [post] = postsOverTime([
  {
    title: 'Foreign Minister',
    status: 'former',
    article,
    at,
    language: 'en',
    evidence,
    articles: 1,
  },
]);
const person: ExportedOfficial = {
  key: 'srj lprp',
  keys: ['srj lprp'],
  name: 'Sergei Lavrov',
  names: [{ name: 'Sergei Lavrov' }, { name: 'Сергей Лавров' }],
  countries: ['RU'],
  articles: 2,
  first: at,
  last: at,
  posts: post === undefined ? [] : [post],
  sources: [{ article, url: 'https://a.example/1', dateIs: 'seen', passage: '=former minister' }],
};

const rows = (text: string) => text.split('\r\n').filter(Boolean);
const cells = (row: string | undefined) => (row ?? '').split(',');

test('a post goes out with its date, whose date it is, its source and the words, never a formula', () => {
  const [header, row] = rows(officialsCsv([person]));
  const named = Object.fromEntries(cells(header).map((name, at) => [name, cells(row)[at]]));
  expect(named).toMatchObject({
    post: 'Foreign Minister',
    state: 'former',
    'former by': at,
    'first seen': at,
    'first date is': 'seen',
    'first source': 'https://a.example/1',
    'first passage': "'=former minister",
  });
});

test('a person without a post has one row, as wide as the others', () => {
  const [header, ...people] = rows(officialsCsv([{ ...person, posts: [] }]));
  expect(people).toHaveLength(1);
  expect(cells(people[0])).toHaveLength(cells(header).length);
});
