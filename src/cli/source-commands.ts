import { statusFailure } from '../../crawlers/failures.ts';
import type { Outlet, Source } from '../../crawlers/outlet.ts';
import { outletsFromFeeds } from '../../crawlers/outlets/from-feeds.ts';
import { type Candidate, discoverSources } from '../../crawlers/sources/discover.ts';
import { type Judgement, judgeSource } from '../../crawlers/sources/judge-source.ts';
import type { App } from '../app.ts';
import { WireError } from '../errors.ts';
import { decodeBytes } from '../text/charset.ts';
import { chosenOutlets } from './chosen-outlets.ts';
import type { Given } from './commands.ts';
import { showProgress } from './progress.ts';
import { printRows } from './table.ts';
import { withApp } from './with-app.ts';

/** Asking the web, as a guest, which sources answer and what they are worth. */
export const sourceCommands = {
  check: ({ values, options }: Given) =>
    withApp(async (app) => {
      const outlets = chosenOutlets(app, values);
      const bar = showProgress('check', outlets.length);
      const checked = await Promise.all(
        outlets.map(async (outlet) => {
          const rows = await checkOutlet(app, outlet);
          bar.step();
          return rows;
        }),
      );
      bar.stop();
      const rows = checked.flat();
      printRows(rows, { json: options['json'] === true });
      if (!rows.some(({ verdict }) => answers(verdict))) process.exitCode = 1;
    }),

  discover: ({ values: [url = ''], options }: Given) =>
    withApp(async (app) => {
      const candidates = await candidatesOf(app, url);
      const found = await probeAll(app, candidates, options['all'] === true);
      if (!found.some(({ verdict }) => answers(verdict))) process.exitCode = 1;
      if (options['declaration'] === true) printDeclaration(found, url);
      else printRows(found.map(shown), { json: options['json'] === true });
    }),
} as const;

interface Probe extends Judgement {
  readonly status?: number;
  readonly milliseconds?: number;
}

const answers = (verdict: Judgement['verdict']): boolean =>
  verdict === 'live' || verdict === 'stale' || verdict === 'undated';

async function checkOutlet(app: App, outlet: Outlet) {
  const rows = [];
  for (const source of outlet.sources) {
    const probe = await probeSource(app, source, outlet);
    const { verdict, status, items, newest, milliseconds, reason } = probe;
    rows.push({
      outlet: outlet.key,
      kind: source.kind,
      verdict,
      status,
      items,
      newest,
      milliseconds,
      url: source.url,
      reason,
    });
  }
  return rows;
}

async function probeSource(
  { crawling }: App,
  source: Source,
  { crawlDelay, timeZone, headers }: Partial<Outlet> = {},
): Promise<Probe> {
  try {
    const answer = await crawling.visit(source.url, { intervalSeconds: crawlDelay, headers });
    const { status, milliseconds, body: bytes, finalUrl: url } = answer;
    const failure = statusFailure(answer);
    if (failure !== undefined) return { ...refused(failure), status, milliseconds };
    const contentType = answer.headers['content-type'];
    const judgement = judgeSource(source, { bytes, contentType, url, timeZone }, new Date());
    return { ...judgement, status, milliseconds };
  } catch (error) {
    if (error instanceof WireError) return refused(error);
    throw error;
  }
}

const refused = ({ code, message }: WireError): Judgement => ({
  worth: 0,
  verdict: 'not-a-source',
  items: 0,
  reason: `${code}: ${message}`,
});

async function candidatesOf({ crawling }: App, url: string): Promise<readonly Candidate[]> {
  if (!URL.canParse(url)) throw new WireError('USAGE', `${url} is not an address`);
  const home = await crawling.visit(url);
  const failure = statusFailure(home);
  if (failure !== undefined) throw failure;
  const robots = await crawling
    .visit(new URL('/robots.txt', home.finalUrl).href)
    .catch(() => undefined); // a site without one has no sitemaps there
  const contentType = home.headers['content-type'];
  return discoverSources({
    url: home.finalUrl,
    html: decodeBytes(home.body, { contentType, kind: 'html' }).text,
    ...(robots?.status === 200 ? { robots: new TextDecoder().decode(robots.body) } : {}),
  });
}

type Found = Candidate & Probe;

/** What the site names itself, then the usual paths, then its sections: no further than needed, one request each. */
async function probeAll(
  app: App,
  candidates: readonly Candidate[],
  all: boolean,
): Promise<readonly Found[]> {
  const isSection = ({ source }: Candidate) => source.kind === 'section';
  const rounds = [
    candidates.filter((each) => each.found !== 'guessed' && !isSection(each)),
    candidates.filter(({ found }) => found === 'guessed'),
    candidates.filter(isSection),
  ];
  const probed: Found[] = [];
  for (const round of rounds) {
    if (!all && probed.some(({ worth }) => worth > 0)) break;
    for (const candidate of round) {
      probed.push({ ...candidate, ...(await probeSource(app, candidate.source)) });
    }
  }
  return probed.toSorted((a, b) => b.worth - a.worth);
}

const shown = ({ source, found, title, worth, verdict, items, newest, reason }: Found) => ({
  worth: worth.toFixed(2),
  verdict,
  kind: source.kind,
  url: source.url,
  found,
  items,
  newest,
  title,
  reason,
});

/** The feeds that answered, as a declaration to fill in and give to `outlets add`. */
function printDeclaration(found: readonly Found[], home: string): void {
  const feeds = found.filter(({ source, verdict }) => source.kind === 'feed' && answers(verdict));
  const listed = feeds.map(({ source: { url }, title = url }) => ({
    url,
    title,
    home,
    folder: [],
  }));
  process.stdout.write(`${JSON.stringify(outletsFromFeeds(listed), null, 2)}\n`);
}
