import { createHash, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { attachEmbedded } from '../../src/store/embedded-postgres.ts';

/**
 * A fresh, empty database of the real server with all tables, closed and dropped after the file's tests:
 * `const { db, pool, url } = await testDatabase();` at the top of a test file.
 * The server is one for all tests of this checkout, or that of TEST_DATABASE_URL.
 */
export async function testDatabase(): Promise<Database & { readonly url: string }> {
  const server = await testServer();
  const name = `test_${Date.now()}_${randomBytes(4).toString('hex')}`;
  await onServer(server.url('postgres'), async (client) => {
    await dropAbandoned(client);
    await client.query(`create database ${name}`);
  });
  const url = server.url(name);
  const database = await openDatabase({ databaseUrl: url, dataFolder: testFolder });
  afterAll(async () => {
    await database.close();
    await onServer(server.url('postgres'), (client) =>
      client.query(`drop database ${name} with (force)`),
    );
    await server.leave();
  });
  return { ...database, url };
}

/** One folder for a checkout and a user, so that initdb runs once and not once a test run. */
const checkout = createHash('sha256')
  .update(`${import.meta.url} ${process.getuid?.()}`)
  .digest('hex');
const testFolder = join(tmpdir(), `wirewatch-test-${checkout.slice(0, 8)}`);

interface TestServer {
  url(database: string): string;
  leave(): Promise<void>;
}

async function testServer(): Promise<TestServer> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined) {
    return {
      url: (database) => Object.assign(new URL(given), { pathname: `/${database}` }).href,
      leave: async () => undefined,
    };
  }
  const { host, user, leave } = await attachEmbedded(testFolder);
  return {
    url: (database) => `postgresql://${user}@localhost/${database}?host=${host}`,
    leave,
  };
}

async function onServer(
  connectionString: string,
  use: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

const abandonedMilliseconds = 3_600_000;

/** Databases of test runs that were killed. */
async function dropAbandoned(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "select datname from pg_database where datname like 'test\\_%'",
  );
  for (const { datname } of rows) {
    const made = Number(datname.split('_')[1]);
    if (made < Date.now() - abandonedMilliseconds) {
      await client.query(`drop database if exists ${datname} with (force)`);
    }
  }
}
