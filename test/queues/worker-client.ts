import pg from 'pg';
import { openQueues } from '../../queues/queues.ts';

/** A worker process of its own for killed-worker.test.ts: says which job it holds, and never ends one. */
const pool = new pg.Pool({ connectionString: process.argv[2] ?? '' });
const queues = await openQueues({ pool }, { onQuarantine: async () => undefined });
await queues.work(
  'tag',
  async ({ article }) => {
    process.stdout.write(`${article}\n`);
    await new Promise(() => undefined);
  },
  { concurrency: 2, lockSeconds: 1 },
);
setInterval(() => undefined, 60_000);
