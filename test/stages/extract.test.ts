import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ArticleId, Extracted, Instant, OutletFacts, Page, Url } from '../../src/article.ts';
import { WireError } from '../../src/errors.ts';
import { extract } from '../../src/stages/extract.ts';

const pages = join(import.meta.dirname, '..', 'fixtures', 'pages');

const pageOf = (text: string, more: Partial<Page> = {}): Page => ({
  id: 'a' as ArticleId,
  url: 'https://harbour.example/news/1' as Url,
  mediaType: 'text/html',
  text,
  dateFetched: '2026-11-21T00:00:00Z' as Instant,
  ...more,
});
const read = (name: string, more: Partial<Page> = {}): Extracted =>
  extract(pageOf(readFileSync(join(pages, name), 'utf8'), more));
const paragraphs = ({ articleBody }: Extracted): readonly string[] => articleBody.split('\n\n');
const failureOf = (page: Page): WireError => {
  try {
    extract(page);
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('an article page', () => {
  test('gives its headline, text, authors, dates, picture and caption', () => {
    const { articleBody, ...fields } = read('en.html');
    expect(fields).toMatchInlineSnapshot(`
      {
        "author": [
          "Mira Koleva",
        ],
        "captions": [
          "Cranes at the eastern terminal on Monday, after two days without work. Photo: Harbour Post",
        ],
        "dateModified": "2026-05-04T17:00:00Z",
        "datePublished": "2026-05-04T15:30:00Z",
        "datePublishedLocal": "2026-05-04T18:30:00+03:00",
        "declaredLanguage": "en-GB",
        "headline": "Port of Varna reopens after storm",
        "image": "https://harbour.example/varna.jpg",
        "publisher": "The Harbour Post",
      }
    `);
    expect(articleBody.split('\n\n').map((text) => text.slice(0, 30))).toMatchInlineSnapshot(`
      [
        "VARNA, Bulgaria - The port of ",
        "Forty vessels were waiting in ",
        "“We expect to be back to norma",
        "Insurers put the damage at som",
      ]
    `);
  });

  test('gives no caption, teaser, prompt or list of links as text', () => {
    const { articleBody } = read('en.html');
    for (const alien of [
      'Cranes at the eastern terminal on Monday',
      'Ferry',
      'Share',
      'Grain prices',
    ])
      expect(articleBody).not.toContain(alien);
  });

  test.each(['fr', 'ar', 'fa', 'ru', 'zh'])(
    'in %s gives three paragraphs and its language',
    (name) => {
      const article = read(`${name}.html`);
      expect(paragraphs(article)).toHaveLength(3);
      expect(article.declaredLanguage?.slice(0, 2)).toBe(name);
      expect(article.headline).not.toContain('|');
    },
  );

  test('is dated in the outlet’s time zone when it names none', () => {
    const tehran: OutletFacts = { key: 'ir/bandar', name: 'Bandar', timeZone: 'Asia/Tehran' };
    const article = read('fa.html', { outlet: tehran });
    expect(article.datePublished).toBe('2026-05-02T06:45:00Z');
    expect(article.datePublishedLocal).toBe('2026-05-02T10:15:00+03:30');
  });

  test.each([
    ['ar', '2026-03-21T14:30:00Z'],
    ['ru', '2026-06-29T08:20:00Z'],
    ['zh', '2026-04-18T09:30:00Z'],
    ['fr', '2026-03-12T06:45:00Z'],
  ])('in %s is dated from what it shows', (name, date) => {
    expect(read(`${name}.html`).datePublished).toBe(date);
  });

  test('is not dated later than a day after it was fetched', () => {
    const { datePublished } = read('ru.html', { dateFetched: '2026-06-01T00:00:00Z' as Instant });
    expect(datePublished).toBeUndefined();
  });

  test('takes the date of its feed when it shows none', () => {
    const fed = { feedItem: { datePublished: '2026-02-02T10:00:00Z' as Instant } };
    const text = `<h1>Quay wall repaired</h1><p>${'The quay wall was repaired, the port said. '.repeat(5)}</p>`;
    expect(extract(pageOf(text, fed)).datePublished).toBe('2026-02-02T10:00:00Z');
  });

  test('names its author without “Par”', () => {
    expect(read('fr.html').author).toEqual(['Yann Le Goff']);
  });

  test('follows its outlet’s layout while the layout fits', () => {
    const layout = { since: '2026-01-01', paragraphs: '.story-body > p', drop: 'p:first-of-type' };
    expect(paragraphs(read('en.html', { layout }))).toHaveLength(3);
    const old = { since: '2020-01-01', paragraphs: '.no-such-class p' };
    expect(paragraphs(read('en.html', { layout: old }))).toHaveLength(4);
  });

  test('whose text stands only in application state is read from there', () => {
    const body = '<p>The ferry line between the two ports opened on Monday.</p>'.repeat(12);
    const state = JSON.stringify({ article: { body } }).replaceAll('<', '\\u003c');
    const { articleBody } = extract(
      pageOf(
        `<title>Ferry line opens</title><div id="app"></div><script>window.__STATE__=${state}</script>`,
      ),
    );
    expect(articleBody).toContain('The ferry line between the two ports');
    expect(articleBody).not.toContain('<p>');
  });
});

describe('a page that is no article', () => {
  const kinds = readdirSync(join(pages, 'not-articles'));
  test.each(kinds)('%s is refused, and its kind is told', (file) => {
    const failure = failureOf(pageOf(readFileSync(join(pages, 'not-articles', file), 'utf8')));
    expect(failure.code).toBe('EXTRACT_NOT_ARTICLE');
    expect(failure.fate).toBe('discard');
    expect(file.split('-')[0]).toBe(failure.facts['kind']);
  });

  test.each(['', '  \n', '<html><body><div></div></body></html>'])(
    'an empty page is discarded, not retried: %j',
    (text) => {
      const failure = failureOf(pageOf(text));
      expect(failure.code).toBe('EXTRACT_NO_BODY');
      expect(failure.fate).toBe('discard');
    },
  );
});

describe('a JSON page', () => {
  const json = (value: unknown): Page =>
    pageOf(JSON.stringify(value), { mediaType: 'application/json' });

  test('of schema.org is read as it says', () => {
    const article = extract(
      json({
        '@type': 'NewsArticle',
        headline: 'Dry dock sold',
        articleBody: 'The dry dock was sold.\nIts new owner is a bank.',
        author: { '@type': 'Person', name: 'Ana Costa' },
        datePublished: '2026-01-05T08:00:00+01:00',
        inLanguage: 'en_us',
      }),
    );
    expect(article).toMatchObject({
      headline: 'Dry dock sold',
      articleBody: 'The dry dock was sold.\n\nIts new owner is a bank.',
      author: ['Ana Costa'],
      datePublished: '2026-01-05T07:00:00Z',
      declaredLanguage: 'en-US',
    });
  });

  test('of our own lines is read by the same names', () => {
    const line = {
      headline: 'H',
      articleBody: 'One.\n\nTwo.',
      author: ['Li Wei'],
      inLanguage: 'zh',
    };
    expect(extract(json(line))).toMatchObject({ author: ['Li Wei'], articleBody: 'One.\n\nTwo.' });
  });

  test('that is broken, or holds no article, says so', () => {
    expect(failureOf(pageOf('{"headline"', { mediaType: 'application/json' })).code).toBe(
      'INPUT_NOT_JSON',
    );
    expect(failureOf(json({ price: 3 })).code).toBe('INPUT_INVALID');
    expect(failureOf(json({ headline: 'Only that' })).code).toBe('EXTRACT_NO_BODY');
  });
});

describe('a plain text', () => {
  const text = (content: string): Extracted =>
    extract(pageOf(content, { mediaType: 'text/plain' }));

  test('begins with its headline, whatever labels stand over it', () => {
    expect(text('|  |\n\nTV\n\nPort reopens after the storm\n\nThe port reopened.').headline).toBe(
      'Port reopens after the storm',
    );
  });

  test('keeps its source line and loses what the outlet says of itself', () => {
    const { articleBody } = text(
      [
        'Port reopens after the storm',
        'The port reopened on Monday, the harbour master said.',
        'Source: Harbour News Agency',
        'Harbour Daily is an independent news website that covers shipping and provides reliable information to readers.',
      ].join('\n\n'),
    );
    expect(articleBody.split('\n\n').at(-1)).toBe('Source: Harbour News Agency');
  });

  test('that is wrapped to a width is unwrapped', () => {
    const wrapped =
      'Port reopens\n\nThe port of Varna reopened on Monday after a storm that had kept\nforty ships at anchor in the roads for two days and two nights, the\nharbour master said in a statement that was read to reporters on\nthe quay.';
    expect(text(wrapped).articleBody).toContain('had kept forty ships');
  });
});
