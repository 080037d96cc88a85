import { statfsSync } from 'node:fs';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { WireError } from '../errors.ts';
import { attachEmbedded } from './embedded-postgres.ts';
import { storeFailure } from './failures.ts';
import { migrate } from './migrations.ts';
import type { Schema } from './schema.ts';
import { timeTypes } from './times.ts';

export interface DatabaseOptions {
  readonly databaseUrl?: string; // postgresql://user:password@host:port/database; the embedded server without it
  readonly dataFolder: string;
  readonly poolSize?: number; // connections; default 10
}

export type Db = Kysely<Schema>;

export interface Database {
  readonly db: Db;
  readonly pool: pg.Pool; // the same connections, for queues and plain SQL
  readonly where: string; // for people: no password in it
  close(): Promise<void>; // the last process to close the embedded server stops it
}

/**
 * Opens the store with its tables up to date.
 * Throws CONFIG_INVALID, STORE_UNREACHABLE, STORE_REFUSED, STORE_VERSION, STORE_DISK_FULL, STORE_FOLDER, STORE_NO_SERVER.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const server = await findServer(options);
  const pool = new pg.Pool({ ...poolSettings, max: options.poolSize ?? 10, ...server.connection });
  pool.on('error', () => undefined); // an idle connection broke; whoever asks next gets a new one
  const db = new Kysely<Schema>({
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    dialect: new PostgresDialect({ pool: tellFailures(pool, server) }),
  });
  try {
    await checkVersion(pool);
    await migrate(db as unknown as Kysely<never>);
  } catch (error) {
    await pool.end();
    await server.leave();
    throw failureOf(error, server);
  }
  return {
    db,
    pool,
    where: server.where,
    async close() {
      await db.destroy();
      await server.leave();
    },
  };
}

const poolSettings: pg.PoolConfig = {
  application_name: 'wirewatch',
  connectionTimeoutMillis: 10_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  options: '-c timezone=UTC -c client_min_messages=warning',
  types: timeTypes,
};

interface Server {
  readonly connection: pg.PoolConfig;
  readonly where: string;
  readonly folder?: string; // of the embedded server
  leave(): Promise<void>;
}

const walSegmentBytes = 16 * 2 ** 20; // a server that cannot write its log ends, and connections break

function failureOf(error: unknown, { where, folder }: Server): unknown {
  const failure = storeFailure(error, where);
  if (folder === undefined || !(failure instanceof WireError)) return failure;
  const { bavail, bsize } = statfsSync(folder);
  if (failure.code !== 'STORE_UNREACHABLE' || bavail * bsize >= walSegmentBytes) return failure;
  return new WireError('STORE_DISK_FULL', where, { cause: error, hint: 'free some space' });
}

async function findServer({ databaseUrl, dataFolder }: DatabaseOptions): Promise<Server> {
  if (databaseUrl !== undefined) {
    return {
      connection: { connectionString: databaseUrl },
      where: nameOf(databaseUrl),
      leave: async () => undefined,
    };
  }
  const { host, user, home, leave } = await attachEmbedded(dataFolder);
  return {
    connection: { host, user, database: 'postgres' },
    where: dataFolder,
    folder: home.folder,
    leave,
  };
}

/** Host, port and database of a URL; never its password. The URL itself is in no error, not even as cause. */
function nameOf(databaseUrl: string): string {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new WireError('CONFIG_INVALID', 'DATABASE_URL is not a PostgreSQL address', {
      hint: 'write it as postgresql://user:password@host:5432/database',
    });
  }
  return `${url.searchParams.get('host') ?? url.host}${url.pathname}`;
}

const oldest = 15;
const newestTried = 18;

async function checkVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(
    "select current_setting('server_version_num')::int / 10000 as major",
  );
  const major: number = rows[0].major;
  if (major >= oldest) return;
  throw new WireError('STORE_VERSION', `PostgreSQL ${major}`, {
    hint: `use PostgreSQL ${oldest} to ${newestTried}`,
    facts: { major },
  });
}

/** The pool as Kysely uses it, with failures that have a code and a fate. */
function tellFailures(pool: pg.Pool, server: Server) {
  const wrapped = new WeakMap<pg.PoolClient, pg.PoolClient>();
  const fail = (error: unknown): never => {
    throw failureOf(error, server);
  };
  return {
    end: () => pool.end(),
    async connect(): Promise<pg.PoolClient> {
      const client = await pool.connect().catch(fail);
      const known = wrapped.get(client);
      if (known !== undefined) return known;
      const telling = {
        query: (text: string, values: unknown[]) => client.query(text, values).catch(fail),
        release: () => client.release(),
      } as unknown as pg.PoolClient;
      wrapped.set(client, telling);
      return telling;
    },
  };
}
