import { beforeAll, expect, test } from 'vitest';
import { OUTLETS } from '../../crawlers/outlets/registry.ts';
import { testDesk } from '../web/desk-app.ts';
import { apiClient, apiItems } from './api-client.ts';

const desk = await testDesk();
const [outlet] = OUTLETS;
if (outlet === undefined) throw new Error('the registry is empty');
(desk.app.outlets as Map<string, unknown>).set(outlet.key, outlet);
const api = apiClient(desk.siteOf('M. Lind'));

beforeAll(async () => {
  await desk.publish(apiItems());
});

test('a search has a profile of what it finds', async () => {
  const { json } = await api('GET /search/profile?q=lang:fr');
  expect(json).toMatchObject({ articles: 4, languages: [{ value: 'fr', count: 4 }] });
  expect((await api('GET /search/profile?q=colour:red')).status).toBe(400);
});

test('an official in it has a name, and no type', async () => {
  const { json } = await api<{ officials: unknown[] }>('GET /search/profile');
  expect(json.officials).toEqual([
    { value: 'saad al alaq', name: 'Saad al-Alaq', language: 'fr', count: 1 },
  ]);
});

test('a country, an organisation and an outlet have one, if there is such', async () => {
  expect((await api('GET /countries/IQ')).json).toMatchObject({ code: 'IQ', name: 'Iraq' });
  expect((await api('GET /countries/IX')).status).toBe(404);
  expect((await api('GET /organisations/none')).status).toBe(404);
  expect((await api(`GET /outlets/${outlet.key}/profile`)).json).toMatchObject({ articles: 0 });
  expect((await api('GET /outlets/xx/none/profile')).status).toBe(404);
});

test('an outlet says whether it is crawled, as it was last said', async () => {
  const states = async () => [
    (await api<{ state: string }>(`GET /outlets/${outlet.key}`)).json.state,
    (await api<{ items: { state: string }[] }>('GET /outlets')).json.items[0]?.state,
  ];
  expect(await states()).toEqual(['active', 'active']);
  const paused = await api(`PATCH /outlets/${outlet.key}`, { state: 'paused' });
  expect(paused.json).toMatchObject({ state: 'paused' });
  expect(await states()).toEqual(['paused', 'paused']);
});

test('its sources are among all', async () => {
  const { json } = await api('GET /sources');
  expect(json).toMatchObject({ items: [{ key: outlet.key, state: 'never polled' }] });
});
