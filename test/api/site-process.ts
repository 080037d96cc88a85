import { serve } from '@hono/node-server';
import type { App } from '../../src/app.ts';
import { readSettings } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { openDatabase } from '../../src/store/database.ts';
import { openStore } from '../../src/store/store.ts';
import { createSite } from '../../src/web/site.tsx';

/** A site in a process of its own for events.test.ts, on the database and port that it is told. */
const [, , databaseUrl = '', port = '0'] = process.argv;
const database = await openDatabase({ databaseUrl, dataFolder: '/' });
const app = {
  settings: readSettings({}),
  log: createLog('silent'),
  database,
  store: openStore(database.db),
  outlets: new Map(),
} as unknown as App;
const site = createSite({ app, analyst: 'M. Lind', hosts: ['127.0.0.1'] });
serve({ fetch: site.fetch, hostname: '127.0.0.1', port: Number(port) }, (address) => {
  process.stdout.write(`${address.port}\n`);
});
