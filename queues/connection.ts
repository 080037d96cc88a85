import {
  createPostgresBackend,
  type Job,
  type PostgresConnectionOptions,
  Queue,
  type QueueOptions,
  runMigrations,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { WireError } from '../src/errors.ts';

/** Where the queues live: in the database of this pool, or in a Redis. */
export type QueueConnection =
  | { readonly pool: pg.Pool }
  | { readonly redisUrl: string; readonly prefix?: string };

/** BullMQ's classes, ready for one kind of server. Both kinds pass test/queues/conformance.ts. */
export interface QueueServer {
  readonly where: string; // for people: no password in it
  readonly queue: (name: string) => Queue;
  readonly worker: (name: string, run: (job: Job) => Promise<void>, options: Work) => Worker;
  readonly close: () => Promise<void>; // after all queues and workers
}

export type Work = Omit<WorkerOptions, 'connection'>;

/** Throws QUEUE_UNREACHABLE. */
export async function connectQueues(connection: QueueConnection): Promise<QueueServer> {
  const where = 'pool' in connection ? 'PostgreSQL' : nameOf(connection.redisUrl);
  try {
    return 'pool' in connection
      ? await onPostgres(connection.pool, where)
      : await onRedis(connection, where);
  } catch (error) {
    throw queueFailure(error, where);
  }
}

/** Failures of the connection get a code and a fate; any other comes back as it is. */
export function queueFailure(error: unknown, where: string): unknown {
  if (error instanceof WireError) return error;
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  if (!connectionLost.test(code) && !connectionLost.test(message)) return error;
  return new WireError('QUEUE_UNREACHABLE', `${where}: ${message || code}`, {
    cause: error,
    hint: 'check that the server of REDIS_URL, or else the database, is running and reachable',
  });
}

/** errno, SQLSTATE, or the words of pg and ioredis. */
const connectionLost =
  /^(ECONN\w+|ENOTFOUND|EAI_AGAIN|E\w*TIMEDOUT|EPIPE|ENOENT|EHOSTUNREACH|08...|57P0[1-3]|53300)$|Connection (terminated|is closed)|max retries per request|timeout exceeded|not queryable|WRONGPASS|NOAUTH|NR_CLOSED/;

const schema = 'bullmq'; // the only one BullMQ uses with a pool
const producerConnections = 4;
const workerConnections = 24; // one listens for each queue worked on; the rest claim and complete

async function onPostgres(given: pg.Pool, where: string): Promise<QueueServer> {
  const { password } = given.options as pg.PoolConfig; // not enumerable
  const settings = { ...given.options, ...(password === undefined ? {} : { password }) };
  const poolOf = (max: number, options: string): pg.Pool => {
    const pool = new pg.Pool({ ...settings, max, options: `-c search_path=${schema} ${options}` });
    pool.on('error', () => undefined); // the next query reports it
    return pool.setMaxListeners(0); // every queue adds its own
  };
  const producers = poolOf(producerConnections, '');
  // A claim or a completion that a crash of the server takes back only runs its job again.
  const workers = poolOf(workerConnections, '-c synchronous_commit=off');
  const client = await producers.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    client.release();
  }
  return {
    where,
    queue: (name) =>
      new Queue(
        name,
        { connection: connectionOf(producers) },
        createPostgresBackend,
      ) as unknown as Queue,
    worker: (name, run, work) =>
      new Worker(
        name,
        run,
        { ...(work as object), connection: connectionOf(workers) },
        createPostgresBackend,
      ) as unknown as Worker,
    close: async () => {
      await Promise.all([producers.end(), workers.end()]);
    },
  };
}

/** pg's own types of events are narrower than those BullMQ asks for. */
const connectionOf = (pool: pg.Pool) => pool as unknown as PostgresConnectionOptions;

const requestRetries = 3; // then a producer is told, instead of waiting for Redis to come back

async function onRedis(
  { redisUrl, prefix = 'wirewatch' }: { redisUrl: string; prefix?: string },
  where: string,
): Promise<QueueServer> {
  const producers = new Redis(redisUrl, {
    maxRetriesPerRequest: requestRetries,
    lazyConnect: true,
  });
  const workers = new Redis(redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
  for (const client of [producers, workers]) client.on('error', () => undefined); // BullMQ reports it
  try {
    await producers.connect();
    await workers.connect();
  } catch (error) {
    producers.disconnect();
    workers.disconnect();
    throw error;
  }
  const options: QueueOptions = { connection: producers, prefix };
  return {
    where,
    queue: (name) => new Queue(name, options),
    worker: (name, run, work) => new Worker(name, run, { ...work, connection: workers, prefix }),
    close: async () => {
      producers.disconnect();
      workers.disconnect();
    },
  };
}

const nameOf = (redisUrl: string): string =>
  URL.canParse(redisUrl) ? `Redis at ${new URL(redisUrl).host}` : 'Redis';
