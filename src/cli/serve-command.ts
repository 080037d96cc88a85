import { QUEUES, type QueueName } from '../../queues/queues.ts';
import type { App } from '../app.ts';
import { localAnalyst } from '../config.ts';
import { WireError } from '../errors.ts';
import type { Given } from './commands.ts';
import { listen } from './listen.ts';
import { setUpLink, setUpMinutes } from './user-commands.ts';
import { untilInterrupted, withApp } from './with-app.ts';

const forever = { waitsForInterrupt: true } as const;

/** `wirewatch serve`: schedule, crawl, workers and site in this process, until it is told to end. */
export async function runServe(): Promise<void> {
  await withApp(async (app) => {
    const site = await listen(app, localAnalyst());
    try {
      process.stdout.write(`${site.url}\n`);
      if (!(await app.store.users.any())) await tellOfAccounts(app, site.url);
      await app.work();
      await app.schedule();
      await untilInterrupted();
    } finally {
      await site.close();
    }
  }, forever);
}

/** A first start: whoever sits at this machine is the only one, until somebody makes an account. */
async function tellOfAccounts(app: App, url: string): Promise<void> {
  const link = await setUpLink(app, url);
  process.stderr.write(
    `Single-user, no login. To make accounts, once, within ${setUpMinutes} minutes: ${link}\n`,
  );
}

/** `wirewatch work`: the workers alone. */
export async function runWork({ options }: Given): Promise<void> {
  const names = queueNames(options['only']);
  await withApp(async (app) => {
    await app.work(names);
    await untilInterrupted();
  }, forever);
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
