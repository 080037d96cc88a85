import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../crawlers/sources/feed.ts';
import { decodeBytes } from '../../../src/text/charset.ts';
import { CHARSET_CASES, encoded } from './charsets.ts';

test('there are a hundred cases', () => expect(CHARSET_CASES.length).toBeGreaterThanOrEqual(100));

describe.each(CHARSET_CASES)('$charset, said by $says', (given) => {
  test('a page is read', () => {
    const { body, contentType } = encoded(given, 'text/html', (declared) => {
      const meta = declared === undefined ? '' : `<meta charset="${declared}">`;
      return `<!doctype html><html><head>${meta}<title>${given.text}</title></head><p>${given.text}</p></html>`;
    });
    expect(decodeBytes(body, { contentType, kind: 'html' }).text).toContain(given.text);
  });

  test('a feed is read', () => {
    const { body, contentType } = encoded(given, 'application/rss+xml', (declared) => {
      const named = declared === undefined ? '' : ` encoding="${declared}"`;
      return `<?xml version="1.0"${named}?><rss version="2.0"><channel><title>x</title><item><title>${given.text}</title><link>http://x.example/1</link></item></channel></rss>`;
    });
    expect(readFeed(body, { contentType }).items[0]?.headline).toBe(given.text);
  });
});
