import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { openStore } from '../../src/store/store.ts';
import { installation, program } from './cli.ts';

const pages = 300;
const { dataFolder, env, remove, wirewatch } = installation({ WIREWATCH_LOG: 'error' });
afterAll(remove);

const page = (n: number) =>
  `<!doctype html><html lang="en"><title>Talks ${n}</title><article><h1>Round ${n} of the talks ends in Geneva</h1>${`<p>The minister said on Monday that round ${n} of the talks in Geneva had brought both sides closer, and that another would follow within a month.</p>`.repeat(3)}</article>`;

test('an ingest that is killed with -9 in the middle ends queued or dropped, nothing twice', async () => {
  const folder = join(dataFolder, 'in');
  mkdirSync(folder);
  for (let n = 0; n < pages; n += 1) writeFileSync(join(folder, `${n}.html`), page(n));
  const database = await openDatabase({ dataFolder });
  const store = openStore(database.db);

  const child = spawn(process.execPath, [program, 'ingest', folder], { env, stdio: 'ignore' });
  await vi.waitUntil(async () => (await store.ledger.counts()).total > 0, {
    timeout: 60_000,
    interval: 2,
  });
  child.kill('SIGKILL');
  await once(child, 'exit');
  const left = await store.ledger.counts();
  expect(left.states.queued).toBeLessThan(pages);

  // Five minutes later any process with workers finds what stands still.
  await database.pool.query(`update ledger set discovered_at = discovered_at - interval '1 hour',
    fetched_at = fetched_at - interval '1 hour' where state not in ('queued', 'dropped')`);
  expect((await wirewatch(['quarantine', 'replay', '--all'])).code).toBe(0);
  const { total, states } = await store.ledger.counts();
  expect(states.queued + states.dropped).toBe(total);
  const waiting = await store.reviewQueue.list({}, { limit: 1000 });
  expect(new Set(waiting.map(({ article }) => article)).size).toBe(states.queued);
  expect(waiting).toHaveLength(states.queued);
  const articles = await store.articles.list({}, { limit: 1000 });
  expect(articles.map(({ version }) => version)).toEqual(articles.map(() => 1));
  expect(articles).toHaveLength(states.queued);
  await database.close();
});
