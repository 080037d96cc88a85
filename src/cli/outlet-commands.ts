import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type Outlet, parseOutlet } from '../../crawlers/outlet.ts';
import { outletsFromFeeds } from '../../crawlers/outlets/from-feeds.ts';
import { exportOpml, importOpml } from '../../crawlers/outlets/opml.ts';
import type { App } from '../app.ts';
import { localAnalyst } from '../config.ts';
import { WireError } from '../errors.ts';
import { knownOutlets } from '../outlets.ts';
import type { Alert } from '../store/alerts.ts';
import type { OutletState } from '../store/outlets.ts';
import { chosenOutlets } from './chosen-outlets.ts';
import type { Given } from './commands.ts';
import { writeOut } from './output.ts';
import { printRows } from './table.ts';
import { withApp } from './with-app.ts';

/** What is known of outlets, and bringing in more of them. */
export const outletCommands = {
  list: ({ options }: Given) =>
    withOutlets(async ({ outlets, mayCrawl, store }) => {
      const alerts = await store.alerts.list({ limit: mostAlerts });
      const rows = [...outlets.values()].map((outlet) => ({
        ...summary(outlet),
        state: mayCrawl(outlet.key) ? 'active' : 'paused',
        alerts: kindsOf(alerts.filter((alert) => alert.outlet === outlet.key)),
      }));
      printRows(rows, { json: options['json'] === true });
    }),

  show: ({ values }: Given) =>
    withOutlets(async (app) => {
      const [outlet] = chosenOutlets(app, [String(values[0])]);
      process.stdout.write(`${JSON.stringify(outlet, null, 2)}\n`);
    }),

  alerts: ({ options }: Given) =>
    withApp(async ({ store }) => {
      const id = options['acknowledge'];
      if (typeof id === 'string') {
        const analyst = String(options['as'] ?? localAnalyst());
        if (!(await store.alerts.acknowledge(id, analyst))) throw new WireError('NOT_FOUND', id);
      }
      const alerts = await store.alerts.list({ cleared: options['all'] === true });
      printRows(alerts, { json: options['json'] === true });
    }),

  pause: ({ values }: Given) => setState(values, 'paused'),
  resume: ({ values }: Given) => setState(values, 'active'),

  add: ({ values: [file = '-'], options }: Given) =>
    withApp(async ({ store }) => {
      const json = jsonOf(await bytesOf(file), file);
      const added = (Array.isArray(json) ? json : [json]).map((each) => parseOutlet(each, file));
      for (const outlet of added) await store.outlets.put(outlet.key, outlet);
      printRows(added.map(summary), { json: options['json'] === true });
    }),

  import: ({ values: [file = '-'], options }: Given) =>
    withApp(async ({ store, settings }) => {
      const all = { ...settings, onlyOutlets: [] };
      const { outlets } = await knownOutlets(all, await store.outlets.list());
      const declared = new Set([...outlets.values()].flatMap(sourceUrls));
      const feeds = importOpml(await bytesOf(file)).filter(({ url }) => !declared.has(url));
      const added = outletsFromFeeds(feeds).map((outlet) =>
        joined(outlets.get(outlet.key), outlet),
      );
      for (const outlet of added) await store.outlets.put(outlet.key, outlet);
      printRows(added.map(summary), { json: options['json'] === true });
    }),

  export: ({ options }: Given) =>
    withOutlets(({ outlets }) => writeOut(options, [exportOpml([...outlets.values()])])),
} as const;

/** What is no declaration was logged, and fails the command; the others count all the same. */
const withOutlets = (run: (app: App) => Promise<void>): Promise<void> =>
  withApp(async (app) => {
    await run(app);
    if (app.outletFailures.length > 0) process.exitCode = 1;
  });

/** Workers and schedule of every process look at it within seconds. */
const setState = (keys: readonly string[], state: OutletState): Promise<void> =>
  withApp(async (app) => {
    const outlets = chosenOutlets(app, keys);
    await app.store.outlets.setState(
      outlets.map(({ key }) => key),
      state,
    );
    for (const { key } of outlets) process.stdout.write(`${key} ${state}\n`);
  });

const summary = ({ key, name, country, languages, ownership, sources }: Outlet) => ({
  key,
  name,
  country,
  languages: languages.join(' '),
  ownership,
  sources: sources.length,
});

const mostAlerts = 10_000; // more than outlets that anybody has

const kindsOf = (alerts: readonly Alert[]): string =>
  [...new Set(alerts.map(({ kind }) => kind))].join(' ');

const sourceUrls = ({ sources }: Outlet): readonly string[] => sources.map(({ url }) => url);

/** An outlet that is known keeps what is said of it, and gets the feeds that are new. */
const joined = (known: Outlet | undefined, listed: Outlet): Outlet =>
  known === undefined ? listed : { ...known, sources: [...known.sources, ...listed.sources] };

const bytesOf = (file: string): Promise<Uint8Array> =>
  file === '-'
    ? buffer(process.stdin)
    : readFile(file).catch((cause: unknown) => {
        throw new WireError('INPUT_UNREADABLE', file, { cause });
      });

function jsonOf(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new WireError('OUTLET_INVALID', `${file} is not JSON`, {
      cause,
      hint: 'docs/outlets.md shows a declaration',
    });
  }
}
