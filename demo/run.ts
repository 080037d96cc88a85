import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../src/app.ts';
import type { Instant } from '../src/article.ts';
import { crawlAll, printReports } from '../src/cli/crawl-command.ts';
import { buildToday, writeDigest } from '../src/cli/digest-commands.ts';
import { explain } from '../src/cli/explain.ts';
import { listen } from '../src/cli/listen.ts';
import { printRows } from '../src/cli/table.ts';
import { untilInterrupted, withApp } from '../src/cli/with-app.ts';
import { readSettings, type Settings } from '../src/config.ts';
import { dayOf } from '../src/text/days.ts';
import { startNewsroom } from './newsroom.ts';

/** `npm run demo`: a small press of its own on this machine, through the whole line, to a digest and a site. */
async function demo(once: boolean): Promise<void> {
  const newsroom = await startNewsroom();
  const dataFolder = mkdtempSync(join(tmpdir(), 'wirewatch-demo-'));
  const settings: Settings = {
    ...readSettings({
      ...process.env,
      WIREWATCH_DATA: dataFolder,
      DATABASE_URL: '',
      REDIS_URL: '',
    }),
    allowPrivate: ['127.0.0.1'],
    defaultIntervalSeconds: 0,
    logLevel: 'error',
  };
  try {
    await withApp((app) => show(app, once), {
      settings,
      outlets: newsroom.outlets,
      waitsForInterrupt: !once,
    });
  } finally {
    await newsroom.close();
  }
}

async function show(app: App, once: boolean): Promise<void> {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const site = await listen(app, 'demo analyst');
  try {
    await app.work(['tag', 'cluster']);
    say(
      `Five outlets of the demo newsroom are crawled twice, so that its edited article is seen.\n`,
    );
    for (const pass of [1, 2]) {
      const reports = await crawlAll(app, [...app.outlets.values()]);
      await app.drained();
      say(`Pass ${pass}`);
      printReports(reports, false);
      say('');
    }
    await printFound(app);
    await review(app);
    const digest = await buildToday(app, dayOf(new Date(), app.settings.timeZone));
    const paths = await writeDigest(digest, join(app.settings.dataFolder, 'digest'), [
      'html',
      'markdown',
      'json',
    ]);
    say(`\nDigest of ${digest.numbers.articles} articles in ${digest.numbers.stories} stories:`);
    for (const path of paths) say(`  ${path}`);
    say(`Database, captures and settings: ${app.settings.dataFolder}`);
    if (once) return;
    say(`\nSite: ${site.url}  (some items wait for your decision; Ctrl-C ends)`);
    await untilInterrupted();
  } finally {
    await site.close();
  }
}

async function printFound({ store }: App): Promise<void> {
  const articles = await store.articles.list({}, { limit: 200 });
  const full = await Promise.all(articles.map(({ id }) => store.articles.get(id)));
  printRows(
    full.map(
      ({ inLanguage, outlet, headline, countries, officials, provenance, placement, version }) => ({
        lang: inLanguage,
        outlet: outlet?.name,
        headline,
        countries: countries.map(({ code }) => code).join(' '),
        officials: officials
          .filter(({ anonymous }) => !anonymous)
          .map(({ name }) => name)
          .join(', '),
        origin: provenance
          .filter(({ kind }) => kind !== 'photo')
          .map(({ name }) => name)
          .join(' → '),
        story: placement?.story.slice(4, 10),
        version,
      }),
    ),
  );
  const { total, states, reasons } = await store.ledger.counts();
  process.stdout.write(
    `\nLedger: ${total} URLs, ${states.queued} in the review queue, ${states.dropped} dropped (${Object.entries(
      reasons,
    )
      .map(([reason, count]) => `${reason} ${count}`)
      .join(', ')}).\n`,
  );
}

const leftForYou = 5; // items that the demo analyst does not decide on

/** Someone has to decide before there is a digest: here the demo analyst accepts what he finds. */
async function review({ store, settings }: App): Promise<void> {
  const reviewer = 'demo analyst';
  const waiting = (await store.reviewQueue.list({}, { limit: 1000 })).length;
  for (let left = waiting; left > leftForYou; left -= 1) {
    const item = await store.reviewQueue.claim({
      analyst: reviewer,
      leaseSeconds: settings.leaseMinutes * 60,
    });
    if (item === undefined) return;
    await store.reviews.decide({
      article: item.article,
      reviewer,
      verdict: 'accepted',
      corrections: {},
      dateReviewed: new Date().toISOString() as Instant,
    });
  }
}

try {
  await demo(process.argv.includes('--once'));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
