import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId, Instant } from '../../src/article.ts';
import { taggedItem } from '../store/items.ts';
import { at, form, testDesk } from './desk-app.ts';

const desk = await testDesk();
const site = desk.siteOf('M. Lind');
const other = desk.siteOf('R. Okafor');

let count = 0;
/** One article of its own, in the queue. */
async function queued(language = 'fr', country = 'IQ'): Promise<ArticleId> {
  count += 1;
  const headline = `Bagdad annonce la mesure ${count}`;
  const evidence = {
    field: 'headline',
    start: 0,
    end: 6,
    exact: 'Bagdad',
    kind: 'capital',
  } as const;
  const item = taggedItem(`https://outlet.example/${count}`, {
    headline,
    articleBody: `Texte ${count}: Bassora et Mossoul sont citées.`,
    inLanguage: language as never,
    countries: [
      {
        code: country as never,
        role: 'about',
        confidence: 0.9,
        creator: 'countries@1',
        evidence: [evidence],
      },
    ],
    fingerprint: { shingles: [count * 7919], sampling: 1, features: [[`only:${count}`, 1]] },
  });
  const [id] = await desk.publish([item]);
  return id as ArticleId;
}

const decide = (id: ArticleId, fields: Parameters<typeof form>[0], by = site) =>
  by.request(at(`/articles/${id}/decide`), form({ version: '1', ...fields }));

async function empty(): Promise<void> {
  for (const { article } of await desk.store.reviewQueue.list({}, { limit: 1000 })) {
    await desk.store.reviews.decide(
      {
        article,
        reviewer: 'test',
        verdict: 'rejected',
        corrections: {},
        dateReviewed: new Date().toISOString() as Instant,
      },
      { leaseRequired: false },
    );
  }
}

describe('deciding', () => {
  beforeAll(empty);

  test('a decision is stored and leads to the next item, which is held from then on', async () => {
    const first = await queued();
    const second = await queued();
    const response = await decide(first, { verdict: 'accepted', note: 'seen' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`/articles/${second}`);
    expect(await desk.store.reviews.of(first)).toMatchObject([
      { verdict: 'accepted', reviewer: 'M. Lind', note: 'seen', version: 1 },
    ]);
    expect(await desk.store.reviewQueue.get(second)).toMatchObject({ leaseHolder: 'M. Lind' });
  });

  test('what the form says differently is a correction; what it says the same is none', async () => {
    const id = await queued();
    const { headline } = await desk.store.articles.get(id);
    await decide(id, { verdict: 'accepted', headline, countries: 'iq' });
    expect(await desk.store.reviews.of(id)).toMatchObject([
      { verdict: 'accepted', corrections: {} },
    ]);
    const changed = await queued();
    await decide(changed, {
      verdict: 'accepted',
      headline: 'Better',
      countries: 'IR, sy',
      removed: ['official|X|Y', 'country|SY'],
      addTag: 'place',
      addName: 'Mossoul',
    });
    const [review] = await desk.store.reviews.of(changed);
    expect(review).toMatchObject({
      verdict: 'corrected',
      corrections: {
        headline: 'Better',
        countries: ['IR'],
        removed: [{ tag: 'official', name: 'X|Y' }],
        added: [{ tag: 'place', name: 'Mossoul', evidence: { exact: 'Mossoul' } }],
      },
    });
    const { articleBody } = await desk.store.articles.get(changed);
    const evidence = review?.corrections.added?.[0]?.evidence;
    expect(articleBody.slice(evidence?.start, evidence?.end)).toBe('Mossoul');
  });

  test('a rejection keeps its reason; other decisions have none', async () => {
    const [rejected, escalated] = [await queued(), await queued()];
    await decide(rejected, { verdict: 'rejected', reason: 'off topic' });
    await decide(escalated, { verdict: 'escalated', reason: 'off topic' });
    expect(await desk.store.reviews.of(rejected)).toMatchObject([{ reason: 'off topic' }]);
    const [review] = await desk.store.reviews.of(escalated);
    expect(review).not.toHaveProperty('reason');
    expect(await (await site.request(at('/review?desk=escalated'))).text()).toContain(escalated);
  });

  test('an item that another holds answers 409 with the name, and nothing is stored', async () => {
    const id = await queued();
    await other.request(at(`/articles/${id}/claim`), form({}));
    const response = await decide(id, { verdict: 'accepted' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('R. Okafor');
    expect(await desk.store.reviews.of(id)).toEqual([]);
    const page = await (await site.request(at(`/articles/${id}`))).text();
    expect(page).toContain('<b>R. Okafor</b> works on this');
    expect(page).not.toContain('id="decision"');
  });

  test('a take-over is written to the audit log', async () => {
    const id = await queued();
    await other.request(at(`/articles/${id}/claim`), form({}));
    await site.request(at(`/articles/${id}/take-over`), form({}));
    expect(await desk.store.reviewQueue.get(id)).toMatchObject({ leaseHolder: 'M. Lind' });
    expect(await desk.store.audit.list({ subject: id })).toMatchObject([
      { action: 'lease.take-over', actor: 'M. Lind' },
    ]);
  });

  test('a text that has changed since the page was opened is not decided on', async () => {
    const id = await queued();
    const response = await decide(id, { verdict: 'accepted', version: '2' });
    expect(response.status).toBe(409);
    expect(await desk.store.reviews.of(id)).toEqual([]);
  });

  test('a wrong country code is refused before anything is stored', async () => {
    const id = await queued();
    expect((await decide(id, { verdict: 'corrected', countries: 'Iraq' })).status).toBe(400);
    expect(await desk.store.reviews.of(id)).toEqual([]);
  });
});

describe('undo', () => {
  beforeAll(empty);

  test('adds a review, deletes none, and gives the item back with its corrections', async () => {
    const id = await queued();
    await decide(id, { verdict: 'accepted', headline: 'Mine' });
    const response = await site.request(at('/review/undo'), form({}));
    expect(response.headers.get('location')).toBe(`/articles/${id}`);
    expect(await desk.store.reviews.of(id)).toMatchObject([
      { verdict: 'escalated', reason: 'undone', corrections: { headline: 'Mine' } },
      { verdict: 'corrected', corrections: { headline: 'Mine' } },
    ]);
    expect(await desk.store.reviewQueue.get(id)).toMatchObject({
      state: 'leased',
      leaseHolder: 'M. Lind',
    });
    expect(await (await site.request(at(`/articles/${id}`))).text()).toContain('Mine');
  });

  test('goes back one by one, and never touches what another decided since', async () => {
    await empty();
    const [first, second, third] = [await queued(), await queued(), await queued()];
    for (const id of [first, second, third]) await decide(id, { verdict: 'accepted' });
    await desk.store.reviews.decide(
      {
        article: second,
        reviewer: 'R. Okafor',
        verdict: 'rejected',
        corrections: {},
        dateReviewed: new Date().toISOString() as Instant,
      },
      { leaseRequired: false },
    );
    const back = async () =>
      (await site.request(at('/review/undo'), form({}))).headers.get('location');
    expect(await back()).toBe(`/articles/${third}`);
    expect(await back()).toBe(`/articles/${first}`);
    expect(await desk.store.reviews.of(second)).toHaveLength(2);
  });
});

describe('the filter', () => {
  beforeAll(empty);

  test('decides what is shown and what is handed out next', async () => {
    await queued('fr', 'IQ');
    const arabic = await queued('ar', 'SY');
    const persian = await queued('fa', 'IR');
    const byLanguage = await (await site.request(at('/review?lang=ar'))).text();
    expect(byLanguage).toContain(arabic);
    expect(byLanguage).not.toContain(persian);
    const byCountry = await site.request(at('/review/claim'), form({ country: 'IR' }));
    expect(byCountry.headers.get('location')).toBe(`/articles/${persian}?country=IR`);
    const next = await decide(persian, { verdict: 'accepted', lang: 'ar' });
    expect(next.headers.get('location')).toBe(`/articles/${arabic}?lang=ar`);
  });
});
