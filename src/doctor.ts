import { once } from 'node:events';
import { accessSync, constants, existsSync, mkdirSync, realpathSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { connectQueues } from '../queues/connection.ts';
import { openQueues, QUEUES, type QueueName } from '../queues/queues.ts';
import { WireError } from './errors.ts';
import { alerts } from './store/alerts.ts';
import { captures } from './store/captures.ts';
import { type Database, openDatabase } from './store/database.ts';
import { installed } from './store/embedded/binaries.ts';
import { pendingMigrations } from './store/migrations.ts';
import { quarantine } from './store/quarantine.ts';

/** What one look at the installation found. */
export interface Diagnosis {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly hint?: string; // what to do when it is not ok
}

export interface DoctorSettings {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  readonly redisUrl?: string | undefined;
  readonly host: string;
  readonly port: number;
}

/** Looks at everything that is needed to run; one failing check never hides the others. */
export async function diagnose(settings: DoctorSettings): Promise<readonly Diagnosis[]> {
  const before = [
    await look('node', nodeVersion),
    await look('data folder', () => dataFolder(settings)),
    await look('free disk', () => freeDisk(settings)),
    await look('embedded server', () => embeddedServer(settings)),
    await look('port', () => portFree(settings)),
  ];
  const opened = await open(settings);
  if ('failure' in opened) return [...before, opened.failure];
  const { database } = opened;
  try {
    return [
      ...before,
      await look('database', () => databaseAnswers(database, settings)),
      await look('extensions', () => extensions(database)),
      await look('tables', () => tables(database)),
      await look('captures', () => chain(database)),
      ...(await queues(database, settings)),
      await look('quarantine', () => quarantined(database)),
      await look('alerts', () => openAlerts(database)),
    ];
  } finally {
    await database.close();
  }
}

type Finding = Omit<Diagnosis, 'check'>;
const good = (detail: string): Finding => ({ ok: true, detail });
const bad = (detail: string, hint: string): Finding => ({ ok: false, detail, hint });

async function look(check: string, find: () => Finding | Promise<Finding>): Promise<Diagnosis> {
  try {
    return { check, ...(await find()) };
  } catch (error) {
    const { message } = error as Error;
    const hint = error instanceof WireError ? error.hint : undefined;
    return { check, ok: false, detail: message, ...(hint === undefined ? {} : { hint }) };
  }
}

const oldestNode = { major: 20, minor: 19 }; // package.json, engines

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const { major: oldest, minor: oldestMinor } = oldestNode;
  return major > oldest || (major === oldest && minor >= oldestMinor)
    ? good(process.versions.node)
    : bad(process.versions.node, `install Node ${oldest}.${oldestMinor} or newer`);
}

function dataFolder(settings: DoctorSettings): Finding {
  const folder = resolve(settings.dataFolder);
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  const database = join(folder, 'postgres');
  const files = existsSync(database) ? realpathSync(database) : database;
  // As root in a folder that the server's account cannot reach: a backup has to take both.
  return good(files === database ? folder : `${folder}, its database in ${files}`);
}

const gigabyte = 2 ** 30;
const wantedBytes = gigabyte; // about 20,000 pages with their captures

function freeDisk(settings: DoctorSettings): Finding {
  const { bavail, bsize } = statfsSync(resolve(settings.dataFolder));
  const free = bavail * bsize;
  const detail = `${(free / gigabyte).toFixed(1)} GB free`;
  return free >= wantedBytes
    ? good(detail)
    : bad(detail, 'free some space, or move the data folder');
}

function embeddedServer({ databaseUrl }: DoctorSettings): Finding {
  if (databaseUrl !== undefined) return good('not used: DATABASE_URL is set');
  return good(`PostgreSQL ${installed().version}`);
}

async function portFree({ host, port }: DoctorSettings): Promise<Finding> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return good(`${host}:${port} is free`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EADDRINUSE'
      ? bad(
          `${host}:${port} is taken`,
          'wirewatch may be serving there already; else set WIREWATCH_PORT',
        )
      : bad(`${host}:${port}: ${code}`, 'set WIREWATCH_HOST and WIREWATCH_PORT');
  } finally {
    server.close();
  }
}

async function open(
  settings: DoctorSettings,
): Promise<{ readonly database: Database } | { readonly failure: Diagnosis }> {
  let database: Database | undefined;
  const failure = await look('database', async () => {
    const { dataFolder, databaseUrl } = settings;
    database = await openDatabase({
      dataFolder,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      poolSize: 2,
    });
    return good('');
  });
  return database === undefined ? { failure } : { database };
}

async function databaseAnswers(
  { pool, where }: Database,
  { databaseUrl }: DoctorSettings,
): Promise<Finding> {
  const { rows } = await pool.query(
    `select current_setting('server_version') as version,
      (select count(*) from pg_stat_activity where application_name = 'wirewatch presence') as users`,
  );
  const { version, users } = rows[0];
  const shared = databaseUrl === undefined && users > 1 ? `, shared with ${users - 1} more` : '';
  return good(`PostgreSQL ${version} at ${where}${shared}`);
}

async function extensions({ pool }: Database): Promise<Finding> {
  const { rows } = await pool.query("select from pg_extension where extname = 'pg_trgm'");
  return rows.length > 0
    ? good('pg_trgm')
    : bad('pg_trgm is missing', 'run as a superuser: create extension pg_trgm');
}

async function tables({ db }: Database): Promise<Finding> {
  const pending = await pendingMigrations(db as never);
  return pending.length === 0
    ? good('up to date')
    : bad(`not yet: ${pending.join(', ')}`, 'start wirewatch once');
}

const checkedCaptures = 1000; // of the latest; wirewatch verify checks all

async function chain({ db }: Database): Promise<Finding> {
  const all = await captures(db).count();
  const from = Math.max(1, all - checkedCaptures + 1);
  const { checked, broken } = await captures(db).verify({ from });
  return broken === undefined
    ? good(`${checked} of ${all} verified`)
    : bad(
        `broken at ${broken.position}: ${broken.what}`,
        'run wirewatch verify, and compare with a backup',
      );
}

const lateSeconds = 600; // an item that has waited longer means that nobody works, or too few

async function queues(
  { pool }: Database,
  { redisUrl }: DoctorSettings,
): Promise<readonly Diagnosis[]> {
  const connection = redisUrl === undefined ? { pool } : { redisUrl };
  const reached = await look('queues', async () => {
    const server = await connectQueues(connection);
    await server.close();
    return good(server.where);
  });
  if (!reached.ok) return [reached];
  const opened = await openQueues(connection, { onQuarantine: async () => undefined });
  try {
    const lags = Object.keys(QUEUES).map((name) =>
      look(`queue ${name}`, async () => {
        const { waiting, active, delayed, oldestSeconds } = await opened.counts(name as QueueName);
        const detail = `${waiting} waiting, ${active} running, ${delayed} for later`;
        return oldestSeconds <= lateSeconds
          ? good(detail)
          : bad(`${detail}, the oldest for ${Math.round(oldestSeconds)} s`, 'start wirewatch work');
      }),
    );
    return [reached, ...(await Promise.all(lags))];
  } finally {
    await opened.close();
  }
}

async function quarantined({ db }: Database): Promise<Finding> {
  const counts = await quarantine(db).counts();
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return all === 0
    ? good('empty')
    : bad(
        `${all} items`,
        'wirewatch quarantine list says why; wirewatch quarantine replay tries again',
      );
}

async function openAlerts({ db }: Database): Promise<Finding> {
  const open = (await alerts(db).list()).filter(
    ({ acknowledgedAt }) => acknowledgedAt === undefined,
  );
  const kinds = [...new Set(open.map(({ kind }) => kind))].join(', ');
  return open.length === 0
    ? good('none')
    : bad(`${open.length} about sources: ${kinds}`, 'wirewatch outlets alerts names them');
}
