import { expect, test } from 'vitest';
import type { Instant, Url } from '../../src/article.ts';
import { captures, type NewCapture } from '../../src/store/captures.ts';
import { testDatabase } from './test-database.ts';

const { db, pool } = await testDatabase();
const store = captures(db);

const response = (url: string, body: string | Uint8Array): NewCapture => ({
  url: url as Url,
  finalUrl: url as Url,
  status: 200,
  requestHeaders: { 'user-agent': 'wirewatch' },
  headers: { 'content-type': 'text/html', 'x-odd': 'nul \0 here' },
  body: typeof body === 'string' ? Buffer.from(body) : body,
  dateCaptured: '2026-11-21T10:00:00.5Z' as Instant,
});

test('a capture comes back byte for byte, with its place in the chain', async () => {
  const body = Buffer.from('<p>Ω</p>'.repeat(1000));
  const put = await store.put(response('https://a.example/1', body));
  const { body: kept, headers, ...record } = await store.get(put.id);
  expect(Buffer.from(kept).equals(body)).toBe(true);
  expect(headers['content-type']).toBe('text/html');
  expect(record).toMatchObject({ sha256: put.sha256, recordHash: put.recordHash });
});

test('what does not compress is kept as it is, and so is nothing at all', async () => {
  const noise = crypto.getRandomValues(new Uint8Array(500));
  const empty = await store.put(response('https://a.example/empty', ''));
  const random = await store.put(response('https://a.example/noise', noise));
  expect((await store.get(empty.id)).body).toHaveLength(0);
  expect(Buffer.from((await store.get(random.id)).body).equals(noise)).toBe(true);
});

test('captures that come at once, from several writers, are one chain', async () => {
  const writers = [store, captures(db), captures(db)];
  await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      writers[index % 3]?.put(response(`https://b.example/${index}`, `page ${index}`)),
    ),
  );
  expect(await store.verify()).toEqual({ checked: await store.count() });
});

test.each([
  ["update captures set url = 'https://x.example/' where chain_position = 5", 5, 'record-hash'],
  [
    "update captures set body = '\\x00', body_encoding = 'identity' where chain_position = 6",
    6,
    'body',
  ],
  ['delete from captures where chain_position = 7', 7, 'missing'],
  ["update captures set previous_hash = 'x' where chain_position = 8", 8, 'previous-hash'],
  [
    'delete from captures where chain_position = (select max(chain_position) from captures)',
    63,
    'missing',
  ],
])('verify finds the first broken record: %s', async (damage, position, what) => {
  const client = await pool.connect();
  await client.query('create table kept as select * from captures');
  try {
    await client.query(damage);
    const { checked, broken } = await store.verify();
    expect(broken).toMatchObject({ position, what });
    expect(checked).toBe(position - 1);
  } finally {
    await client.query(
      'truncate captures; insert into captures select * from kept; drop table kept',
    );
    client.release();
  }
});

test('a capture that is not there is NOT_FOUND', async () => {
  const missing = store.get('00000000-0000-7000-8000-000000000000' as never);
  await expect(missing).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
