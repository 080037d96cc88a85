import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportOpml, importOpml } from '../../../crawlers/outlets/opml.ts';
import { OUTLETS } from '../../../crawlers/outlets/registry.ts';
import { WireError } from '../../../src/errors.ts';

describe('OPML', () => {
  test('holds every feed of every outlet, and gives them back', () => {
    const listed = importOpml(Buffer.from(exportOpml(OUTLETS)));
    const feeds = OUTLETS.flatMap((outlet) =>
      outlet.sources
        .filter(({ kind }) => kind === 'feed')
        .map(({ url, language }) => ({
          url,
          language,
          home: outlet.url,
          folder: [outlet.country],
        })),
    );
    const byUrl = (a: { url: string }, b: { url: string }) => (a.url < b.url ? -1 : 1);
    expect(listed.map(({ title: _, ...feed }) => feed).toSorted(byUrl)).toEqual(
      feeds.toSorted(byUrl),
    );
  });

  test('of other readers is read with its folders, in any case and without an end', () => {
    const text = `<OPML version="1.0"><body><outline text="Middle East"><outline text="Iran">
      <outline type="rss" text="IRNA" xmlURL="https://www.irna.ir/rss"/><outline text="Again" xmlUrl="https://www.irna.ir/rss"/>
      <outline text="Old" xmlUrl="feed://a.example/x.xml"/><outline text="No" xmlUrl="javascript:alert(1)"/>`;
    expect(importOpml(Buffer.from(text))).toEqual([
      { url: 'https://www.irna.ir/rss', title: 'IRNA', folder: ['Middle East', 'Iran'] },
      { url: 'http://a.example/x.xml', title: 'Old', folder: ['Middle East', 'Iran'] },
    ]);
  });

  test('is all that is taken: anything else is a WireError', () => {
    expect(() => importOpml(Buffer.from('<rss/>'))).toThrow(WireError);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => importOpml(bytes)).toThrow(WireError);
      }),
    );
  });
});
