import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, expect, test } from 'vitest';
import { heldCaptures } from '../../crawlers/warc/held.ts';
import { writeWarc } from '../../crawlers/warc/write.ts';
import type { Instant, Url } from '../../src/article.ts';
import { openStore } from '../../src/store/store.ts';
import { articleId } from '../../src/text/urls.ts';
import { testDatabase } from './test-database.ts';

const { db } = await testDatabase();
const { captures, ledger } = openStore(db);
const folder = mkdtempSync(join(tmpdir(), 'wirewatch-prune-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = async (name: string, body: string, day: string) => {
  const url = `https://old.example/${name}` as Url;
  await ledger.discover([{ url }]);
  await ledger.reach([articleId(url)], 'queued');
  return captures.put({
    url,
    finalUrl: url,
    outlet: 'zz/old',
    status: 200,
    requestHeaders: { 'user-agent': 'Wirewatch' },
    headers: { 'content-type': 'text/html' },
    body: Buffer.from(body.repeat(40)),
    dateCaptured: `${day}T10:00:00Z` as Instant,
  });
};

const exported = async (name: string, filter = {}) => {
  const file = join(folder, name);
  const pages = writeWarc(captures.all(filter), { software: 'test' });
  await pipeline(Readable.from(pages), createWriteStream(file));
  return file;
};

const one = await put('one', 'one ', '2026-01-01');
const again = await put('one', 'one ', '2026-01-02'); // goes out as a revisit
const late = await put('late', 'late ', '2026-11-01');
const busy = await put('busy', 'busy ', '2026-01-03');
await db
  .updateTable('ledger')
  .set({ state: 'fetched', fetchedAt: new Date() })
  .where('url', '=', busy.url)
  .execute();
const cut = '2026-06-01T00:00:00Z' as Instant;

test('captures go out by outlet, address and time', async () => {
  const urls = async (filter: object) => {
    const found: string[] = [];
    for await (const { id } of captures.all(filter)) found.push(id);
    return found;
  };
  expect(await urls({ url: one.url })).toEqual([one.id, again.id]);
  expect(await urls({ since: cut })).toEqual([late.id]);
  expect(await urls({ until: cut, outlet: 'zz/old' })).toEqual([one.id, again.id, busy.id]);
  expect(await urls({ outlet: 'zz/other' })).toEqual([]);
});

test('a file that is cut off or was changed holds nothing that could be pruned', async () => {
  const bytes = readFileSync(await exported('whole.warc.gz'));
  const cutOff = join(folder, 'cut.warc.gz');
  writeFileSync(cutOff, bytes.subarray(0, bytes.length - 200));
  await expect(heldCaptures(cutOff)).rejects.toMatchObject({ code: 'WARC_TRUNCATED' });
  await expect(heldCaptures(join(folder, 'none.warc.gz'))).rejects.toMatchObject({
    code: 'INPUT_UNREADABLE',
  });
  const [first, ...others] = await heldCaptures(join(folder, 'whole.warc.gz'));
  expect(others).toHaveLength(3);
  const forged = { ...first, sha256: 'f'.repeat(64) } as NonNullable<typeof first>;
  expect(await captures.prune([forged], cut)).toBe(0);
});

test('bodies go when a file on disk holds them, are old enough and done with; the chain still verifies', async () => {
  const held = await heldCaptures(await exported('all.warc.gz'));
  expect(held.map(({ id }) => id)).toEqual([one.id, again.id, late.id, busy.id]);
  expect(await captures.prune(held, cut)).toBe(2);
  expect(await captures.prune(held, cut)).toBe(0);
  expect(await captures.verify()).toEqual({ checked: 4 });
  expect(await captures.countPruned()).toBe(2);
  await expect(captures.getPacked(one.id)).rejects.toMatchObject({ code: 'CAPTURE_PRUNED' });
  expect((await captures.getPacked(late.id)).url).toBe(late.url);
  const left = await heldCaptures(await exported('left.warc.gz'));
  expect(left.map(({ id }) => id)).toEqual([late.id, busy.id]);
});
