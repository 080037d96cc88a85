import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleId, canonicalUrl, hostOf, registrableDomain } from '../../src/text/urls.ts';

const canonical = {
  'tracking parameters go': [
    'https://www.bbc.com/persian/a?at_medium=RSS&at_campaign=KARANGA&id=7',
    'https://www.bbc.com/persian/a?id=7',
  ],
  'the rest of the query stays, sorted by name': [
    'https://a.example/x?b=2&a=1&utm_source=rss&c',
    'https://a.example/x?a=1&b=2&c',
  ],
  'two values of one name keep their order': [
    'https://a.example/?t=2&t=1&a=0',
    'https://a.example/?a=0&t=2&t=1',
  ],
  'where the reader came from goes, a real source stays': [
    'https://a.example/x?source=rss&from=iran',
    'https://a.example/x?from=iran',
  ],
  'fragment, default port, credentials and the dot after the host go': [
    'https://user:secret@A.Example.:443/x#comments',
    'https://a.example/x',
  ],
  'another port stays': ['http://a.example:8080/x', 'http://a.example:8080/x'],
  'print and AMP views become the page': [
    'https://a.example/news/1?print=1&outputType=amp',
    'https://a.example/news/1',
  ],
  'an AMP cache becomes what it caches': [
    'https://www.google.com/amp/s/www.a.example/news/1.html',
    'https://www.a.example/news/1.html',
  ],
  'AMP project host becomes what it caches': [
    'https://www-a-example.cdn.ampproject.org/c/s/www.a.example/news/1.html',
    'https://www.a.example/news/1.html',
  ],
  'session ids go': [
    'https://a.example/x;jsessionid=0A1B?PHPSESSID=7&id=1',
    'https://a.example/x?id=1',
  ],
  'escapes have one spelling': ['https://a.example/%d8%a7%7e', 'https://a.example/%D8%A7~'],
  'letters of any script are escaped': [
    'https://a.example/ایران',
    'https://a.example/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86',
  ],
  'a name of any script is punycode': [
    'https://президент.рф/news',
    'https://xn--d1abbgf6aiiy.xn--p1ai/news',
  ],
} as const;

test.each(Object.entries(canonical))('%s', (_, [from, to]) => {
  expect(canonicalUrl(from)).toBe(to);
});

test('a relative address is read against its page', () => {
  expect(canonicalUrl('../news/2?utm_medium=x', 'https://a.example/en/index.html')).toBe(
    'https://a.example/news/2',
  );
});

test('what is no URL is refused with a code', () => {
  expect(() => canonicalUrl('news/2')).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});

test.each([
  'http://a.example/news/1',
  'https://www.a.example/news/1/',
  'https://m.a.example/news/1',
  'https://amp.a.example/news/1',
  'https://a.example/amp/news/1',
  'https://a.example/news/1/amp',
  'https://a.example/news/1?amp=1&fbclid=x',
  'https://a.example//news/1/print',
  'https://a.example/news/1/index.html',
])('%s has the id of https://a.example/news/1', (url) => {
  expect(articleId(url)).toBe(articleId('https://a.example/news/1'));
});

test.each([
  ['https://a.example/?p=1', 'https://a.example/?p=2'],
  ['https://a.example/news/1', 'https://a.example/news/11'],
  ['https://en.a.example/1', 'https://fr.a.example/1'],
  ['https://a.example:8080/1', 'https://a.example:8081/1'],
  ['https://m.example/1', 'https://amp.example/1'],
])('%s and %s are two articles', (one, other) => {
  expect(articleId(one)).not.toBe(articleId(other));
});

test('an article id is 32 hex digits', () => {
  expect(articleId('https://a.example/')).toMatch(/^[0-9a-f]{32}$/);
});

test('the registrable domain knows the public suffixes', () => {
  expect(registrableDomain('https://feeds.bbci.co.uk/news/rss.xml')).toBe('bbci.co.uk');
  expect(registrableDomain('https://presstv.blogspot.com/')).toBe('presstv.blogspot.com');
  expect(registrableDomain('http://127.0.0.1:8080/')).toBe('127.0.0.1');
  expect(hostOf('http://127.0.0.1:8080/x')).toBe('127.0.0.1:8080');
});

const anyUrl = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .tuple(fc.webUrl(), fc.string({ unit: fc.constantFrom(...'%37eE2a&=;/?#.~ +@:\\م') }))
    .map(([url, tail]) => url + tail)
    .filter((url) => URL.canParse(url)),
);

test('law: canonical twice is canonical once, and the id does not see the difference', () => {
  fc.assert(
    fc.property(anyUrl, (url) => {
      const once = canonicalUrl(url);
      expect(canonicalUrl(once)).toBe(once);
      expect(articleId(once)).toBe(articleId(url));
    }),
    { numRuns: 2000 },
  );
});

test('law: any text is either a URL or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      try {
        canonicalUrl(text);
      } catch (error) {
        expect(error).toMatchObject({ code: 'INPUT_INVALID' });
      }
    }),
  );
});
