import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { QueueConnection } from '../../queues/connection.ts';
import { openQueues, type Queues, type QueuesOptions } from '../../queues/queues.ts';
import type { FailedJob } from '../../queues/workers.ts';
import { WireError } from '../../src/errors.ts';

/** What every kind of queue server has to keep; `empty` takes away what a test before left behind. */
export function queuesKeepTheirPromises(
  kind: string,
  connection: QueueConnection,
  empty: () => Promise<unknown>,
): void {
  describe(`queues on ${kind}`, () => {
    const open: Queues[] = [];
    const quarantined: FailedJob[] = [];
    const opened = async (given: Partial<QueuesOptions> = {}): Promise<Queues> => {
      const onQuarantine = async (job: FailedJob) => void quarantined.push(job);
      const queues = await openQueues(connection, { onQuarantine, ...given });
      open.push(queues);
      return queues;
    };
    const tag = () => ({ article: randomUUID(), capture: randomUUID() });
    afterEach(async () => {
      await Promise.all(open.splice(0).map((queues) => queues.close()));
      quarantined.length = 0;
      await empty();
    });

    test('what is added is handled once, with its payload', async () => {
      const queues = await opened();
      const jobs = Array.from({ length: 50 }, tag);
      const handled: object[] = [];
      await queues.addBulk('tag', jobs);
      await queues.work('tag', async (payload) => void handled.push(payload), { concurrency: 10 });
      await queues.idle(['tag']);
      const byArticle = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
      expect(handled.toSorted(byArticle)).toEqual(jobs.toSorted(byArticle));
    });

    test('what travels together is handled once each; one that fails goes on alone', async () => {
      const queues = await opened();
      const jobs = Array.from({ length: 45 }, tag);
      const [busy, poor] = jobs;
      const handled: string[] = [];
      const fails = new Map<string | undefined, WireError>([
        [busy?.article, new WireError('FETCH_BUSY', 'later')],
        [poor?.article, new WireError('TAG_FAILED', 'broken')],
      ]);
      await queues.addBundled('tag', jobs);
      await queues.addBundled('tag', jobs);
      expect((await queues.counts('tag')).waiting).toBe(3);
      await queues.work(
        'tag',
        async ({ article }) => {
          const failure = fails.get(article);
          if (article === busy?.article) fails.delete(article);
          if (failure !== undefined) throw failure;
          handled.push(article);
        },
        { concurrency: 8 },
      );
      await queues.idle(['tag']);
      expect(handled.toSorted()).toEqual(
        jobs
          .filter((job) => job !== poor)
          .map(({ article }) => article)
          .toSorted(),
      );
      expect(handled.at(-1)).toBe(busy?.article);
      expect(quarantined).toMatchObject([
        { item: poor?.article, code: 'TAG_FAILED', payload: poor, attempts: 1 },
      ]);
    });

    test('what had not begun when a worker closed is done by the next', async () => {
      const queues = await opened();
      const jobs = Array.from({ length: 40 }, tag);
      const handled: string[] = [];
      const handle = async ({ article }: { article: string }) => {
        await sleep(20);
        handled.push(article);
      };
      await queues.addBundled('tag', jobs);
      const first = await opened();
      await first.work('tag', handle, { concurrency: 2 });
      while (handled.length === 0) await sleep(5);
      open.splice(open.indexOf(first), 1);
      await first.close();
      expect(handled.length).toBeLessThan(jobs.length);
      await queues.work('tag', handle, { concurrency: 20 });
      await queues.idle(['tag']);
      expect(handled.toSorted()).toEqual(jobs.map(({ article }) => article).toSorted());
    });

    test('a job added twice is one job, and may come again when it is done', async () => {
      const queues = await opened();
      let runs = 0;
      const job = { outlet: 'ir/irna' };
      await queues.add('crawl', job);
      await queues.add('crawl', job);
      await queues.addBulk('crawl', [job, job]);
      await queues.work('crawl', async () => {
        runs += 1;
      });
      await queues.idle(['crawl']);
      expect(runs).toBe(1);
      await queues.add('crawl', job);
      await queues.idle(['crawl']);
      expect(runs).toBe(2);
    });

    test('one outlet has one job at a time, over two processes', async () => {
      const [one, two] = [await opened(), await opened()];
      let running = 0;
      let most = 0;
      const handle = async () => {
        running += 1;
        most = Math.max(most, running);
        await sleep(30);
        running -= 1;
      };
      await one.work('crawl', handle, { concurrency: 5 });
      await two.work('crawl', handle, { concurrency: 5 });
      for (let round = 0; round < 10; round += 1) {
        await Promise.all([one, two].map((queues) => queues.add('crawl', { outlet: 'ir/irna' })));
        await sleep(10);
      }
      await one.idle(['crawl']);
      expect(most).toBe(1);
    });

    test('a failure that may pass is tried again, with time in between', async () => {
      const queues = await opened();
      const attempts: number[] = [];
      await queues.work('tag', async (_, { attempt }) => {
        attempts.push(attempt);
        if (attempt === 1) throw new WireError('STORE_UNREACHABLE', 'for a moment');
      });
      const began = Date.now();
      await queues.add('tag', tag());
      await queues.idle(['tag']);
      expect(attempts).toEqual([1, 2]);
      expect(Date.now() - began).toBeGreaterThan(900);
      expect(quarantined).toEqual([]);
    });

    test('a failure for good goes to the quarantine with its reason, and runs again when replayed', async () => {
      const queues = await opened();
      let broken = true;
      await queues.work('tag', async () => {
        if (broken) throw new WireError('TAG_FAILED', 'no such word', { facts: { word: 'x' } });
      });
      const job = tag();
      await queues.add('tag', job);
      await queues.idle(['tag']);
      expect(quarantined).toMatchObject([
        {
          queue: 'tag',
          item: job.article,
          code: 'TAG_FAILED',
          message: 'The article could not be tagged: no such word',
          facts: { word: 'x' },
          payload: job,
          attempts: 1,
        },
      ]);
      broken = false;
      await queues.add('tag', job);
      await queues.idle(['tag']);
      expect(quarantined).toHaveLength(1);
    });

    test('a discarded item ends there, and is told', async () => {
      const discarded: FailedJob[] = [];
      const queues = await opened({ onDiscard: async (job) => void discarded.push(job) });
      await queues.work('tag', async () => {
        throw new WireError('EXTRACT_NO_BODY', 'empty');
      });
      await queues.add('tag', tag());
      await queues.idle(['tag']);
      expect(discarded.map(({ code }) => code)).toEqual(['EXTRACT_NO_BODY']);
      expect(quarantined).toEqual([]);
    });

    test('a payload of another shape is kept out of the handler and goes to the quarantine', async () => {
      const queues = await opened();
      let handled = false;
      await queues.work('tag', async () => {
        handled = true;
      });
      await queues.add('tag', { article: 7, capture: 'c' } as never);
      await queues.idle(['tag']);
      expect(handled).toBe(false);
      expect(quarantined.map(({ code }) => code)).toEqual(['INPUT_INVALID']);
    });

    test('a quarantine that cannot be written is tried again, and nothing is lost', async () => {
      let writes = 0;
      const onQuarantine = async (job: FailedJob) => {
        writes += 1;
        if (writes === 1) throw new WireError('STORE_UNREACHABLE', 'for a moment');
        quarantined.push(job);
      };
      const queues = await opened({ onQuarantine });
      await queues.work('tag', async () => {
        throw new WireError('TAG_FAILED', 'broken');
      });
      await queues.add('tag', tag());
      await queues.idle(['tag']);
      expect(quarantined).toHaveLength(1);
    });

    test('counts say what waits, runs and how long', async () => {
      const queues = await opened();
      await queues.addBulk('tag', [tag(), tag(), tag()]);
      await sleep(50);
      const counts = await queues.counts('tag');
      expect(counts).toMatchObject({ waiting: 3, active: 0, delayed: 0 });
      expect(counts.oldestSeconds).toBeGreaterThan(0.04);
    });
  });
}
