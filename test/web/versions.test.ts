import { expect, test } from 'vitest';
import type { Instant } from '../../src/article.ts';
import { taggedItem } from '../store/items.ts';
import { at, testDesk } from './desk-app.ts';

const desk = await testDesk();
const site = desk.siteOf('M. Lind');

test('an edit is shown word by word, with why it matters', async () => {
  const first = taggedItem('https://x.example/edited', {
    articleBody: 'Le général est arrivé samedi avec 12 soldats <b>.',
  });
  await desk.publish([first]);
  await desk.store.articles.save({
    item: {
      ...first,
      articleBody: 'Le général est arrivé samedi avec 40 soldats <b>.',
      dateFetched: '2026-11-21T12:00:00Z' as Instant,
    },
  });
  const html = await (await site.request(at(`/articles/${first.id}/versions`))).text();
  expect(html).toMatch(/<del>12 ?<\/del><ins>40 ?<\/ins>/);
  expect(html).toContain('<span class="flag">numbers</span>');
  expect(html).toContain('&lt;b&gt;');
});

test('an article that is not there has none', async () => {
  expect((await site.request(at('/articles/none/versions'))).status).toBe(404);
});
