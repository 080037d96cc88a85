import { QUEUES, type QueueName } from '../../queues/queues.ts';
import type { App } from '../app.ts';
import { localAnalyst } from '../config.ts';
import { WireError } from '../errors.ts';
import type { Given } from './commands.ts';
import { listen } from './listen.ts';
import { untilInterrupted, withApp } from './with-app.ts';

const forever = { waitsForInterrupt: true } as const;

/** `wirewatch serve`: schedule, crawl, workers and site in this process, until it is told to end. */
export async function runServe(): Promise<void> {
  await withApp(async (app) => {
    const site = await listen(app, localAnalyst());
    try {
      process.stdout.write(`${site.url}\n`);
      await app.work();
      await scheduleCrawls(app);
      await untilInterrupted();
    } finally {
      await site.close();
    }
  }, forever);
}

/** `wirewatch work`: the workers alone. */
export async function runWork({ options }: Given): Promise<void> {
  const names = queueNames(options['only']);
  await withApp(async (app) => {
    await app.work(names);
    await untilInterrupted();
  }, forever);
}

const pollSeconds = 300; // how often an outlet is looked at; its feeds say themselves when they are due

async function scheduleCrawls({ outlets, queues }: App): Promise<void> {
  const crawls = [...outlets.keys()].map((outlet) => ({ outlet }));
  await queues.scheduleBulk('crawl', crawls, { seconds: pollSeconds });
}

function queueNames(only: unknown): readonly QueueName[] {
  const all = Object.keys(QUEUES) as QueueName[];
  if (typeof only !== 'string') return all;
  return only.split(',').map((name) => {
    const known = all.find((each) => each === name.trim());
    if (known === undefined)
      throw new WireError('USAGE', `no queue ${name}`, { hint: all.join(', ') });
    return known;
  });
}
