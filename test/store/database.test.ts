import { expect, test } from 'vitest';
import { pendingMigrations } from '../../src/store/migrations.ts';
import { testDatabase } from './test-database.ts';

const { db, pool } = await testDatabase();

test('a new database has every table', async () => {
  expect(await pendingMigrations(db as never)).toEqual([]);
  const { rows } = await pool.query("select count(*) from pg_tables where schemaname = 'public'");
  expect(rows[0].count).toBeGreaterThan(20);
});

test('times come out as instants in UTC', async () => {
  const { rows } = await pool.query("select timestamptz '2026-11-21 23:45:06+02' as at");
  expect(rows[0].at).toBe('2026-11-21T21:45:06Z');
});
