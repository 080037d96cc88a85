import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/text/html/block.ts';
import { labelOf } from '../../src/text/html/labels.ts';
import { readPage } from '../../src/text/html/read-page.ts';

const blocks = (html: string): readonly Block[] => readPage(html).blocks;
const texts = (html: string): readonly string[] => blocks(html).map(({ text }) => text);

describe('the blocks of a page', () => {
  test('end where block elements begin and end, and at two line breaks', () => {
    expect(texts('<div>a<p>b</p>c</div>d<br>e<br> <br>f')).toEqual(['a', 'b', 'c', 'd e', 'f']);
  });

  test('have one space between words, no invisible characters, and are NFC', () => {
    expect(texts('<p> a\n&nbsp; b&shy;c\u200b</p><p>e\u0301</p>')).toEqual(['a bc', 'é']);
  });

  test('keep the joiners that Persian is written with', () => {
    expect(texts('<p>می‌شود</p>')).toEqual(['می‌شود']);
  });

  test('leave out scripts, navigation, hidden text and forms’ controls', () => {
    expect(
      texts(
        '<nav>a</nav><script>b</script><style>c</style><p hidden>d</p><p style="display: none">e</p><button>f</button><p>g</p>',
      ),
    ).toEqual(['g']);
  });

  test('know how much of them is linked, and whether they begin so', () => {
    const [block] = blocks('<p><a href="/">four</a> more</p>');
    expect(block).toMatchObject({ linked: 4, linkLed: true });
  });

  test('are doubted for the label around them, not for one inline word', () => {
    const [first, second] = blocks(
      '<div class="related"><p>a</p></div><p>long enough <a class="tag">b</a></p>',
    );
    expect(first?.doubt?.element.label).toContain('related');
    expect(second?.doubt).toBeUndefined();
  });

  test('of figures know their figure and caption', () => {
    const [block] = blocks('<figure><img><figcaption>c</figcaption></figure>');
    expect(block?.figure?.name).toBe('figure');
    expect(block?.caption?.name).toBe('figcaption');
  });
});

test.each([
  ['article-body', 'body'],
  ['entry-content post', 'body'],
  ['related-posts', 'clutter'],
  ['article__share', 'clutter'],
  ['wp-caption-text', 'caption'],
  ['reader', 'plain'],
  ['story-comments-content comments', 'clutter'],
])('the label %s means %s', (label, meaning) => {
  expect(labelOf(label)).toBe(meaning);
});
