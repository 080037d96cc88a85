import { Hono } from 'hono';
import type { App } from '../app.ts';
import { assetRoutes } from './assets.ts';
import { type Desk, openDesk } from './desk.tsx';
import { guard } from './guard.ts';
import { Notice, Sheet } from './layout.tsx';
import { identify, type Reader } from './reader.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { digestRoutes } from './routes/digests.tsx';
import { officialRoutes } from './routes/officials.tsx';
import { profileRoutes } from './routes/profiles.tsx';
import { recordRoutes } from './routes/records.tsx';
import { reviewRoutes } from './routes/review.tsx';
import { searchRoutes } from './routes/search.tsx';
import { storyRoutes } from './routes/stories.tsx';
import { watchlistRoutes } from './routes/watchlists.tsx';
import { told } from './told.ts';

export interface SiteOptions {
  readonly app: App;
  readonly analyst: string; // whom everyone at this machine is taken for
  readonly hosts: readonly string[]; // Host headers that are answered: a foreign name means DNS rebinding
}

const screens: readonly ((site: Hono, desk: Desk) => void)[] = [
  reviewRoutes,
  decisionRoutes,
  storyRoutes,
  officialRoutes,
  profileRoutes,
  searchRoutes,
  watchlistRoutes,
  digestRoutes,
  recordRoutes,
];

/** The analysts' site: server-rendered pages and forms, one script for the keyboard, strict CSP. */
export function createSite({ app, analyst, hosts }: SiteOptions): Hono {
  const site = new Hono();
  const desk = openDesk(app);
  guard(site, hosts);
  const alone: Reader = { name: analyst, role: 'admin', language: 'en', isAlone: true };
  identify(site, async () => alone);
  assetRoutes(site);
  site.get('/', (context) => context.redirect('/review'));
  site.get('/healthz', (context) => context.json({ ok: true }));
  for (const add of screens) add(site, desk);

  site.notFound((context) =>
    desk.show(
      context,
      { title: 'Not found', status: 404 },
      <Sheet>
        <h1>Not found</h1>
        <Notice kind="error">There is no such page.</Notice>
      </Sheet>,
    ),
  );
  site.onError((error, context) => {
    const { status, text } = told(error);
    if (status === 500)
      app.log.error({ error: String(error), path: context.req.path }, 'page failed');
    return desk.show(
      context,
      { title: 'Not done', status },
      <Sheet>
        <h1>Not done</h1>
        <Notice kind="error">{text}.</Notice>
        <p>
          <a href="/review">Back to the queue</a>
        </p>
      </Sheet>,
    );
  });
  return site;
}
