import { createInterface } from 'node:readline';
import type { CrawlPorts } from '../../../crawlers/ports.ts';
import { captures } from '../../../src/store/captures.ts';
import { crawlLedger } from '../../../src/store/crawl-ledger.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { feeds } from '../../../src/store/feeds.ts';
import { hosts } from '../../../src/store/hosts.ts';
import { robots } from '../../../src/store/robots.ts';
import { crawlAll } from './crawl-all.ts';
import { hostileHost } from './hosts.ts';

/**
 * A crawler process over PostgreSQL, to be killed: `crawler.ts URL FOLDER PORT HOSTS ARTICLES INTERVAL`. Crawls once
 * for every line of hours on stdin, says `start` before and `done` after.
 */
const [url = '', folder = '', port, hostCount, articles, interval] = process.argv.slice(2);
const { db } = await openDatabase({ databaseUrl: url, dataFolder: folder });
const stored = captures(db);
const turns = hosts(db); // by the real clock, while the crawl's runs hours ahead
let offset = 0;
const shifted = (time: Date, milliseconds: number) => new Date(time.getTime() + milliseconds);
const ports: CrawlPorts = {
  captures: { put: async (capture) => (await stored.put(capture)).id },
  ledger: crawlLedger(db),
  feeds: feeds(db),
  hosts: {
    reserve: async (host, hold) => {
      const free = await turns.reserve(host, hold);
      return free && shifted(free, offset);
    },
    release: (host, next) => turns.release(host, shifted(next, -offset)),
  },
  robots: robots(db),
  enqueue: async () => undefined,
};
const outlets = Array.from(
  { length: Number(hostCount) },
  (_, n) => hostileHost(n, Number(articles), Number(port)).outlet,
);

for await (const hours of createInterface({ input: process.stdin })) {
  process.stdout.write('start\n');
  offset = Number(hours) * 3_600_000;
  const now = () => new Date(Date.now() + offset);
  await crawlAll({ outlets, ports, now, intervalSeconds: Number(interval) });
  process.stdout.write('done\n');
}
process.exit(0);
