import { expect, test } from 'vitest';
import type { ArticleId } from '../../src/article.ts';
import { outletReports, totalOf } from '../../src/store/run-report.ts';
import { openStore } from '../../src/store/store.ts';
import { testDatabase } from './test-database.ts';

const { db } = await testDatabase();
const { ledger } = openStore(db);

const seen = async (outlet: string | undefined, names: readonly string[]) => {
  const found = await ledger.discover(
    names.map((name) => ({
      url: `https://report.example/${name}`,
      run: 'run-1',
      ...(outlet === undefined ? {} : { outlet }),
    })),
  );
  return found.map(({ id }) => id);
};

test('a run adds up by outlet and by reason', async () => {
  const [a, b, c, d] = (await seen('iq/ina', ['a', 'b', 'c', 'd'])) as [
    ArticleId,
    ArticleId,
    ArticleId,
    ArticleId,
  ];
  const [e, f] = (await seen(undefined, ['e', 'f'])) as [ArticleId, ArticleId];
  await seen('iq/ina', ['a']); // known
  await ledger.reach([a, b, c, e], 'fetched');
  for (const step of ['extracted', 'tagged', 'clustered', 'queued'] as const) {
    await ledger.reach([a, e], step);
  }
  await ledger.drop([b], 'EXTRACT_NO_BODY');
  await ledger.drop([d], 'FETCH_GONE');
  await ledger.drop([f], 'FETCH_GONE');
  const reports = await outletReports(db, { run: 'run-1' });
  expect(reports).toEqual([
    {
      seen: 2,
      fetched: 1,
      extracted: 1,
      tagged: 1,
      clustered: 1,
      queued: 1,
      dropped: 1,
      onTheWay: 0,
      reasons: { FETCH_GONE: 1 },
    },
    {
      outlet: 'iq/ina',
      seen: 4,
      fetched: 3,
      extracted: 1,
      tagged: 1,
      clustered: 1,
      queued: 1,
      dropped: 2,
      onTheWay: 1,
      reasons: { EXTRACT_NO_BODY: 1, FETCH_GONE: 1 },
    },
  ]);
  const total = totalOf(reports);
  const { total: all, states, reasons } = await ledger.counts({ run: 'run-1' });
  expect(total).toMatchObject({
    seen: all,
    queued: states.queued,
    dropped: states.dropped,
    reasons,
  });
  expect(total.queued + total.dropped + total.onTheWay).toBe(total.seen);
  expect(await outletReports(db, { run: 'another' })).toEqual([]);
  expect(await outletReports(db, { outlet: 'iq/ina' })).toHaveLength(1);
});
