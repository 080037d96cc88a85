import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Feed,
  type FeedHints,
  MAX_FEED_BYTES,
  readFeed,
} from '../../../crawlers/sources/feed.ts';
import { WireError } from '../../../src/errors.ts';
import { FAMILIES } from '../../fixtures/feeds.ts';

const read = (text: string, hints?: FeedHints): Feed => readFeed(Buffer.from(text), hints);
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof WireError ? error.code : String(error);
  }
  return 'no error';
};

describe('hostile feeds are read in bounded time and space', () => {
  test('an entity is never fetched and never grows without end', () => {
    const laughs = Array.from(
      { length: 30 },
      (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};&l${i};&l${i};">`,
    );
    const feed = read(`<!DOCTYPE rss [<!ENTITY l0 "lol">${laughs.join('')}
      <!ENTITY xxe SYSTEM "file:///etc/passwd"><!ENTITY ok "fine">]>
      <rss><channel><title>&ok; &xxe;</title><item><title>&l30;</title></item></channel></rss>`);
    expect(feed.title).toBe('fine &xxe;');
    expect(feed.items[0]?.headline.length).toBeLessThan(10_000);
  });

  test.each([
    [
      'a million open tags',
      `<rss><channel><item><link>http://a.example/1</link></item>${'<a>'.repeat(1e6)}`,
    ],
    ['a million comments without an end', `<rss><channel>${'<!--'.repeat(1e6)}`],
    ['a million CDATA sections without an end', `<rss><channel>${'<![CDATA['.repeat(1e6)}`],
    ['ten million angle brackets', `<rss><channel><title>${'<'.repeat(1e7)}`],
    ['a million values without an end', `<rss><channel><item>${'<a b="'.repeat(1e6)}</item>`],
    [
      'ten thousand attributes and namespaces',
      `<rss ${Array.from({ length: 1e4 }, (_, i) => `xmlns:a${i}="b"`).join(' ')}><channel>`,
    ],
    [
      'a headline of ten million blanks',
      `<rss><channel><item><title>${' '.repeat(1e7)}</title></item>`,
    ],
  ])('%s', (_, text) => {
    const start = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(start); // microseconds of this process, whatever else the machine does
    expect(user + system).toBeLessThan(10_000_000); // a slow machine, not a quadratic parser
  });

  test('a feed over the limit is refused before it is read', () => {
    expect(codeOf(() => readFeed(new Uint8Array(MAX_FEED_BYTES + 1)))).toBe('FETCH_TOO_LARGE');
  });
});

describe('what is no feed says so', () => {
  test.each([
    [
      '<!doctype html><html><head><title>Home</title></head><body></body></html>',
      'FEED_NOT_A_FEED',
    ],
    ['<html><body><item>A list element of their own</item></body></html>', 'FEED_NOT_A_FEED'],
    ['<urlset><url><loc>https://a.example/</loc></url></urlset>', 'FEED_NOT_A_FEED'],
    ['{"error":"not found"}', 'FEED_NOT_A_FEED'],
    ['Service unavailable', 'FEED_NOT_A_FEED'],
    ['', 'FEED_EMPTY'],
    [' \n\t', 'FEED_EMPTY'],
  ])('%s', (text, code) => {
    expect(codeOf(() => read(text))).toBe(code);
  });

  test('a feed that has no items today is still a feed', () => {
    expect(read('<rss version="2.0"><channel><title>Quiet</title></channel></rss>').items).toEqual(
      [],
    );
  });
});

describe('bytes', () => {
  const cyrillic = Buffer.from(
    '<?xml version="1.0" encoding="windows-1251"?><rss><channel><title>',
  );
  test('are read in the charset that the document declares', () => {
    const moscow = Buffer.from([
      0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0, 0x20, 0xe8, 0x20, 0xd2, 0xe5, 0xe3, 0xe5, 0xf0, 0xe0,
      0xed,
    ]);
    const feed = readFeed(
      Buffer.concat([cyrillic, moscow, Buffer.from('</title></channel></rss>')]),
    );
    expect(feed.title).toBe('Москва и Тегеран');
  });

  test('in UTF-16 and UTF-32 need no byte order mark', () => {
    const text = '<rss><channel><title>Тегеран</title></channel></rss>';
    const wide = new Uint32Array([...text].map((character) => character.codePointAt(0) ?? 0));
    expect(readFeed(Buffer.from(text, 'utf16le')).title).toBe('Тегеран');
    expect(readFeed(new Uint8Array(wide.buffer)).title).toBe('Тегеран');
  });

  test('in EBCDIC are text all the same', () => {
    // <?xml version='1.0' encoding='cp037'?><rss><channel><title>Téhéran &amp; Bagdad</title></channel></rss>
    const bytes = Buffer.from(
      '4c6fa7949340a58599a28996957e7df14bf07d4085958396848995877e7d8397f0f3f77d6f6e4c99a2a2' +
        '6e4c838881959585936e4ca389a393856ee351885199819540508194975e40c281878481844c61a389a3' +
        '93856e4c61838881959585936e4c6199a2a26e',
      'hex',
    );
    expect(readFeed(bytes).title).toBe('Téhéran & Bagdad');
  });
});

describe('a feed of three items, the middle one broken in any way', () => {
  const fragments = fc.constantFrom(
    ...[
      '<',
      '>',
      '&',
      '"',
      '</',
      '/>',
      '<![CDATA[',
      '<!--',
      '<!',
      '<?',
      '&#0;',
      '&#xffffffff;',
      '&x',
    ],
    ...[
      '<b>',
      '</b>',
      '</title>',
      '<title>',
      '<link>',
      '<a href="',
      '<p class=x>',
      '\u0000',
      '\ufffe',
    ],
    ...['<item>', 'text', ' ', '\n', '<x:y>', '<dc:date>2026', '<enclosure url="a" url="b"/>'],
  );

  test('gives the first and the third', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 6 }), (pieces) => {
        const { items } = read(`<rss version="2.0"><channel><title>T</title>
<item><title>First</title><link>https://a.example/1</link></item>
<item><title>Second ${pieces.join('')}</title><link>https://a.example/2</link></item>
<item><title>Third</title><link>https://a.example/3</link></item></channel></rss>`);
        const urls = items.map(({ url }) => url);
        expect(urls[0]).toBe('https://a.example/1');
        expect(urls).toContain('https://a.example/3');
      }),
      { numRuns: 2000, seed: 20261121 },
    );
  });
});

describe('whatever bytes come', () => {
  const mutated = fc
    .tuple(
      fc.constantFrom(...FAMILIES.map(({ text }) => text)),
      fc.array(
        fc.tuple(
          fc.nat(2000),
          fc.constantFrom(
            '<',
            '>',
            '&',
            '"',
            ']]>',
            '<![CDATA[',
            '<!--',
            '{',
            '\u0000',
            '<item>',
            '</item>',
          ),
        ),
        {
          maxLength: 8,
        },
      ),
    )
    .map(([text, cuts]) =>
      cuts.reduce((all, [at, piece]) => all.slice(0, at) + piece + all.slice(at + 1), text),
    );

  test('the answer is a feed or a WireError', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      mutated.map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(bytes, (input) => {
        expect(codeOf(() => readFeed(input))).toMatch(/^(no error|FEED_NOT_A_FEED|FEED_EMPTY)$/);
      }),
      { numRuns: 500 },
    );
  });

  test('reading is a function: the same bytes give the same feed', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const once = codeOf(() => read(text));
        expect(codeOf(() => read(text))).toBe(once);
        if (once === 'no error') expect(read(text)).toEqual(read(text));
      }),
    );
  });
});

describe('a charset by any of its names', () => {
  const feed = (label: string, byte: number) =>
    Buffer.concat([
      Buffer.from(`<?xml version="1.0" encoding="${label}"?><rss><channel><title>`),
      Buffer.from([byte]),
      Buffer.from('</title></channel></rss>'),
    ]);

  test.each([
    ['cp437', 0x80, 'Ç'],
    ['IBM855', 0x80, 'ђ'],
    ['csPC8CodePage437', 0x80, 'Ç'],
    ['1251', 0x80, 'Ђ'],
    ['windows_1256', 0x81, 'پ'],
    ['iso8859_5', 0xa1, 'Ё'],
    ['ISO-8859-16:2001', 0xa1, 'Ą'],
    ['mac-cyrillic', 0x80, 'А'],
    ['csPTCP154', 0x80, 'Җ'],
    ['koi8_r', 0xc1, 'а'],
  ])('%s', (label, byte, character) => {
    expect(readFeed(feed(label, byte)).title).toBe(character);
  });

  test('that the bytes belie is not believed', () => {
    const text =
      '<?xml version="1.0" encoding="windows-1251"?><rss><channel><title>Тегеран</title></channel></rss>';
    expect(read(text).title).toBe('Тегеран');
  });
});

test('control characters written as references are no text', () => {
  expect(read('<rss><channel><title>a&#1;b&#x1f;c&#127;</title></channel></rss>').title).toBe(
    'abc',
  );
});

describe('a charset that nobody names', () => {
  const titled = (bytes: Buffer, declaration = ''): string =>
    readFeed(
      Buffer.concat([
        Buffer.from(`${declaration}<rss><channel><title>`),
        bytes,
        Buffer.from('</title></channel></rss>'),
      ]),
    ).title;

  test.each([
    [[0xe9], 'é'],
    [[0x93, 0x41, 0x94], '“A”'],
    [[...Buffer.from('Caf'), 0xe9, ...Buffer.from(' cr'), 0xe9, 0xe9], 'Café créé'],
    [[...Buffer.from('It'), 0x92, ...Buffer.from('s')], 'It’s'],
  ])('with a few accents is Western: %j', (bytes, expected) => {
    expect(titled(Buffer.from(bytes))).toBe(expected);
  });

  test('is UTF-8 as soon as the bytes are', () => {
    expect(titled(Buffer.from('é'))).toBe('é');
  });

  test.each([
    ['hz', Buffer.from('1~~ ~{VPND~} 2'), '1~ 中文 2'],
    ['ISO-2022-KR', Buffer.from('\x1b$)C\x0eGQ1[\x0f news'), '한글 news'],
  ])('but %s of seven bits is read by its name', (label, bytes, expected) => {
    expect(titled(bytes, `<?xml version="1.0" encoding="${label}"?>`)).toBe(expected);
  });
});
