import { expect, test } from 'vitest';
import type { ArticleId, Evidence } from '../../src/article.ts';
import { taggedItem } from '../store/items.ts';
import { at, form, testDesk } from './desk-app.ts';

const desk = await testDesk();
const { store } = desk;
const site = desk.siteOf('M. Lind');
const other = desk.siteOf('R. Okafor');

let count = 0;
async function queued(language = 'fr'): Promise<ArticleId> {
  count += 1;
  const name: Evidence = { field: 'headline', start: 0, end: 6, exact: 'Bagdad' };
  const tag = { confidence: 0.9, creator: 'test@1', evidence: [name] as const };
  const [id] = await desk.publish([
    taggedItem(`https://outlet.example/${count}`, {
      headline: `Bagdad annonce la mesure ${count}`,
      articleBody: `Texte ${count}: Bassora et Mossoul.`,
      inLanguage: language as never,
      entities: [{ ...tag, type: 'organisation', name: 'Bag|dad', key: 'bgdd' }],
      countries: [
        {
          ...tag,
          code: 'IQ' as never,
          role: 'about',
          evidence: [{ ...name, kind: 'capital' }],
        },
      ],
      fingerprint: { shingles: [count * 7919], sampling: 1, features: [[`only:${count}`, 1]] },
    }),
  ]);
  return id as ArticleId;
}
const post = (path: string, fields: Parameters<typeof form>[0], by = site) =>
  by.request(at(path), form(fields));
const page = async (path: string, by = site) => (await by.request(at(path))).text();
const latest = async (id: ArticleId) => (await store.reviews.of(id))[0];

test('a tag is kept, retyped, relinked and added from the text, beside what the machine said', async () => {
  const id = await queued();
  const { headline, articleBody } = await store.articles.get(id);
  const start = articleBody.indexOf('Mossoul');
  await post(`/articles/${id}/decide`, {
    verdict: 'accepted',
    version: '1',
    kept: ['country|IQ'],
    retyped: ['', 'organisation|Bag|dad|place'],
    linkOf: ['country|IQ', 'organisation|Bag|dad'],
    linkTo: ['', 'Bagdad Ville'],
    addedSpan: [`place|articleBody|${start}|${start + 7}|`, `country|headline|0|6|Syria`],
  });
  expect(await latest(id)).toMatchObject({
    verdict: 'corrected',
    corrections: {
      countries: ['IQ', 'SY'],
      kept: [{ tag: 'country', name: 'IQ' }],
      retyped: [{ tag: 'organisation', name: 'Bag|dad', to: 'place' }],
      relinked: [{ tag: 'organisation', name: 'Bag|dad', label: 'Bagdad Ville' }],
      added: [
        { tag: 'place', name: 'Mossoul', evidence: { start, exact: 'Mossoul' } },
        { tag: 'country', name: headline.slice(0, 6), key: 'SY' },
      ],
    },
  });
  expect((await store.articles.get(id)).entities[0]).toMatchObject({ type: 'organisation' });
});

test('an article with a thousand tags can be decided on', async () => {
  const id = await queued();
  const tags = Array.from({ length: 1000 }, (_, index) => `organisation|وزارة الخارجية ${index}`);
  const answer = await post(`/articles/${id}/decide`, {
    verdict: 'accepted',
    version: '1',
    retyped: tags.map(() => ''),
    linkOf: tags,
    linkTo: tags.map(() => ''),
  });
  expect(answer.status).toBe(303);
  expect(await latest(id)).toMatchObject({ verdict: 'accepted', corrections: {} });
});

test('to say that a tag is right corrects nothing', async () => {
  const id = await queued();
  await post(`/articles/${id}/decide`, { verdict: 'accepted', version: '1', kept: 'country|IQ' });
  expect(await latest(id)).toMatchObject({ verdict: 'accepted', corrections: { kept: [{}] } });
});

test.each([
  ['place|articleBody|5|9999|', 'beyond the text'],
  ['place|articleBody|9|5|', 'backwards'],
  ['nothing|articleBody|0|5|', 'of no kind'],
  ['country|articleBody|0|5|', 'a country that is not named'],
  ['country|articleBody|0|5|Ruritania', 'a country that there is not'],
  ['place|fingerprint|0|5|', 'of another field'],
])('%s is refused: %s', async (addedSpan) => {
  const id = await queued();
  const answer = await post(`/articles/${id}/decide`, {
    verdict: 'accepted',
    version: '1',
    addedSpan,
  });
  expect(answer.status).toBe(400);
  expect(await store.reviews.of(id)).toEqual([]);
});

test('candidates are found by the reader’s and by the article’s language, officials by the register', async () => {
  const found = async (query: string) =>
    (await site.request(at(`/review/candidates?${query}`))).json() as Promise<{ to: string }[]>;
  expect(await found('kind=country&words=iraq')).toMatchObject([{ to: 'IQ' }]);
  const words = encodeURIComponent('العراق');
  expect(await found(`kind=country&lang=ar&words=${words}`)).toMatchObject([{ to: 'IQ' }]);
  expect(await found('kind=subject&words=diplo')).toMatchObject([{ to: 'medtop:20000639' }]);
  expect((await site.request(at('/review/candidates?kind=nothing'))).status).toBe(400);
});

test('a conflict is a page with the name of the holder, and the way to go on', async () => {
  const id = await queued();
  await post(`/articles/${id}/claim`, {}, other);
  for (const path of [`/articles/${id}/claim`, `/articles/${id}/decide`]) {
    const answer = await post(path, { verdict: 'accepted', version: '1' });
    expect(answer.status).toBe(409);
    const text = await answer.text();
    expect(text).toContain('R. Okafor has this item');
    expect(text).toContain(`/articles/${id}/take-over`);
  }
  await store.reviewQueue.releaseAll('R. Okafor');
});

test('a skipped item leads to the next one, and is not handed to the same analyst again', async () => {
  await desk.publish([]);
  const [first, second] = [await queued('sq'), await queued('sq')];
  const answer = await post(`/articles/${first}/decide`, {
    verdict: 'skip',
    version: '1',
    lang: 'sq',
  });
  expect(answer.headers.get('location')).toBe(`/articles/${second}?lang=sq`);
  expect(await store.reviewQueue.get(first)).toMatchObject({ state: 'open' });
  await post(`/articles/${second}/decide`, { verdict: 'accepted', version: '1', lang: 'sq' });
  expect(await store.reviewQueue.held('M. Lind')).toEqual([]);
  const theirs = await post('/review/claim', { lang: 'sq' }, other);
  expect(theirs.headers.get('location')).toBe(`/articles/${first}?lang=sq`);
});

test('the languages an analyst reads decide what is shown and handed out, until others are asked for', async () => {
  const [hebrew, urdu] = [await queued('he'), await queued('ur')];
  await post('/review/languages', { language: ['ur'] });
  const own = await page('/review');
  expect(own).toContain(urdu);
  expect(own).not.toContain(hebrew);
  expect(await page('/review?lang=all')).toContain(hebrew);
  const claimed = await post('/review/claim', {});
  expect(claimed.headers.get('location')).toBe(`/articles/${urdu}`);
  await store.reviewQueue.releaseAll('M. Lind');
  await post('/review/languages', {});
  expect(await page('/review')).toContain(hebrew);
});

test('a selection is decided on at once; above the open one means above in the list', async () => {
  const ids = [await queued('pl'), await queued('pl'), await queued('pl')];
  const [first = '', second = '', third = ''] = ids;
  await post('/review/bulk', { act: 'above', shown: ids, current: third, lang: 'pl' });
  expect(await store.selections.of('M. Lind')).toEqual([first, second]);
  const answer = await post('/review/bulk', {
    act: 'rejected',
    reason: 'too old',
    shown: [first],
    chosen: [first],
    lang: 'pl',
  });
  expect(answer.headers.get('location')).toBe('/review?lang=pl&decided=2');
  expect(await latest(second as ArticleId)).toMatchObject({
    verdict: 'rejected',
    reason: 'too old',
  });
  expect(await store.reviewQueue.get(third as ArticleId)).toMatchObject({ state: 'open' });
  expect(await page('/review?lang=pl&decided=2')).toContain('2 decided.');
});

test('a second reader sees nothing of what the first one said', async () => {
  await store.desks.save({
    name: '',
    position: 0,
    filter: {},
    secondShare: 100,
    changedBy: 'ed',
  });
  const id = await queued('ka');
  await post(`/articles/${id}/decide`, {
    verdict: 'rejected',
    reason: 'not credible',
    note: 'my secret view',
    version: '1',
    lang: 'ka',
  });
  expect(await page('/review?lang=ka')).not.toContain(id);
  expect(await page(`/articles/${id}`)).toContain('a second reader reads it, too');
  const theirs = await page(`/articles/${id}`, other);
  expect(theirs).toContain('second reading');
  expect(theirs).not.toContain('my secret view');
  expect(theirs).not.toContain('M. Lind');
  expect((await post(`/articles/${id}/decide`, { verdict: 'accepted', version: '1' })).status).toBe(
    409,
  );
  await post(`/articles/${id}/decide`, { verdict: 'accepted', version: '1' }, other);
  expect(await store.reviewQueue.get(id)).toMatchObject({ desk: 'escalated', state: 'open' });
  expect(await page('/review?desk=escalated')).toContain(id);
  await store.desks.save({ name: '', position: 0, filter: {}, secondShare: 0, changedBy: 'ed' });
});

test('an earlier verdict stays with an edited article, and says what it was of', async () => {
  const id = await queued('hy');
  await post(`/articles/${id}/decide`, { verdict: 'accepted', version: '1' });
  const { url } = await store.articles.get(id);
  const item = taggedItem(url, { inLanguage: 'hy' as never, headline: 'Edited' });
  await store.articles.save({ item: { ...item, dateFetched: '2026-11-21T11:00:00Z' as never } });
  await store.reviewQueue.enqueue([{ article: id, language: 'hy', reopen: true }]);
  const text = await page(`/articles/${id}`);
  expect(text).toContain('Edited since version 1, which was accepted by M. Lind.');
  expect(text).toContain(`/articles/${id}/versions`);
});

test('editors make a desk and a version of its rule; what a line says is checked', async () => {
  await post('/queue-rule/desks', {
    name: 'Levant',
    position: '3',
    secondShare: '5',
    countries: 'iq, sy',
    topics: 'conflict, war and peace; medtop:11000000',
  });
  expect(await store.desks.list()).toContainEqual(
    expect.objectContaining({
      name: 'Levant',
      secondShare: 5,
      filter: { countries: ['IQ', 'SY'], topics: ['medtop:16000000', 'medtop:11000000'] },
    }),
  );
  const lines = { any: ['', 'IQ; SY', ''], atMost: ['', '', ''], reason: ['all', 'Levant', ''] };
  const when = ['always', 'country', 'always'];
  await post('/queue-rule/rules', { name: 'Levant', when, points: ['1', '20', ''], ...lines });
  expect(await store.priorityRules.current()).toMatchObject([
    { desk: 'Levant', version: 1, rule: { lines: [{ points: 1 }, { any: ['IQ', 'SY'] }] } },
  ]);
  const wrong = await post('/queue-rule/rules', {
    name: 'Levant',
    when,
    points: ['many', '20', ''],
    ...lines,
  });
  expect(wrong.status).toBe(400);
  expect((await post('/queue-rule/desks', { name: 'escalated' })).status).toBe(400);
  expect(await page('/queue-rule?desk=Levant')).toContain('Levant');
  await post('/queue-rule/apply', {});
  await expect.poll(async () => page('/queue-rule')).toContain('Applied to');
});
