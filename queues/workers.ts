import type { Job, Queue, Worker } from 'bullmq';
import { type ErrorCode, type Fate, WireError } from '../src/errors.ts';
import { isBundle } from './bundles.ts';
import type { QueueServer } from './connection.ts';
import { type Lanes, openLanes } from './lanes.ts';
import type { QueueSpec } from './queues.ts';

/** One job's work; a WireError's fate decides what becomes of the job. */
export type Handler<Payload> = (payload: Payload, job: Running) => Promise<void>;

export interface Running {
  readonly attempt: number; // from 1
}

export interface WorkOptions {
  readonly concurrency?: number; // items at once in this process, alone in a job or with others; default 1
  readonly lockSeconds?: number; // a worker that says nothing for so long has lost its job; default 30
}

/** A job that will not be tried again, with what is needed to run it anew. */
export interface FailedJob {
  readonly queue: string;
  readonly job: string;
  readonly item: string;
  readonly code: ErrorCode | 'BUG'; // BUG: the failure had no code
  readonly message: string;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly payload: object;
  readonly attempts: number;
}

interface Working<P extends object> {
  readonly server: QueueServer;
  readonly queue: Queue;
  readonly name: string;
  readonly spec: QueueSpec<P>;
  readonly handle: Handler<P>;
  readonly options: WorkOptions;
  readonly onQuarantine: (failed: FailedJob) => Promise<void>;
  readonly onDiscard: (failed: FailedJob) => Promise<void>;
  readonly onTrouble: (error: unknown) => void;
  /** Under the job's own name, so that it is one with what waits or runs. */
  readonly addAlone: (payload: P) => Promise<void>;
  readonly addAgain: (payloads: readonly P[], leftOf: string) => Promise<void>; // together, as they came
  readonly addLater: (payload: P, delayMilliseconds: number) => Promise<void>;
  readonly idOf: (payload: P) => string; // of the job that carries it alone
}

/** One payload on its way, alone in its job or with others. */
interface Item {
  readonly id: string;
  readonly data: unknown;
  readonly attempts: number; // this one included
}

/** BullMQ's worker with our rules for failures. The job stays until its failure is stored. */
export async function startWorker<P extends object>(working: Working<P>): Promise<Worker> {
  const { server, name, options, onTrouble } = working;
  const lockMilliseconds = (options.lockSeconds ?? defaultLockSeconds) * 1000;
  const { concurrency = 1 } = options;
  const lanes = openLanes(concurrency);
  const isClosing = () => worker.closing !== undefined;
  const worker = server.worker(name, (job) => run(job, { ...working, lanes, isClosing }), {
    concurrency,
    lockDuration: lockMilliseconds,
    stalledInterval: lockMilliseconds,
    maxStalledCount: stallsAllowed,
    removeOnComplete: { count: 0 },
    runRetryDelay: reconnectMilliseconds,
    settings: { backoffStrategy: (attempt) => backoffMilliseconds(attempt) },
  });
  worker.on('error', onTrouble);
  worker.on('failed', (job) => {
    if (job?.finishedOn !== undefined) sweepFailed(working).catch(onTrouble);
  });
  await worker.waitUntilReady();
  await sweepFailed(working);
  return worker;
}

const defaultLockSeconds = 30;
const stallsAllowed = 3; // a fourth worker that dies over a job is the job's fault
const reconnectMilliseconds = 1000;
const firstWaitMilliseconds = 2000;
const longestWaitMilliseconds = 600_000;

/** 2 s, 4 s, ... 10 min, each between half and all of it, so that what failed together does not come back together. */
function backoffMilliseconds(attempt: number, random = Math.random): number {
  const wait = Math.min(longestWaitMilliseconds, firstWaitMilliseconds * 2 ** (attempt - 1));
  return Math.round(wait * (0.5 + random() / 2));
}

interface Laned<P extends object> extends Working<P> {
  readonly lanes: Lanes;
  readonly isClosing: () => boolean;
}

async function run<P extends object>(job: Job, working: Laned<P>): Promise<void> {
  if (isBundle(job.data)) return runBundle(job, job.data.bundle, working);
  const item = itemOf(job);
  const payload = await parsed(item, working);
  if (payload === undefined) return;
  try {
    await working.lanes(() => working.handle(payload, { attempt: item.attempts }));
  } catch (error) {
    const triesLeft = item.attempts < (job.opts.attempts ?? 1);
    if (fateOf(error) === 'retry' && triesLeft) throw error;
    await end(item, error, working);
  }
}

/**
 * Each on its own: one that fails for now is added again alone, so that the others are not done twice. What has not
 * begun when the worker is to close goes back.
 */
async function runBundle<P extends object>(
  job: Job,
  bundle: readonly object[],
  working: Laned<P>,
): Promise<void> {
  const left: P[] = [];
  const act = async (data: object) => {
    const item = { id: idOf(data, working), data, attempts: 1 };
    const payload = await parsed(item, working);
    if (payload === undefined) return;
    try {
      await working.lanes(async () => {
        if (working.isClosing()) left.push(payload);
        else await working.handle(payload, { attempt: 1 });
      });
    } catch (error) {
      if (fateOf(error) === 'retry') await working.addLater(payload, backoffMilliseconds(1));
      else await end(item, error, working);
    }
  };
  const results = await Promise.allSettled(bundle.map(act));
  const broken = results.find((result) => result.status === 'rejected');
  if (broken !== undefined) throw broken.reason; // its end could not be stored: all of it again
  if (left.length > 0) await working.addAgain(left, job.id ?? '');
}

async function parsed<P extends object>(item: Item, working: Working<P>): Promise<P | undefined> {
  const result = working.spec.payload.safeParse(item.data);
  if (result.success) return result.data;
  const detail = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  await working.onQuarantine(
    failed(item, new WireError('INPUT_INVALID', detail.join('; ')), working),
  );
  return undefined;
}

const fateOf = (error: unknown): Fate => (error instanceof WireError ? error.fate : 'retry');

async function end<P extends object>(
  item: Item,
  error: unknown,
  working: Working<P>,
): Promise<void> {
  const failure = failed(item, error, working);
  if (fateOf(error) === 'discard') await working.onDiscard(failure);
  else await working.onQuarantine(failure);
}

/**
 * Jobs whose workers died again and again, or whose failure could not be stored: run() settles all others.
 * They go once they are in the quarantine, since a job that stays keeps its name from being added again.
 * Of those that travelled together most are innocent: each tries again alone.
 */
async function sweepFailed<P extends object>(working: Working<P>): Promise<void> {
  for (const job of await working.queue.getFailed()) {
    if (isBundle(job.data)) {
      for (const data of job.data.bundle) {
        const item = { id: idOf(data, working), data, attempts: 1 };
        const payload = await parsed(item, working);
        if (payload !== undefined) await working.addAlone(payload);
      }
    } else {
      await working.onQuarantine(failed(itemOf(job), new Error(job.failedReason), working));
    }
    await job.remove();
  }
}

const itemOf = (job: Job): Item => ({
  id: job.id ?? '',
  data: job.data,
  attempts: job.attemptsMade + 1,
});

function idOf<P extends object>(data: object, { spec, idOf }: Working<P>): string {
  const payload = spec.payload.safeParse(data);
  return payload.success ? idOf(payload.data) : '';
}

function failed<P extends object>(
  { id, data, attempts }: Item,
  error: unknown,
  { name, spec }: Working<P>,
): FailedJob {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const known = error instanceof WireError;
  const payload = spec.payload.safeParse(data);
  return {
    queue: name,
    job: id,
    item: payload.success ? spec.item(payload.data) : id,
    code: known ? error.code : 'BUG',
    message,
    facts: known ? error.facts : { stack: stack ?? message },
    payload: data as object,
    attempts,
  };
}
