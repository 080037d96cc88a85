import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, test } from 'vitest';
import { queuesKeepTheirPromises } from './conformance.ts';
import { testRedis } from './redis-server.ts';

const redisUrl = await testRedis();

if (redisUrl === undefined) {
  test.skip('queues on Redis: no redis-server and no REDIS_URL');
} else {
  const prefix = `test-${randomUUID()}`;
  const admin = new Redis(redisUrl);
  afterAll(() => admin.disconnect());
  queuesKeepTheirPromises('Redis', { redisUrl, prefix }, async () => {
    const keys = await admin.keys(`${prefix}:*`);
    if (keys.length > 0) await admin.del(...keys);
  });
}
