import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll } from 'vitest';

/** The address of a Redis for tests: that of REDIS_URL, or one started here. None is said loudly. */
export async function testRedis(): Promise<string | undefined> {
  const program = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'redis-server'))
    .find((path) => existsSync(path));
  if (process.env['REDIS_URL'] !== undefined) return process.env['REDIS_URL'];
  if (program !== undefined) return start(program);
  process.stderr.write('SKIPPED: queues on Redis; install redis-server or set REDIS_URL\n');
  return undefined;
}

/** A Redis of our own that keeps nothing, until the file's tests are over. */
async function start(redisServer: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wirewatch-redis-'));
  const port = await freePort();
  const child = spawn(
    redisServer,
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
    { stdio: 'ignore' },
  );
  afterAll(() => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { maxRetriesPerRequest: null });
  client.on('error', () => undefined); // it is still starting
  await client.ping();
  client.disconnect();
  return url;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
