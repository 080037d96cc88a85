import type { Hono } from 'hono';
import { z } from 'zod';
import type { ArticleId } from '../../article.ts';
import { WireError } from '../../errors.ts';
import { replay } from '../../steps/replay.ts';
import type { LedgerFilter } from '../../store/ledger.ts';
import { outletReports } from '../../store/run-report.ts';
import type { Desk } from '../desk.tsx';
import { optional } from '../optional.ts';
import { say } from '../say.ts';
import { LedgerRowScreen, LedgerScreen } from '../screens/ledger.tsx';
import { QuarantineScreen } from '../screens/quarantine.tsx';

const pageRows = 100;

/** What became of every URL, and what failed for good. */
export function recordRoutes(site: Hono, { app, store, timeZone, show }: Desk): void {
  site.get('/ledger', async (context) => {
    const { after, ...filter } = ledgerFields.parse(context.req.query());
    const { run, outlet } = filter;
    const part = { ...optional('run', run), ...optional('outlet', outlet) };
    const [counts, rows, reports] = await Promise.all([
      store.ledger.counts(part),
      store.ledger.list(filter as LedgerFilter, { limit: pageRows, ...optional('after', after) }),
      run === undefined && outlet === undefined ? [] : outletReports(app.database.db, part),
    ]);
    return show(
      context,
      { title: say('Ledger'), current: '/ledger' },
      <LedgerScreen
        counts={counts}
        reports={reports}
        rows={rows}
        filter={filter as LedgerFilter}
        isFull={rows.length === pageRows}
        zone={timeZone}
      />,
    );
  });

  site.get('/ledger/:id', async (context) => {
    const id = context.req.param('id') as ArticleId;
    const row = await store.ledger.get(id);
    if (row === undefined) throw new WireError('NOT_FOUND', `ledger row ${id}`);
    const [captures, audit] = await Promise.all([
      store.captures.ofUrl(row.url),
      store.audit.list({ subject: id }),
    ]);
    return show(
      context,
      { title: say('Ledger row'), current: '/ledger' },
      <LedgerRowScreen row={row} captures={captures} audit={audit} zone={timeZone} />,
    );
  });

  site.get('/quarantine', async (context) => {
    const filter = quarantineFields.parse(context.req.query());
    const [counts, rows] = await Promise.all([
      store.quarantine.counts(),
      store.quarantine.list(filter as { queue?: string; code?: string }),
    ]);
    return show(
      context,
      { title: say('Quarantine'), current: '/quarantine' },
      <QuarantineScreen counts={counts} rows={rows} zone={timeZone} />,
    );
  });

  site.post('/quarantine/replay', async (context) => {
    const { queue, code } = replayForm.parse(await context.req.parseBody());
    await replay(app, { queue, code });
    return context.redirect('/quarantine', 303);
  });

  site.post('/quarantine/:id/replay', async (context) => {
    await replay(app, { ids: [context.req.param('id')] });
    return context.redirect('/quarantine', 303);
  });
}

const filled = z.string().min(1).optional().catch(undefined);
const ledgerFields = z.object({
  state: z
    .enum(['discovered', 'fetched', 'extracted', 'tagged', 'clustered', 'queued', 'dropped'])
    .optional()
    .catch(undefined),
  reason: filled,
  outlet: filled,
  run: filled,
  after: filled,
});
const quarantineFields = z.object({ queue: filled, code: filled });
const replayForm = z.object({ queue: z.string().min(1), code: z.string().min(1) });
