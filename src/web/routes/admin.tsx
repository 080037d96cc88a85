import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { userName } from '../../accounts/names.ts';
import { WireError } from '../../errors.ts';
import type { AuditFilter } from '../../store/audit.ts';
import { ROLES } from '../../store/users.ts';
import type { Desk, Seat } from '../desk.tsx';
import type { Door } from '../door.ts';
import { say } from '../say.ts';
import { AdminScreen, type AdminView, AuditScreen } from '../screens/admin.tsx';
import { told } from '../told.ts';

const linkMinutes = 24 * 60; // to reach somebody who has gone home
const pageRows = 100;

/** Users, everybody's tokens, and the audit log. */
export function adminRoutes(site: Hono, desk: Desk, door: Door): void {
  const page = async (context: Context, once: Pick<AdminView, 'link' | 'trouble'> = {}) => {
    const { store, timeZone } = desk.seat(context);
    const [users, tokens] = await Promise.all([store.users.list(), store.tokens.list()]);
    return desk.show(
      context,
      { title: say('Admin'), current: '/admin', status: once.trouble === undefined ? 200 : 400 },
      <AdminScreen view={{ users, tokens, zone: timeZone, ...once }} />,
    );
  };

  const linkFor = async (context: Context, { store, reader }: Seat, user: string) => {
    const minutes = linkMinutes;
    const token = await store.links.make({ purpose: 'password', user, by: reader.name, minutes });
    const origin = door.publicOrigin ?? new URL(context.req.url).origin;
    return { link: { user, url: `${origin}/setup?token=${token}` } };
  };

  /** Runs what a form asks for; back to the page, or on it what came of it. */
  const doing =
    (run: (context: Context, seat: Seat) => Promise<Pick<AdminView, 'link'> | undefined>) =>
    async (context: Context): Promise<Response> => {
      try {
        const once = await run(context, desk.seat(context));
        return once === undefined ? context.redirect('/admin', 303) : await page(context, once);
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        return page(context, { trouble: told(error).text });
      }
    };
  const nameOf = (context: Context) => context.req.param('name') ?? '';

  site.get('/admin', (context) => page(context));

  site.post(
    '/admin/users',
    doing(async (context, seat) => {
      const { name, role } = newUser.parse(await context.req.parseBody());
      await seat.store.users.add({ name, role });
      return linkFor(context, seat, name);
    }),
  );

  site.post(
    '/admin/users/:name/role',
    doing(async (context, { store }) => {
      const { role } = newRole.parse(await context.req.parseBody());
      await store.users.setRole(nameOf(context), role);
      return undefined;
    }),
  );

  site.post(
    '/admin/users/:name/disable',
    doing(async (context, { store }) => {
      await store.users.disable(nameOf(context));
      await store.reviewQueue.releaseAll(nameOf(context));
      return undefined;
    }),
  );

  site.post(
    '/admin/users/:name/enable',
    doing(async (context, { store }) => {
      await store.users.enable(nameOf(context));
      return undefined;
    }),
  );

  site.post(
    '/admin/users/:name/link',
    doing(async (context, seat) => {
      const { name } = await seat.store.users.get(nameOf(context));
      return linkFor(context, seat, name);
    }),
  );

  site.post(
    '/admin/tokens/:id/revoke',
    doing(async (context, { store }) => {
      await store.tokens.revoke(context.req.param('id') ?? '');
      return undefined;
    }),
  );

  site.get('/admin/audit', async (context) => {
    const { store, timeZone } = desk.seat(context);
    const fields = auditFields.parse(context.req.query());
    const filter = Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    ) as AuditFilter;
    const entries = await store.audit.list(filter, pageRows);
    const last = entries.length === pageRows ? entries.at(-1)?.id : undefined;
    return desk.show(
      context,
      { title: say('Audit log'), current: '/admin' },
      <AuditScreen
        entries={entries}
        filter={filter}
        next={last === undefined ? undefined : earlier(filter, last)}
        zone={timeZone}
      />,
    );
  });
}

function earlier({ before: _, ...filter }: AuditFilter, last: number): string {
  return `/admin/audit?${new URLSearchParams({ ...filter, before: String(last) })}`;
}

const newRole = z.object({ role: z.enum(ROLES) });
const newUser = newRole.extend({ name: userName });
const filled = z.string().min(1).optional().catch(undefined);
const auditFields = z.object({
  actor: filled,
  action: filled,
  subject: filled,
  before: z.coerce.number().int().positive().optional().catch(undefined),
});
