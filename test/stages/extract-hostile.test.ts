import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleId, Extracted, Instant, Page, Url } from '../../src/article.ts';
import { WireError } from '../../src/errors.ts';
import { extract } from '../../src/stages/extract.ts';

const pageOf = (text: string, mediaType: Page['mediaType'] = 'text/html'): Page => ({
  id: 'h' as ArticleId,
  url: 'https://hostile.example/1' as Url,
  mediaType,
  text,
  dateFetched: '2026-11-21T00:00:00Z' as Instant,
});

/** The article, or the code of the failure; anything else that is thrown fails the test. */
function outcome(page: Page): Extracted | string {
  try {
    return extract(page);
  } catch (error) {
    if (error instanceof WireError) return error.code;
    throw error;
  }
}

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'pages', `${name}.html`), 'utf8');

const secondsToRead = (page: Page): number => {
  const start = performance.now();
  outcome(page);
  return (performance.now() - start) / 1000;
};
/** Real pages take milliseconds; this is room for a busy machine, far from what quadratic work would need. */
const maxSeconds = 6;

const million = 1_000_000;
const hostile = {
  'a 50 MB page': '<p>All the news of the day, at length.</p>'.repeat(1.25 * million),
  '100,000 levels': `${'<div>'.repeat(100_000)}text`,
  '100,000 unclosed inline tags': '<p>'.concat('<b>news '.repeat(100_000)),
  'a million line breaks': `<p>${'<br>'.repeat(million)}</p>`,
  'a million closing tags': `<p>text${'</i>'.repeat(million)}`,
  'one attribute of 8 MB': `<p class="${'share '.repeat(1.3 * million)}">text</p>`,
  'a style of 8 MB': `<p style="display${' '.repeat(8 * million)}x">text</p>`,
  'a word of 8 MB': `<p>${'a'.repeat(8 * million)}</p>`,
  'eight million commas': `<p>${','.repeat(8 * million)}</p>`,
  'eight million digits': `<time>${'1'.repeat(8 * million)}</time><p>text</p>`,
  '8 MB of open quotes in a script': `<script>\\u003cp${'"'.repeat(8 * million)}</script><p>text</p>`,
  '8 MB of broken JSON-LD': `<script type="application/ld+json">${'[{"a":'.repeat(1.3 * million)}</script>`,
  '90,000 small paragraphs':
    '<p>News, of the day, and of the night, as it came in today.</p>'.repeat(90_000),
  '100,000 <meta>': '<meta name="author" content="A">'.repeat(100_000),
  'a million ampersands': `<title>${'&amp'.repeat(million)}</title>`,
} as const;

describe('a hostile page', () => {
  test.each(Object.entries(hostile))('%s is refused or read in bounded time', (_, text) => {
    expect(secondsToRead(pageOf(text))).toBeLessThan(maxSeconds);
  });

  test('of 50 MB or 100,000 levels is quarantined as too large', () => {
    for (const name of ['a 50 MB page', '100,000 levels'] as const)
      expect(outcome(pageOf(hostile[name]))).toBe('EXTRACT_TOO_LARGE');
    expect(outcome(pageOf('x'.repeat(50 * million), 'text/plain'))).toBe('EXTRACT_TOO_LARGE');
  });
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not come out
const invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\ufeff]|\p{Surrogate}/u;

/** Laws of every article, whatever the page. */
function expectLawful(article: Extracted): void {
  const { headline, articleBody, author, captions, datePublished } = article;
  for (const text of [headline, articleBody, ...author, ...captions]) {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(invisible);
  }
  expect(headline).not.toContain('\n');
  for (const paragraph of articleBody.split('\n\n')) {
    expect(paragraph).toBe(paragraph.trim());
    expect(paragraph).not.toBe('');
    expect(paragraph).not.toContain('\n');
  }
  if (datePublished !== undefined)
    expect(datePublished).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
}

const sources = ['en', 'fr', 'ar', 'fa', 'ru', 'zh'].map(fixture);

/** A fixture with pieces cut out, doubled or replaced by noise. */
const mutated = fc
  .tuple(
    fc.constantFrom(...sources),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(200),
        insert: fc.oneof(
          fc.string({ unit: 'binary', maxLength: 20 }),
          fc.constantFrom(
            '<',
            '</div>',
            '<p>',
            '<b',
            '&#0;',
            '&#xD800;',
            '\u0000',
            '<!--',
            ']]>',
            '"',
            '<script>',
            '\ud800',
          ),
        ),
      }),
      { maxLength: 12 },
    ),
  )
  .map(([source, edits]) =>
    edits.reduce((text, { at, cut, insert }) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + insert + text.slice(start + cut);
    }, source),
  );

describe('whatever comes in', () => {
  test('a mutated page gives lawful text or a known failure', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const result = outcome(pageOf(text));
        if (typeof result !== 'string') expectLawful(result);
      }),
      { numRuns: 300 },
    );
  });

  test('random text gives lawful text or a known failure, of every media type', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 2000 }),
        fc.constantFrom('text/html' as const, 'text/plain' as const, 'application/json' as const),
        (text, mediaType) => {
          const result = outcome(pageOf(text, mediaType));
          if (typeof result !== 'string') expectLawful(result);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('what was read once reads the same as plain text', () => {
    for (const source of sources) {
      const { headline, articleBody } = extract(pageOf(source));
      const again = extract(pageOf(`${headline}\n\n${articleBody}`, 'text/plain'));
      expect(again.headline).toBe(headline);
      expect(again.articleBody).toBe(articleBody);
    }
  });
});
