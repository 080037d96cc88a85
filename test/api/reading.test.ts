import { beforeAll, describe, expect, test } from 'vitest';
import { testDesk } from '../web/desk-app.ts';
import { type Answered, apiClient, apiItems } from './api-client.ts';

const desk = await testDesk();
const site = desk.siteOf('M. Lind');
const api = apiClient(site);
const { store } = desk;

interface Page {
  readonly items: readonly { readonly id: string; readonly article: string }[];
  readonly next?: string;
}
const items = apiItems();
const [item] = items;

beforeAll(async () => {
  await desk.publish(items);
  await store.officials.observe(items[0].id);
});

describe('lists', () => {
  test('are read page by page, each row once, until there is no next one', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/articles?limit=4';
    while (path !== undefined) {
      const { json, headers }: Answered<Page> = await api<Page>(`GET ${path}`);
      seen.push(...json.items.map(({ id }) => id));
      const link: string | undefined = /<\/api\/v1(.+)>; rel="next"/.exec(
        headers.get('link') ?? '',
      )?.[1];
      expect(link === undefined).toBe(json.next === undefined);
      path = link;
    }
    const all = await store.articles.list({}, { limit: 1000 });
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  test.each([
    '/queue',
    '/stories',
    '/ledger',
    '/officials',
    '/runs',
    '/digests',
    '/reviews',
    '/quarantine',
  ])('%s has no row twice and none is left out', async (path) => {
    const whole = await api<Page>(`GET ${path}?limit=200`);
    const seen: unknown[] = [];
    let cursor = '';
    for (;;) {
      const { json } = await api<Page>(`GET ${path}?limit=3${cursor}`);
      seen.push(...json.items);
      if (json.next === undefined) break;
      cursor = `&cursor=${json.next}`;
    }
    expect(seen).toEqual(whole.json.items);
  });

  test('a cursor of another filter, or one made up, is refused', async () => {
    const { json } = await api<Page>('GET /articles?limit=1');
    const foreign = await api(`GET /articles?limit=1&q=lang:fr&cursor=${json.next}`);
    expect(foreign).toMatchObject({ status: 400, json: { code: 'USAGE' } });
    const stories = await api(`GET /stories?cursor=${json.next}`);
    expect(stories.status).toBe(400);
    expect((await api('GET /articles?cursor=nonsense')).status).toBe(400);
  });

  test('a search that is not understood is refused, not half answered', async () => {
    const { status, json } = await api('GET /articles?q=colour:red');
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 'USAGE', detail: 'not understood: colour:red' });
  });

  test('a limit past the limit says which field', async () => {
    const { status, json } = await api('GET /articles?limit=1000');
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 'INPUT_INVALID', errors: [{ path: 'limit' }] });
  });
});

describe('reading', () => {
  test('an article comes with its tags; asked again with its ETag, it is not sent again', async () => {
    const { status, headers, json } = await api(`GET /articles/${item.id}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({ id: item.id, version: 1, headline: item.headline });
    const etag = headers.get('etag') ?? '';
    const again = await api(`GET /articles/${item.id}`, undefined, { 'If-None-Match': etag });
    expect(again.status).toBe(304);
    expect(again.json).toBeUndefined();
  });

  test('everything about an article, a story and the ledger can be read', async () => {
    const article = await api<{ placement: { story: string } }>(`GET /articles/${item.id}`);
    const { story } = article.json.placement;
    for (const path of [
      `/articles/${item.id}/versions`,
      `/articles/${item.id}/captures`,
      `/articles/${item.id}/reviews`,
      `/stories/${story}`,
      `/stories/${story}/members`,
      `/queue/${item.id}`,
      '/queue/counts',
      '/queue/mine',
      '/officials/proposals',
      '/outlets',
      `/ledger/${item.id}`,
      '/ledger/counts',
      '/ledger?state=queued',
      '/quarantine/counts',
      '/watchlists',
      '/me',
      '/me/settings',
      '/users',
      '/tokens?user=*',
      '/audit',
      '/desks',
      '/desks/-/rule',
      '/desks/-/rule/versions',
      '/alerts',
      '/ops',
      '/quality',
      '/sources',
      '/selection',
      '/rules/application',
      '/me/languages',
      '/me/sessions',
      '/countries/IQ',
      '/search/profile?q=lang:fr',
    ]) {
      const { status, json } = await api(`GET ${path}`);
      expect({ path, status, json }).toMatchObject({ path, status: 200 });
    }
  });

  test('nothing there is 404 everywhere', async () => {
    for (const path of [
      '/articles/none',
      '/articles/none/versions',
      '/stories/none',
      '/queue/none',
      '/officials/nobody',
      '/officials/nobody/statements',
      '/outlets/xx/none',
      '/ledger/none',
      '/digests/1999-01-01',
      '/digests/1999-01-01/html',
      '/users/nobody',
    ]) {
      const { status, headers } = await api(`GET ${path}`);
      expect({ path, status }).toEqual({ path, status: 404 });
      expect(headers.get('content-type')).toBe('application/problem+json');
    }
  });
});
