import { cpus } from 'node:os';
import type { Page } from '../src/article.ts';
import { tagging } from '../src/pipeline.ts';
import { detect } from '../src/stages/detect.ts';
import { extract } from '../src/stages/extract.ts';
import { crawlLine } from './crawl.ts';
import { deskLoad } from './desk.ts';
import { crawlMemory } from './memory.ts';
import { benchPages } from './pages.ts';
import { ownRedis } from './redis.ts';
import { schedule } from './schedule.ts';
import { warcLine } from './warc.ts';
import { warmUp, wholeLine } from './whole-line.ts';

/** `npm run bench`: articles a second. Stages by CPU time of one core; the whole line by the clock. */
const stagePages = 300;
const linePages = 2000;
const crawledPages = 1500;
const crawledHosts = 20;
const scheduledFeeds = 10_000;
const watchedSeconds = 60;

const say = (what: string, perSecond: number, note: string) =>
  process.stdout.write(
    `${what.padEnd(28)} ${perSecond.toFixed(0).padStart(6)} articles/s  ${note}\n`,
  );

function perCpuSecond<In, Out>(
  items: readonly In[],
  stage: (item: In) => Out,
): { rate: number; results: readonly Out[] } {
  items.slice(0, warmUp).forEach(stage);
  const before = process.cpuUsage();
  const results = items.map(stage);
  const { user, system } = process.cpuUsage(before);
  return { rate: (items.length * 1_000_000) / (user + system), results };
}

async function main(): Promise<void> {
  const now = new Date();
  const pages = benchPages(stagePages, now);
  const extracted = perCpuSecond(pages, extract);
  const letters =
    extracted.results.reduce((sum, { articleBody }) => sum + articleBody.length, 0) / stagePages;
  const bytes = pages.reduce((sum: number, { text }: Page) => sum + text.length, 0) / stagePages;
  process.stdout.write(
    `${cpus().length} cores, ${cpus()[0]?.model ?? ''}; pages of ${bytes.toFixed(0)} characters, articles of ${letters.toFixed(0)}, in 5 languages\n`,
  );
  say('extract', extracted.rate, 'a core');
  const detected = perCpuSecond(extracted.results, (item) => ({ ...item, ...detect(item) }));
  say('detect', detected.rate, 'a core');
  say('tag', perCpuSecond(detected.results, tagging.run).rate, 'a core');
  say(
    'crawl, fetched and stored',
    await crawlLine(benchPages(crawledPages, now), crawledHosts),
    `${crawledHosts} hosts on loopback, no interval, server included`,
  );
  await wholeLines(now);
}

async function wholeLines(now = new Date()): Promise<void> {
  const all = benchPages(linePages + warmUp, now);
  const embedded = await wholeLine(all, undefined);
  const cost = ({ milliseconds }: { milliseconds: number }) =>
    `2 threads, ${milliseconds.toFixed(1)} ms of CPU each without the database`;
  say('whole line, PostgreSQL', embedded.perSecond, `queues in the database, ${cost(embedded)}`);
  const warc = await warcLine(all);
  say(
    'WARC to review queue',
    warc.pages,
    `(${warc.records.toFixed(0)} records/s with requests; ${warc.articles} of ${linePages} are articles), ${cost(warc)}`,
  );
  const redis = await ownRedis();
  if (redis === undefined) {
    process.stdout.write(
      'whole line, Redis            not measured: install redis-server, or set TEST_REDIS_URL\n',
    );
    return;
  }
  try {
    const onRedis = await wholeLine(all, redis.url);
    say('whole line, Redis', onRedis.perSecond, `queues in Redis, ${cost(onRedis)}`);
  } finally {
    await redis.stop();
  }
}

async function scheduling(): Promise<void> {
  const { startSeconds, polls, lateSeconds, cpuPercent } = await schedule(
    scheduledFeeds,
    watchedSeconds,
  );
  process.stdout.write(
    `schedule, ${scheduledFeeds} feeds every 5 minutes: started in ${startSeconds.toFixed(1)} s; ` +
      `${polls} polls in ${watchedSeconds} s, late by ${lateSeconds.half.toFixed(1)} s in the middle and ` +
      `${lateSeconds.worst.toFixed(1)} s at worst; ${cpuPercent.toFixed(1)} % of a core without the database\n`,
  );
}

/** One part by its name, `npm run bench -- schedule`; otherwise the speeds, then the schedule. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  speed: main,
  line: () => wholeLines(),
  schedule: scheduling,
  memory: () => crawlMemory(Number(process.argv[3] ?? 100_000)),
  desk: () =>
    deskLoad({
      articles: Number(process.argv[3] ?? 1_000_000),
      open: Number(process.argv[4] ?? 100_000),
      minutes: Number(process.argv[5] ?? 10),
    }),
};
const [, , name] = process.argv;
const chosen = name === undefined ? [main, scheduling] : [parts[name]];
for (const part of chosen) {
  if (part === undefined) throw new Error(`no part ${name}: ${Object.keys(parts).join(', ')}`);
  await part();
}
