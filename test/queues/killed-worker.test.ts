import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openQueues } from '../../queues/queues.ts';
import type { FailedJob } from '../../queues/workers.ts';
import { testDatabase } from '../store/test-database.ts';

const { pool, url } = await testDatabase();
const client = fileURLToPath(new URL('worker-client.ts', import.meta.url));
const killed: FailedJob[] = [];
const open = () => openQueues({ pool }, { onQuarantine: async (job) => void killed.push(job) });

async function killOneOverAJob(): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', client, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('the jobs of a worker that was killed are done by another', async () => {
  const queues = await open();
  const articles = ['a', 'b', 'c', 'd'];
  await queues.addBulk(
    'tag',
    articles.map((article) => ({ article, capture: 'x' })),
  );
  await killOneOverAJob();
  const done = new Set<string>();
  await queues.work('tag', async ({ article }) => void done.add(article), { lockSeconds: 1 });
  await queues.idle(['tag']);
  expect([...done].toSorted()).toEqual(articles);
  expect(killed).toEqual([]);
  await queues.close();
});

test('a job that kills every worker ends in the quarantine', async () => {
  const queues = await open();
  await queues.add('tag', { article: 'poison', capture: 'x' });
  for (let death = 0; death < 4; death += 1) {
    await killOneOverAJob();
    await sleep(1100); // the lock runs out; the next worker sees it
  }
  let handled = false;
  await queues.work(
    'tag',
    async () => {
      handled = true;
    },
    { lockSeconds: 1 },
  );
  const until = Date.now() + 20_000;
  while (killed.length === 0 && !handled && Date.now() < until) await sleep(50);
  expect(handled).toBe(false);
  expect(killed).toMatchObject([{ queue: 'tag', item: 'poison', code: 'BUG' }]);
  await queues.close();
}, 90_000);

test('workers go on when their connections were cut', async () => {
  const troubles: unknown[] = [];
  const queues = await openQueues(
    { pool },
    { onQuarantine: async () => undefined, onTrouble: (error) => troubles.push(error) },
  );
  const done: string[] = [];
  await queues.work('tag', async ({ article }) => void done.push(article));
  await queues.add('tag', { article: 'before', capture: 'x' });
  await queues.idle(['tag']);
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await sleep(500);
  await queues.add('tag', { article: 'after', capture: 'x' });
  await queues.idle(['tag']);
  expect(done).toEqual(['before', 'after']);
  expect(troubles.length).toBeGreaterThan(0);
  for (const trouble of troubles) expect(trouble).toMatchObject({ code: 'QUEUE_UNREACHABLE' });
  await queues.close();
});
