import { describe, expect, test } from 'vitest';
import { outletSchema } from '../../../crawlers/outlet.ts';
import { outletsFromFeeds } from '../../../crawlers/outlets/from-feeds.ts';
import { exportOpml, importOpml } from '../../../crawlers/outlets/opml.ts';
import { OUTLETS } from '../../../crawlers/outlets/registry.ts';

describe('feeds without a declaration', () => {
  const outlets = outletsFromFeeds([
    { url: 'https://en.harbour.ir/rss', title: 'Harbour', language: 'en', folder: [] },
    { url: 'https://fa.harbour.ir/rss', title: 'Harbour Persian', language: 'fa', folder: [] },
    {
      url: 'http://news.example.co.uk/feed',
      title: 'http://news.example.co.uk/feed',
      folder: ['UK'],
    },
    {
      url: 'https://quay.tv/feed',
      title: 'Quay',
      home: 'https://quay.tv/',
      language: 'English',
      folder: [],
    },
  ]);

  test('become one outlet a domain, with the country of its own top-level domain', () => {
    expect(outlets.map(({ key, name, languages }) => [key, name, languages])).toEqual([
      ['ir/harbour-ir', 'Harbour', ['en', 'fa']],
      ['gb/example-co-uk', 'example.co.uk', ['und']],
      ['zz/quay-tv', 'Quay', ['und']],
    ]);
    expect(outlets[0]?.sources.map(({ url }) => url)).toEqual([
      'https://en.harbour.ir/rss',
      'https://fa.harbour.ir/rss',
    ]);
  });

  test('are valid declarations that pretend to know nothing', () => {
    for (const outlet of [
      ...outlets,
      ...outletsFromFeeds(importOpml(Buffer.from(exportOpml(OUTLETS)))),
    ]) {
      expect(outletSchema.safeParse(outlet).error?.issues ?? []).toEqual([]);
      expect(outlet).toMatchObject({ ownership: 'unknown', timeZone: 'UTC' });
      expect(outlet).not.toHaveProperty('verified');
    }
  });
});
