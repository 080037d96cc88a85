import { setTimeout as sleep } from 'node:timers/promises';
import type { JobsOptions, Queue, Worker } from 'bullmq';
import { z } from 'zod';
import { inBatches } from '../src/store/batches.ts';
import { bundled } from './bundles.ts';
import { connectQueues, type QueueConnection, queueFailure } from './connection.ts';
import { type FailedJob, type Handler, startWorker, type WorkOptions } from './workers.ts';

/**
 * Every queue and what travels on it: ids only, so any job can be run again.
 * `id` names the job: while one of that name waits or runs, adding it again does nothing.
 */
export const QUEUES = {
  crawl: queue({
    payload: z.strictObject({ outlet: z.string() }),
    id: ({ outlet }) => outlet, // one outlet, one job at a time, on all machines together
    item: ({ outlet }) => outlet,
    attempts: 3, // the next scheduled crawl is a better retry
  }),
  tag: queue({
    payload: z.strictObject({ article: z.string(), capture: z.string() }),
    id: ({ article, capture }) => `${article}-${capture}`,
    item: ({ article }) => article,
    attempts: 12,
  }),
  cluster: queue({
    payload: z.strictObject({ article: z.string(), version: z.number().int() }),
    id: ({ article, version }) => `${article}-${version}`,
    item: ({ article }) => article,
    attempts: 12,
  }),
} as const;

export type QueueName = keyof typeof QUEUES;
export type Payload<Name extends QueueName> = z.infer<(typeof QUEUES)[Name]['payload']>;

/** A queue as data. `attempts` counts failures that may pass; the waits between them are in workers.ts. */
export interface QueueSpec<P extends object> {
  readonly payload: z.ZodType<P>;
  readonly id: (payload: P) => string;
  readonly item: (payload: P) => string; // what the job is about, for the quarantine
  readonly attempts: number;
}

function queue<P extends object>(spec: QueueSpec<P>): QueueSpec<P> {
  return spec;
}

export interface QueueCounts {
  readonly waiting: number; // jobs; one that was added with others may carry twenty items
  readonly active: number;
  readonly delayed: number; // waiting to be tried again, or for their time
  readonly oldestSeconds: number; // how long the next one has waited
}

export interface QueuesOptions {
  /** Keeps what failed for good; stored when it resolves. */
  readonly onQuarantine: (failed: FailedJob) => Promise<void>;
  /** A failure that ends the item, whose fate is `discard`. */
  readonly onDiscard?: (failed: FailedJob) => Promise<void>;
  /** The queue server was lost (QUEUE_UNREACHABLE); work goes on when it is back. */
  readonly onTrouble?: (error: unknown) => void;
}

export interface Queues {
  add<Name extends QueueName>(name: Name, payload: Payload<Name>): Promise<void>;
  addBulk<Name extends QueueName>(name: Name, payloads: readonly Payload<Name>[]): Promise<void>;
  /** Many at once, some to a job. One of them that fails goes on alone, under its own name. */
  addBundled<Name extends QueueName>(name: Name, payloads: readonly Payload<Name>[]): Promise<void>;
  /** At least once: `handle` may run twice for one job, so it must be idempotent. Resolves when it listens. */
  work<Name extends QueueName>(
    name: Name,
    handle: Handler<Payload<Name>>,
    options?: WorkOptions,
  ): Promise<void>;
  counts(name: QueueName): Promise<QueueCounts>;
  /** Resolves when nothing waits, runs, or is to be tried again on these queues. */
  idle(names: readonly QueueName[]): Promise<void>;
  /** Lets running jobs finish. */
  close(): Promise<void>;
}

/** Throws QUEUE_UNREACHABLE, as does everything it returns. */
export async function openQueues(
  connection: QueueConnection,
  { onQuarantine, onDiscard = async () => undefined, onTrouble = () => undefined }: QueuesOptions,
): Promise<Queues> {
  const server = await connectQueues(connection);
  const queues = Object.fromEntries(names.map((name) => [name, server.queue(name)])) as Record<
    QueueName,
    Queue
  >;
  const workers: Worker[] = [];
  const report = (error: unknown) => onTrouble(queueFailure(error, server.where));
  for (const name of names) queues[name].on('error', report);
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error) => {
      throw queueFailure(error, server.where);
    });

  const addBulk: Queues['addBulk'] = async (name, payloads) => {
    for (let start = 0; start < payloads.length; start += jobsAtOnce) {
      const jobs = payloads
        .slice(start, start + jobsAtOnce)
        .map((payload) => ({ name, data: payload, opts: jobOptions(name, payload) }));
      await told(queues[name].addBulk(jobs));
    }
  };

  const addBundles = async <Name extends QueueName>(
    name: Name,
    payloads: readonly Payload<Name>[],
    leftOf?: string,
  ): Promise<void> => {
    const idOf = (payload: Payload<typeof name>) => jobOptions(name, payload).jobId;
    const jobs = bundled(payloads, idOf, leftOf).map(({ id, data }) => ({
      name,
      data,
      opts: { ...keeping(name), jobId: `${name}-${id}` },
    }));
    await told(queues[name].addBulk(jobs));
  };

  // Jobs that are added at once travel together: one transaction instead of many.
  const adders = Object.fromEntries(
    names.map((name) => {
      const run = async (payloads: readonly Payload<typeof name>[]) => {
        await addBulk(name, payloads);
        return payloads.map(() => undefined);
      };
      return [name, inBatches(run, jobsAtOnce)];
    }),
  ) as Record<QueueName, (payload: object) => Promise<undefined>>;

  return {
    addBulk,
    addBundled: (name, payloads) => addBundles(name, payloads),
    add: (name, payload) => adders[name](payload),
    work: async (name, handle, options = {}) => {
      const working = {
        server,
        queue: queues[name],
        name,
        spec: specOf(name),
        handle,
        options,
        onQuarantine,
        onDiscard,
        onTrouble: report,
        addAlone: (payload: Payload<typeof name>) => addBulk(name, [payload]),
        addAgain: (payloads: readonly Payload<typeof name>[], leftOf: string) =>
          addBundles(name, payloads, leftOf),
        idOf: (payload: Payload<typeof name>) => jobOptions(name, payload).jobId,
        addLater: async (payload: Payload<typeof name>, delay: number) => {
          await told(queues[name].add(name, payload, { ...jobOptions(name, payload), delay }));
        },
      };
      workers.push(await told(startWorker(working)));
    },
    counts: (name) => told(countsOf(queues[name])),
    idle: async (chosen) => {
      while ((await Promise.all(chosen.map((name) => told(pending(queues[name]))))).some(Boolean)) {
        await sleep(idlePollMilliseconds);
      }
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all(names.map((name) => queues[name].close()));
      await server.close();
    },
  };
}

const names = Object.keys(QUEUES) as QueueName[];
const specOf = <Name extends QueueName>(name: Name) =>
  QUEUES[name] as unknown as QueueSpec<Payload<Name>>;

const jobsAtOnce = 500;
const millisecondsPerSecond = 1000;
const idlePollMilliseconds = 50;

function jobOptions<Name extends QueueName>(
  name: Name,
  payload: Payload<Name>,
): JobsOptions & { readonly jobId: string } {
  // BullMQ takes neither ':' nor a bare number.
  return {
    ...keeping(name),
    jobId: `${name}-${specOf(name).id(payload).replaceAll(':', '~')}`,
  };
}

const keeping = (name: QueueName): JobsOptions => ({
  attempts: specOf(name).attempts,
  backoff: { type: 'custom' },
  removeOnComplete: true, // its id may come again
  removeOnFail: false, //   workers.ts takes it to the quarantine first
});

async function countsOf(queue: Queue): Promise<QueueCounts> {
  const { waiting = 0, active = 0, delayed = 0 } = await queue.getJobCounts(...countedStates);
  const [oldest] = waiting === 0 ? [] : await queue.getWaiting(0, 0);
  const ageMilliseconds = oldest === undefined ? 0 : Date.now() - oldest.timestamp;
  return { waiting, active, delayed, oldestSeconds: ageMilliseconds / millisecondsPerSecond };
}

const countedStates = ['waiting', 'active', 'delayed'] as const;

async function pending(queue: Queue): Promise<number> {
  const { waiting, active, delayed } = await countsOf(queue);
  return waiting + active + delayed;
}
