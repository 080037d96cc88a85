import { type Context, Hono } from 'hono';
import type { App } from '../app.ts';
import { WireError } from '../errors.ts';
import { PROBLEM_TYPE, problemOf } from './api/problem.ts';
import { assetRoutes } from './assets.ts';
import { type Desk, openDesk } from './desk.tsx';
import { openDoor } from './door.ts';
import { guard } from './guard.ts';
import { Notice, Sheet } from './layout.tsx';
import { optional } from './optional.ts';
import { identify } from './reader.ts';
import { accountRoutes } from './routes/accounts.tsx';
import { adminRoutes } from './routes/admin.tsx';
import { apiRoutes } from './routes/api.tsx';
import { bulkRoutes } from './routes/bulk.tsx';
import { decisionRoutes } from './routes/decisions.tsx';
import { digestRoutes } from './routes/digests.tsx';
import { officialRoutes } from './routes/officials.tsx';
import { operationRoutes } from './routes/operations.tsx';
import { profileRoutes } from './routes/profiles.tsx';
import { queueRuleRoutes } from './routes/queue-rule.tsx';
import { recordRoutes } from './routes/records.tsx';
import { reviewRoutes } from './routes/review.tsx';
import { searchRoutes } from './routes/search.tsx';
import { settingsRoutes } from './routes/settings.tsx';
import { storyRoutes } from './routes/stories.tsx';
import { versionRoutes } from './routes/versions.tsx';
import { watchlistRoutes } from './routes/watchlists.tsx';
import { websubRoutes } from './routes/websub.ts';
import { enforceRules } from './rules.ts';
import { say } from './say.ts';
import { told } from './told.ts';

export interface SiteOptions {
  readonly app: App;
  readonly analyst: string; // whom everyone at this machine is taken for
  readonly hosts: readonly string[]; // Host headers that are answered: a foreign name means DNS rebinding
  readonly isOpen?: boolean; // to other machines: whoever comes has to sign in
  readonly isSetUpOnly?: boolean; // nothing but the page that makes the first account
}

const screens: readonly ((site: Hono, desk: Desk) => void)[] = [
  reviewRoutes,
  decisionRoutes,
  bulkRoutes,
  queueRuleRoutes,
  versionRoutes,
  storyRoutes,
  officialRoutes,
  profileRoutes,
  searchRoutes,
  watchlistRoutes,
  digestRoutes,
  recordRoutes,
  operationRoutes,
  apiRoutes,
];

/** The analysts' site: server-rendered pages and forms, one script for the keyboard, strict CSP. */
export function createSite({
  app,
  analyst,
  hosts,
  isOpen = false,
  isSetUpOnly = false,
}: SiteOptions): Hono {
  const site = new Hono();
  const desk = openDesk(app);
  const door = openDoor(app);
  websubRoutes(site, app);
  guard(site, { hosts, isSecure: door.isSecure, ...optional('origin', door.publicOrigin) });
  identify(site, {
    store: app.store,
    cookie: door.cookie,
    proxies: app.settings.trustedProxies,
    ...(isOpen || door.elsewhere !== undefined ? {} : { alone: analyst }),
  });
  if (isSetUpOnly) setUpOnly(site, desk);
  enforceRules(site);
  assetRoutes(site);
  accountRoutes(site, desk, door);
  settingsRoutes(site, desk, door);
  adminRoutes(site, desk, door);
  site.get('/', (context) => context.redirect('/review'));
  site.get('/healthz', (context) => context.json({ ok: true }));
  for (const add of screens) add(site, desk);

  site.notFound((context) =>
    desk.show(
      context,
      { title: say('Not found'), status: 404 },
      <Sheet>
        <h1>{say('Not found')}</h1>
        <Notice kind="error">{say('There is no such page.')}</Notice>
      </Sheet>,
    ),
  );
  site.onError((error, context) => {
    const { status, text } = told(error);
    if (status === 500)
      app.log.error({ error: String(error), path: context.req.path }, 'page failed');
    if (error instanceof WireError && error.code === 'TOO_MANY_TRIES')
      context.header('Retry-After', String(error.facts['seconds'] ?? 1));
    if (context.req.path.startsWith('/api/')) return problem(context, error);
    if (status === 401 && context.req.header('authorization') === undefined)
      return context.redirect(signInPath(context), 303);
    return desk.show(
      context,
      { title: say('Not done'), status },
      <Sheet>
        <h1>{say('Not done')}</h1>
        <Notice kind="error">{text}.</Notice>
        <p>
          <a href="/review">{say('Back to the queue')}</a>
        </p>
      </Sheet>,
    );
  });
  return site;
}

/** Any other page says how to go on. */
function setUpOnly(site: Hono, { show }: Desk): void {
  site.use(async (context, next) => {
    if (/^\/(?:setup$|assets\/)/.test(context.req.path)) return next();
    return show(
      context,
      { title: say('The account is made') },
      <Sheet>
        <h1>{say('The account is made')}</h1>
        <Notice>{say('Start the site now: wirewatch serve')}</Notice>
      </Sheet>,
    );
  });
}

/** A refusal before any route of the API was asked. */
function problem(context: Context, error: Error): Response {
  const { status, ...rest } = problemOf(error);
  if (status === 401) context.header('WWW-Authenticate', 'Bearer');
  return context.body(JSON.stringify({ ...rest, status }), status, {
    'Content-Type': PROBLEM_TYPE,
  });
}

/** Back to where they wanted to go, if it was a page. */
function signInPath({ req }: Context): string {
  const { pathname, search } = new URL(req.url);
  return req.method === 'GET' && pathname !== '/'
    ? `/login?next=${encodeURIComponent(pathname + search)}`
    : '/login';
}
