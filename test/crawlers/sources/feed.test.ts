import { describe, expect, test } from 'vitest';
import { type Feed, type FeedHints, readFeed } from '../../../crawlers/sources/feed.ts';
import { BROKEN, FAMILIES } from '../../fixtures/feeds.ts';

const read = (text: string, hints?: FeedHints): Feed => readFeed(Buffer.from(text), hints);
const item = (inside: string): Feed['items'][number] | undefined =>
  read(`<rss version="2.0"><channel><item>${inside}</item></channel></rss>`).items[0];

describe('every family of feeds says the same', () => {
  test.each(FAMILIES.map(({ family, text }) => [family, text] as const))('%s', (_, text) => {
    const feed = read(text);
    expect(feed).toMatchObject({
      title: 'Harbour Wire',
      link: 'https://harbour.example/',
      language: 'en-GB',
      dateModified: '2026-11-21T21:45:06Z',
    });
    expect(feed.items).toHaveLength(2);
    expect(feed.items[0]).toMatchObject({
      url: 'https://harbour.example/news/1',
      headline: 'Ministers & envoys meet in Geneva',
      author: ['Lena Ortiz'],
      datePublished: '2026-11-21T20:30:00Z',
    });
    expect(feed.items[1]?.url).toBe('https://harbour.example/news/2');
  });
});

describe('a broken item costs only itself', () => {
  test.each(BROKEN.map(({ what, text }) => [what, text] as const))('%s', (_, text) => {
    const { items } = read(text);
    const sound = items.filter(({ url }) => /\/news\/[13]$/.test(url ?? ''));
    expect(sound.map(({ headline }) => headline)).toEqual(['First', 'Third']);
  });

  test('a feed cut off in the middle gives the items before the cut', () => {
    const [rss] = FAMILIES;
    const whole = rss?.text ?? '';
    const feed = read(whole.slice(0, whole.lastIndexOf('<item>')));
    expect(feed.items.map(({ url }) => url)).toEqual(['https://harbour.example/news/1']);
  });

  test('JSON cut off in the middle gives the items before the cut', () => {
    const feed = read('{"title":"T","items":[{"id":"1","url":"https://a.example/1"},{"id":"2","ur');
    expect([feed.title, feed.items.map(({ url }) => url)]).toEqual(['T', ['https://a.example/1']]);
  });
});

describe('headlines are one line of plain text', () => {
  test.each([
    ['1 &lt; 2 &amp; 3', '1 < 2 & 3'],
    ['&lt;b&gt;Bold&lt;/b&gt; words', 'Bold words'],
    ['AT&amp;amp;T', 'AT&T'],
    ['<![CDATA[Talks &amp; tea<br>at noon]]>', 'Talks & tea at noon'],
    ['Caf&eacute; &nbsp; &#8220;Paris&#8221; &#x2014; &#151;', 'Café \u00a0 “Paris” — —'],
    ['An &unknown; entity &#xfffffff;', 'An &unknown; entity \ufffd'],
    ['Two\n  lines', 'Two lines'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;Safe', 'Safe'],
  ])('%s', (written, headline) => {
    expect(item(`<title>${written}</title>`)?.headline).toBe(headline);
  });

  test('Atom says what is markup and what is not', () => {
    const { items } = read(`<feed xmlns="http://www.w3.org/2005/Atom">
      <entry><title type="text">&lt;b&gt; is a tag</title></entry>
      <entry><title type="html">&lt;b&gt;Bold&lt;/b&gt; news</title></entry>
      <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Even <em>here</em></div></title></entry>
      <entry><title mode="base64" type="text/html">QSA8Yj5wbGFpbjwvYj4gdGl0bGU=</title></entry>
    </feed>`);
    expect(items.map(({ headline }) => headline)).toEqual([
      '<b> is a tag',
      'Bold news',
      'Even here',
      'A plain title',
    ]);
  });
});

describe('links', () => {
  test('are made absolute against xml:base, then the address of the feed', () => {
    const feed = read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><link href="/home"/>
       <entry xml:base="news/"><link href="1.html"/></entry><entry><link href="?id=2"/></entry></feed>`,
      { url: 'https://harbour.example/feeds/all.xml' },
    );
    expect(feed.link).toBe('https://harbour.example/home');
    expect(feed.items.map(({ url }) => url)).toEqual([
      'https://harbour.example/feeds/news/1.html',
      'https://harbour.example/feeds/all.xml?id=2',
    ]);
  });

  test('an absolute one is left as it is written', () => {
    expect(item('<link> http://harbour.example/a?x=1&amp;y=2 </link>')?.url).toBe(
      'http://harbour.example/a?x=1&y=2',
    );
    expect(item('<link>http://harbour.example/a?x=1&y=2</link>')?.url).toBe(
      'http://harbour.example/a?x=1&y=2',
    );
  });

  test('one that was escaped twice is read once more', () => {
    expect(item('<link>http://harbour.example/a?x=1&amp;amp;y=2</link>')?.url).toBe(
      'http://harbour.example/a?x=1&y=2',
    );
  });

  test('a guid stands in for a missing one unless it says that it is no address', () => {
    expect(item('<guid>https://a.example/1</guid>')?.url).toBe('https://a.example/1');
    expect(item('<guid isPermaLink="false">https://a.example/1</guid>')).not.toHaveProperty('url');
    expect(item('<guid>a-1</guid>')).toMatchObject({ id: 'a-1' });
  });

  test('a feed without a link belongs where its id is a web address', () => {
    const atom = (id: string) => read(`<feed><id>${id}</id><title>T</title></feed>`).link;
    expect(atom('https://a.example/')).toBe('https://a.example/');
    expect(atom('urn:feed:1')).toBeUndefined();
  });

  test('one that would run code is none', () => {
    expect(item('<link>javascript:alert(1)</link>')).not.toHaveProperty('url');
  });

  test('the page for readers wins over every other relation', () => {
    const { items } = read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>
      <link rel="self" href="https://a.example/1.atom"/><link rel="related" href="https://b.example/"/>
      <link rel="enclosure" type="audio/mpeg" length="10" href="https://a.example/1.mp3"/>
      <link rel="alternate" type="application/pdf" href="https://a.example/1.pdf"/>
      <link rel="alternate" type="text/html" href="https://a.example/1"/></entry></feed>`);
    expect(items[0]?.url).toBe('https://a.example/1');
    expect(items[0]?.enclosures).toEqual([
      { url: 'https://a.example/1.mp3', type: 'audio/mpeg', length: 10 },
    ]);
  });
});

describe('people', () => {
  test.each([
    ['<author>lena@a.example (Lena Ortiz)</author>', ['Lena Ortiz']],
    ['<author>Lena Ortiz &lt;lena@a.example&gt;</author>', ['Lena Ortiz']],
    ['<author>Lena Ortiz (lena@a.example)</author>', ['Lena Ortiz']],
    ['<author>lena@a.example</author>', ['lena@a.example']],
    ['<author>desk@a.example</author><dc:creator>Lena Ortiz</dc:creator>', ['Lena Ortiz']],
    ['<dc:creator>A B</dc:creator><dc:creator>C D</dc:creator>', ['A B', 'C D']],
    ['<itunes:author>Radio Harbour</itunes:author>', ['Radio Harbour']],
    ['<author><name>A B</name><email>a@b.example</email></author>', ['A B']],
  ])('%s', (written, author) => {
    expect(item(written)?.author).toEqual(author);
  });
});

describe('namespaces', () => {
  test('go by their address and not by their prefix', () => {
    const { items } =
      read(`<rss xmlns:Q="http://purl.org/dc/elements/1.1/" xmlns:odd="urn:odd"><channel><item>
      <odd:description>no</odd:description><Q:creator>Lena Ortiz</Q:creator><description>yes</description></item></channel></rss>`);
    expect(items[0]).toMatchObject({ author: ['Lena Ortiz'], description: 'yes' });
  });

  test('an undeclared prefix is taken at its word', () => {
    expect(item('<content:encoded><![CDATA[<p>Whole text</p>]]></content:encoded>')?.content).toBe(
      '<p>Whole text</p>',
    );
  });

  test('what stands inside a picture or a form is not the item’s', () => {
    const found = item(
      '<title>Right</title><image><title>Wrong</title></image><textInput><link>http://x.example</link></textInput>',
    );
    expect(found?.headline).toBe('Right');
    expect(found).not.toHaveProperty('url');
  });
});

describe('an id', () => {
  const guid = (attributes: string, text: string) =>
    item(`<guid xml:base="https://a.example/b/" ${attributes}>${text}</guid>`)?.id;
  test('stays as written, unless it says that it is an address', () => {
    expect(guid('isPermaLink="false"', '/news/1')).toBe('/news/1');
    expect(guid('isPermaLink="true"', 'news/1')).toBe('https://a.example/b/news/1');
    expect(guid('', 'tag:a.example,2026:1')).toBe('tag:a.example,2026:1');
  });
});

describe('what stands for what is missing', () => {
  test('the full text, as plain text, is the description where there is no other', () => {
    const content =
      '<content:encoded>&lt;p&gt;Whole &lt;b&gt;text&lt;/b&gt;&lt;/p&gt;</content:encoded>';
    expect(item(content)?.description).toBe('Whole text');
    expect(item(`<description>Short</description>${content}`)?.description).toBe('Short');
  });
  test('the owner of a podcast is its author where there is no other', () => {
    const owner = '<itunes:owner><itunes:name>Lena Ortiz</itunes:name></itunes:owner>';
    expect(read(`<rss><channel>${owner}</channel></rss>`).author).toEqual(['Lena Ortiz']);
    const both = `${owner}<itunes:author>Radio Harbour</itunes:author>`;
    expect(read(`<rss><channel>${both}</channel></rss>`).author).toEqual(['Radio Harbour']);
  });
  test('text that is called Base64 and is none is read as it is', () => {
    expect(item('<title mode="base64">Talks in <b>Geneva</b></title>')?.headline).toBe(
      'Talks in Geneva',
    );
    expect(item('<title mode="base64">VGFsa3M=</title>')?.headline).toBe('Talks');
  });
});
