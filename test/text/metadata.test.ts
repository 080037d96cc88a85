import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/text/html/read-page.ts';
import { readJsonLd } from '../../src/text/json-ld.ts';
import { readMetadata, statedBody } from '../../src/text/metadata.ts';

const script = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const metadataOf = (html: string, url = 'https://harbour.example/b') =>
  readMetadata(readPage(html), url);

describe('JSON-LD', () => {
  test.each([
    ['a graph', '{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"A"}]}'],
    ['a list', '[{"@type":"NewsArticle","headline":"A"}]'],
    ['CDATA', '//<![CDATA[\n{"@type":"NewsArticle","headline":"A"}\n//]]>'.replaceAll('//', '')],
    ['raw line ends in strings', '{"@type":"NewsArticle","headline":"A","description":"one\ntwo"}'],
    ['trailing commas', '{"@type":["NewsArticle"],"headline":"A",}'],
    ['a semicolon behind', '{"@type":"NewsArticle","headline":"A"};'],
  ])('is read with %s', (_, json) => {
    expect(metadataOf(script(json)).article.headline).toBe('A');
  });

  test.each([
    '',
    '{',
    'null',
    '3',
    '"text"',
    '[[[[[[[[[[1]]]]]]]]]]',
    '{"@type":5,"author":{"name":7}}',
  ])('of the wrong shape is passed over: %s', (json) =>
    expect(metadataOf(script(json)).article.headline).toBeUndefined(),
  );

  test('of several articles is the one whose address or title is the page’s', () => {
    const html = `<title>Second</title>${script(
      '[{"@type":"NewsArticle","headline":"First","url":"/a","articleBody":"long long long"},{"@type":"NewsArticle","headline":"Second","url":"https://harbour.example/b"}]',
    )}`;
    expect(metadataOf(html).article.headline).toBe('Second');
  });

  test('tells persons from organisations', () => {
    const [thing] = readJsonLd([
      '{"author":[{"@type":"Person","name":"A B"},{"@type":"NewsMediaOrganization","name":"Wire"},"C D"]}',
    ]);
    expect(thing?.authors).toEqual([
      { name: 'A B', isOrganisation: false },
      { name: 'Wire', isOrganisation: true },
      { name: 'C D', isOrganisation: false },
    ]);
  });

  test('gives its articleBody without markup, escaped once or twice', () => {
    const html = script(
      '{"@type":"NewsArticle","articleBody":"&lt;p&gt;Tom &amp;amp; Ann&lt;/p&gt;<p>left</p>"}',
    );
    expect(statedBody(metadataOf(html))).toBe('Tom & Ann left');
  });
});

describe('meta', () => {
  test('is found by property, name or itemprop, whatever its case, and decoded', () => {
    const { meta, allMeta } = metadataOf(
      '<meta property="OG:Title" content="A &amp;amp; B"><meta name="author" content="X"><meta name="author" content="Y"><meta itemprop="datePublished" content="2020">',
    );
    expect(meta('missing', 'og:title')).toBe('A & B');
    expect(allMeta('author')).toEqual(['X', 'Y']);
    expect(meta('datepublished')).toBe('2020');
  });

  test('that is empty counts as missing', () => {
    expect(metadataOf('<meta name="author" content=" ">').meta('author')).toBeUndefined();
  });
});
