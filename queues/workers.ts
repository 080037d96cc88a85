import type { Job, Queue, Worker } from 'bullmq';
import { type ErrorCode, WireError } from '../src/errors.ts';
import type { QueueServer } from './connection.ts';
import type { QueueSpec } from './queues.ts';

/** One job's work; a WireError's fate decides what becomes of the job. */
export type Handler<Payload> = (payload: Payload, job: Running) => Promise<void>;

export interface Running {
  readonly attempt: number; // from 1
}

export interface WorkOptions {
  readonly concurrency?: number; // jobs at once in this process; default 1
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
  /** Adds what a schedule is for under the job's own name, so that it is one with what waits or runs. */
  readonly addScheduled: (payload: P) => Promise<void>;
}

/** BullMQ's worker with our rules for failures. The job stays until its failure is stored. */
export async function startWorker<P extends object>(working: Working<P>): Promise<Worker> {
  const { server, name, options, onTrouble } = working;
  const lockMilliseconds = (options.lockSeconds ?? defaultLockSeconds) * 1000;
  const worker = server.worker(name, (job) => run(job, working), {
    concurrency: options.concurrency ?? 1,
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

async function run<P extends object>(job: Job, working: Working<P>): Promise<void> {
  const { spec, handle, addScheduled } = working;
  const parsed = spec.payload.safeParse(job.data);
  if (!parsed.success) {
    const detail = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    await working.onQuarantine(
      failed(job, new WireError('INPUT_INVALID', detail.join('; ')), working),
    );
    return;
  }
  if (job.repeatJobKey !== undefined) return addScheduled(parsed.data);
  try {
    await handle(parsed.data, { attempt: job.attemptsMade + 1 });
  } catch (error) {
    await settle(job, error, working);
  }
}

async function settle<P extends object>(
  job: Job,
  error: unknown,
  working: Working<P>,
): Promise<void> {
  const fate = error instanceof WireError ? error.fate : 'retry';
  if (fate === 'discard') return working.onDiscard(failed(job, error, working));
  const again = fate === 'retry' && job.attemptsMade + 1 < (job.opts.attempts ?? 1);
  if (again) throw error;
  await working.onQuarantine(failed(job, error, working));
}

/**
 * Jobs whose workers died again and again, or whose failure could not be stored: run() settles all others.
 * They go once they are in the quarantine, since a job that stays keeps its name from being added again.
 */
async function sweepFailed<P extends object>(working: Working<P>): Promise<void> {
  for (const job of await working.queue.getFailed()) {
    await working.onQuarantine(failed(job, new Error(job.failedReason), working));
    await job.remove();
  }
}

function failed<P extends object>(job: Job, error: unknown, { name, spec }: Working<P>): FailedJob {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const known = error instanceof WireError;
  const payload = spec.payload.safeParse(job.data);
  return {
    queue: name,
    job: job.id ?? '',
    item: payload.success ? spec.item(payload.data) : (job.id ?? ''),
    code: known ? error.code : 'BUG',
    message,
    facts: known ? error.facts : { stack: stack ?? message },
    payload: job.data,
    attempts: job.attemptsMade + 1,
  };
}
