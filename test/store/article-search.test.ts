import { beforeAll, describe, expect, test } from 'vitest';
import type { LanguageTag } from '../../src/article.ts';
import { parseSearch } from '../../src/search/query.ts';
import { openStore } from '../../src/store/store.ts';
import { taggedItem } from './items.ts';
import { testDatabase } from './test-database.ts';

const { db } = await testDatabase();
const store = openStore(db);

const bodies = {
  'fa-arabic-keyboard': 'رئيس جمهوري ايران با وزير دفاع ديدار كرد',
  'fa-persian-keyboard': 'وزیر دفاع گفت که گفت‌وگو ادامه دارد',
  'ur-plain': 'وزیر اعظم نے کہا ہے',
  'ar-vowelled': 'قَالَ الوَزيرُ إنَّ المحادثات مستمرة',
  'he-pointed': 'שַׂר הַבִּטָּחוֹן אמר',
  'zh-run': '伊朗外交部发言人说',
  'en-apart': 'The air was cold at the base.',
  'en-together': 'An air base was hit.',
} as const;

beforeAll(async () => {
  for (const [name, articleBody] of Object.entries(bodies)) {
    const inLanguage = name.slice(0, 2);
    const item = taggedItem(`https://x.example/${name}`, {
      headline: name,
      articleBody,
      inLanguage: inLanguage as LanguageTag,
    });
    await store.articles.save({ item });
  }
});

const found = async (text: string) => {
  const { query } = parseSearch(text);
  const articles = await store.articles.list(query === undefined ? {} : { query });
  return articles.map(({ headline }) => headline).sort();
};

describe('words are found', () => {
  test('whichever keyboard wrote the letters', async () => {
    expect(await found('وزیر')).toEqual(
      expect.arrayContaining(['fa-arabic-keyboard', 'fa-persian-keyboard', 'ur-plain']),
    );
    expect(await found('کرد')).toEqual(['fa-arabic-keyboard']);
  });

  test('with or without vowel signs and points', async () => {
    expect(await found('قال')).toEqual(['ar-vowelled']);
    expect(await found('שר')).toEqual(['he-pointed']);
  });

  test('around the joiner of Persian', async () => {
    expect(await found('گفت‌وگو')).toEqual(['fa-persian-keyboard']);
    expect(await found('"گفت وگو"')).toEqual(['fa-persian-keyboard']);
  });

  test('inside a text without spaces', async () => {
    expect(await found('外交部')).toEqual(['zh-run']);
    expect(await found('部外交')).toEqual([]);
  });

  test('as a phrase only where they stand together', async () => {
    expect(await found('air base')).toEqual(['en-apart', 'en-together']);
    expect(await found('"air base"')).toEqual(['en-together']);
    expect(await found('air -"air base"')).toEqual(['en-apart']);
  });
});
