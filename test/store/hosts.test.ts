import { expect, test } from 'vitest';
import { feeds } from '../../src/store/feeds.ts';
import { hosts } from '../../src/store/hosts.ts';
import { robots } from '../../src/store/robots.ts';
import { testDatabase } from './test-database.ts';

const { db } = await testDatabase();

test('a host has one visitor at a time, whoever asks', async () => {
  const turns = hosts(db);
  const asked = await Promise.all(Array.from({ length: 20 }, () => turns.reserve('a.example', 60)));
  expect(asked.filter((at) => at === undefined)).toHaveLength(1);
  await turns.release('a.example', new Date());
  expect(await turns.reserve('a.example', 60)).toBeUndefined();
});

test('nobody asks a host before it allows', async () => {
  const next = new Date(Date.now() + 30_000);
  await hosts(db).release('b.example', next);
  const at = await hosts(db).reserve('b.example', 1);
  expect(Math.abs((at?.getTime() ?? 0) - next.getTime())).toBeLessThan(1000);
});

test('robots.txt and the life of a feed come back as they were put', async () => {
  const record = {
    origin: 'https://a.example',
    access: 'rules' as const,
    text: 'Disallow: /x',
    optOut: ['/y'],
    fetched: new Date('2026-11-21T10:00:00Z'),
    expires: new Date('2026-11-22T10:00:00Z'),
  };
  await robots(db).put(record);
  expect(await robots(db).get(record.origin)).toEqual(record);
  const feed = { url: 'https://a.example/feed', state: 'live', nextPoll: '2026-11-21T10:00:00Z' };
  await feeds(db).put(feed as never, 'xx/a');
  expect(await feeds(db).get(feed.url)).toEqual(feed);
  expect(await feeds(db).due(new Date('2026-11-21T09:59:59Z'))).toEqual([]);
  expect(await feeds(db).due(new Date('2026-11-21T10:00:00Z'))).toEqual([{ outlet: 'xx/a', feed }]);
});
