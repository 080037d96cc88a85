import pg from 'pg';
import { embeddedRole } from './cluster.ts';

/** A session that counts its process among the users of a server, for as long as it lives. */
export interface Presence {
  readonly host: string;
  readonly lost: Promise<void>; // the session ended without end()
  isLast(): Promise<boolean>; // true also keeps everyone from joining until the server is down
  end(): Promise<void>;
}

/** Shared by those who use the server, exclusive for the one who stops it. */
const presenceLock = 8470_0001;

/** Nothing when the server is starting, stopping or gone: look again. */
export async function join(host: string): Promise<Presence | undefined> {
  const client = new pg.Client({
    host,
    user: embeddedRole,
    database: 'postgres',
    application_name: 'wirewatch presence',
    connectionTimeoutMillis: 5000,
  });
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
  });
  try {
    await client.connect();
    const { rows } = await client.query('select pg_try_advisory_lock_shared($1) as joined', [
      presenceLock,
    ]);
    if (rows[0].joined) return { host, lost, isLast: () => isLast(client), end: () => end(client) };
  } catch {
    // Starting, stopping or just gone: the caller looks again, and knows when to give up.
  }
  await end(client);
  return undefined;
}

async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [presenceLock]);
    const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [presenceLock]);
    return rows[0].last;
  } catch {
    return false; // the server is down already
  }
}

/** Ending a session whose server is gone fails, and there is nothing left to end. */
const end = (client: pg.Client): Promise<void> => client.end().catch(() => undefined);
