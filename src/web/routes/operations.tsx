import type { Hono } from 'hono';
import { z } from 'zod';
import { QUEUES, type QueueName } from '../../../queues/queues.ts';
import { WireError } from '../../errors.ts';
import type { Desk } from '../desk.tsx';
import { say } from '../say.ts';
import { OpsScreen } from '../screens/ops.tsx';
import { QualityScreen } from '../screens/quality.tsx';
import { SourcesScreen } from '../screens/sources.tsx';
import { sourceHealth } from '../source-health.ts';

/** How the sources, the line and the machine's tags do. */
export function operationRoutes(site: Hono, { app, store, timeZone, show, seat }: Desk): void {
  site.get('/sources', async (context) => {
    const [feeds, alerts] = await Promise.all([store.feeds.list(), store.alerts.list()]);
    const all = sourceHealth(app.outlets.values(), feeds, {
      now: new Date(),
      mayCrawl: app.mayCrawl,
    });
    const wanted = (context.req.query('q') ?? '').trim().toLowerCase().slice(0, 100);
    const shown = all.filter(({ key, name, country, state }) =>
      [key, name, country, state].some((text) => text.toLowerCase().includes(wanted)),
    );
    return show(
      context,
      { title: say('Sources'), current: '/sources' },
      <SourcesScreen all={all} shown={shown} alerts={alerts} wanted={wanted} zone={timeZone} />,
    );
  });

  site.post('/sources/state', async (context) => {
    const { outlet, state } = stateForm.parse(await context.req.parseBody());
    if (!app.outlets.has(outlet)) throw new WireError('NOT_FOUND', `outlet ${outlet}`);
    await store.outlets.setState([outlet], state);
    return context.redirect('/sources', 303);
  });

  site.post('/sources/alerts/:id', async (context) => {
    const { analyst } = seat(context);
    if (!(await store.alerts.acknowledge(context.req.param('id'), analyst)))
      throw new WireError('NOT_FOUND', 'no such alert, or somebody has seen to it already');
    return context.redirect('/sources', 303);
  });

  site.get('/ops', async (context) => {
    const names = Object.keys(QUEUES) as QueueName[];
    const [pulse, counts, quarantine, open, runs, ...queues] = await Promise.all([
      store.pulse.now(),
      store.ledger.counts(),
      store.quarantine.counts(),
      store.reviewQueue.counts(),
      store.runs.list(),
      ...names.map(async (name) => ({ name, ...(await app.queues.counts(name)) })),
    ]);
    return show(
      context,
      { title: say('Operations'), current: '/ops' },
      <OpsScreen view={{ pulse, counts, quarantine, open, runs, queues, zone: timeZone }} />,
    );
  });

  site.get('/quality', async (context) => {
    const [precision, agreement] = await Promise.all([
      store.quality.precision(),
      store.reviews.agreement(),
    ]);
    return show(
      context,
      { title: say('Quality'), current: '/quality' },
      <QualityScreen precision={precision} agreement={agreement} />,
    );
  });
}

const stateForm = z.object({
  outlet: z.string().min(1),
  state: z.enum(['active', 'paused']),
});
