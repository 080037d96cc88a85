import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, openApp } from '../src/app.ts';
import { readSettings } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { createSite } from '../src/web/site.tsx';
import { fillDesk } from './desk-fill.ts';
import { benchPages } from './pages.ts';
import { arrivals, through } from './whole-line.ts';

const templates = 80; // real articles of the demo's outlets, through the whole line
const analysts = 50;
const thinkSeconds = { least: 1, most: 4 } as const; // between opening an item and deciding on it
const origin = 'http://127.0.0.1';

/** What analysts wait for, at the size of a large desk: claims, the queue's page, searches; all of them at once. */
export async function deskLoad({
  articles,
  open,
  minutes,
}: {
  readonly articles: number;
  readonly open: number;
  readonly minutes: number;
}): Promise<void> {
  const kept = process.env['BENCH_DATA']; // a folder that is filled once and used again
  const dataFolder = kept ?? mkdtempSync(join(tmpdir(), 'wirewatch-bench-'));
  const settings = readSettings({
    WIREWATCH_DATA: dataFolder,
    DATABASE_URL: process.env['TEST_DATABASE_URL'],
  });
  const app = await openApp({ settings, log: createLog('error'), outlets: [] });
  try {
    if (!(await isFilled(app))) await fill(app, { articles, open });
    if (minutes === 0) return;
    await searches(app);
    await shift(app, minutes);
  } finally {
    await app.close();
    if (kept === undefined) await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const isFilled = async ({ store }: App): Promise<boolean> =>
  (await store.articles.list({}, { limit: templates + 1 })).length > templates;

async function fill(app: App, wanted: { articles: number; open: number }): Promise<void> {
  await app.work(['tag', 'cluster']);
  await through(app, arrivals(benchPages(templates, new Date())));
  const start = performance.now();
  await fillDesk(app.database.db as never, wanted);
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(
    `${wanted.articles} articles, ${wanted.open} open items; filled in ${seconds.toFixed(0)} s\n`,
  );
}

const asked = [
  '',
  'w3',
  'w40',
  'w2000',
  'w30000 w7',
  '"w1 w2"',
  'country:IQ',
  'country:IQ w12 -w5',
  'lang:ar date:30d',
  '(country:RU OR country:IR) -lang:en is:unreviewed',
  'status:open country:IR',
  'official:alaq',
  'w49999',
  'topic:diplomacy w9',
] as const;
const rounds = 15;

async function searches(app: App): Promise<void> {
  const site = siteOf(app, 'reader');
  const all: number[] = [];
  for (const q of asked) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      times.push(await timed(() => site.request(`${origin}/search?${new URLSearchParams({ q })}`)));
    all.push(...times);
    process.stdout.write(`search ${JSON.stringify(q).padEnd(52)} ${told(times)}\n`);
  }
  process.stdout.write(`search, all ${' '.repeat(47)} ${told(all)}\n`);
}

/** Everybody takes the next item, looks at the queue, thinks and decides, again and again. */
async function shift(app: App, minutes: number): Promise<void> {
  const end = Date.now() + minutes * 60_000;
  const seen = { claim: [] as number[], page: [] as number[], decide: [] as number[] };
  const holders = new Map<string, string>();
  const trouble: string[] = [];
  const work = async (analyst: string) => {
    const site = siteOf(app, analyst);
    const post = (path: string, fields: Record<string, string>) =>
      site.request(origin + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin },
        body: new URLSearchParams(fields).toString(),
      });
    await sleep(Math.random() * thinkSeconds.most * 1000);
    while (Date.now() < end) {
      let answer: Response | undefined;
      seen.claim.push(
        await timed(async () => {
          answer = await post('/review/claim', {});
        }),
      );
      const path = answer?.headers.get('location') ?? '';
      const article = /^\/articles\/(\w+)/.exec(path)?.[1];
      if (article === undefined) {
        trouble.push(`claim answered ${answer?.status} ${path}`);
        return;
      }
      const other = holders.get(article);
      if (other !== undefined) trouble.push(`${article} is ${other}'s and ${analyst}'s`);
      holders.set(article, analyst);
      seen.page.push(
        await timed(async () => {
          const page = await site.request(origin + path);
          if (page.status !== 200) trouble.push(`${path} answered ${page.status}`);
          await page.text();
        }),
      );
      const { least, most } = thinkSeconds;
      await sleep((least + Math.random() * (most - least)) * 1000);
      seen.decide.push(
        await timed(async () => {
          const done = await post(`/articles/${article}/decide`, {
            verdict: 'accepted',
            next: 'no',
          });
          if (done.status !== 303) trouble.push(`decide answered ${done.status}`);
          const next = /^\/articles\/(\w+)/.exec(done.headers.get('location') ?? '')?.[1];
          if (next !== undefined) await post(`/articles/${next}/decide`, { verdict: 'release' });
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: analysts }, (_, index) => work(`analyst ${index}`)));
  process.stdout.write(
    `${analysts} analysts for ${minutes} minutes: ${seen.claim.length} claims, ${trouble.length} errors or double claims\n`,
  );
  for (const line of trouble.slice(0, 10)) process.stdout.write(`  ${line}\n`);
  for (const [what, times] of Object.entries(seen))
    process.stdout.write(`${what.padEnd(59)} ${told(times)}\n`);
}

const siteOf = (app: App, analyst: string) =>
  createSite({ app, analyst, hosts: ['127.0.0.1', 'localhost'] });

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function told(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(0) ?? '–';
  return `half ${at(0.5).padStart(5)} ms  p95 ${at(0.95).padStart(5)} ms  most ${at(1).padStart(5)} ms`;
}
