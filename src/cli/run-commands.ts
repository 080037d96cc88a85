import { type OutletReport, outletReports, totalOf } from '../store/run-report.ts';
import type { Given } from './commands.ts';
import { printRows } from './table.ts';
import { withApp } from './with-app.ts';

const runsShown = 20;

/** How far everything came, by run and by outlet; every row adds up. */
export const runCommands = {
  list: ({ options }: Given) =>
    withApp(async ({ store, database }) => {
      const runs = await store.runs.list(Number(options['limit'] ?? runsShown));
      const rows = [];
      for (const { id, kind, startedAt, endedAt } of runs) {
        const total = totalOf(await outletReports(database.db, { run: id }));
        rows.push({ run: id, kind, startedAt, endedAt, ...flat(total) });
      }
      printRows(rows, { json: options['json'] === true });
    }),

  byOutlet: ({ options }: Given) =>
    withApp(async ({ database }) => {
      const { run, outlet } = options;
      const reports = await outletReports(database.db, {
        ...(typeof run === 'string' ? { run } : {}),
        ...(typeof outlet === 'string' ? { outlet } : {}),
      });
      const rows = reports.map((report) => ({
        outlet: report.outlet ?? 'by hand',
        ...flat(report),
      }));
      const all = { outlet: 'total', ...flat(totalOf(reports)) };
      printRows([...rows, all], { json: options['json'] === true });
    }),
} as const;

const flat = ({ outlet: _, reasons, ...counts }: OutletReport) => ({
  ...counts,
  reasons: Object.entries(reasons)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', '),
});
