import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface OwnRedis {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The Redis that TEST_REDIS_URL names, else one of our own on loopback, else none where it is not installed. */
export async function ownRedis(): Promise<OwnRedis | undefined> {
  const given = process.env['TEST_REDIS_URL'];
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined };
  const port = await freePort();
  const words = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--maxmemory-policy',
    'noeviction',
  ];
  const server = spawn('redis-server', words, { stdio: 'ignore' });
  if (!(await hasStarted(server))) return undefined;
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      server.kill();
      await once(server, 'exit');
    },
  };
}

const startMilliseconds = 500;

const hasStarted = (server: ChildProcess): Promise<boolean> =>
  Promise.race([once(server, 'error').then(() => false), wait(startMilliseconds).then(() => true)]);

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
