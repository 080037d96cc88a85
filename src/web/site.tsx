import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import type { Child } from 'hono/jsx';
import { secureHeaders } from 'hono/secure-headers';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { App } from '../app.ts';
import type { ArticleId, CountryCode, Instant } from '../article.ts';
import type { Digest } from '../digest/digest.ts';
import { DIGEST_FORMATS } from '../digest/formats.ts';
import { type ErrorCode, WireError } from '../errors.ts';
import { buildDigest } from '../steps/build-digest.ts';
import { replay } from '../steps/replay.ts';
import { dayOf } from '../text/days.ts';
import { Layout, Notice } from './layout.tsx';
import { ArticleScreen } from './screens/article.tsx';
import { QueueScreen } from './screens/queue.tsx';
import {
  DigestsScreen,
  LedgerScreen,
  QuarantineScreen,
  StoriesScreen,
} from './screens/records.tsx';

export interface SiteOptions {
  readonly app: App;
  readonly analyst: string; // whom everyone at this machine is taken for
  readonly hosts: readonly string[]; // Host headers that are answered: a foreign name means DNS rebinding
}

const formBytes = 64 * 1024;
const queueRows = 100;

/** The analysts' site: server-rendered pages and forms, no script, strict CSP. */
export function createSite({ app, analyst, hosts }: SiteOptions): Hono {
  const { store } = app;
  const site = new Hono();
  const page = (title: string, content: Child) =>
    `<!doctype html>${String(
      <Layout title={title} analyst={analyst}>
        {content}
      </Layout>,
    )}`;

  site.use(async (context, next) => {
    const host = new URL(context.req.url).hostname;
    if (!hosts.includes(host)) return context.text('wrong host', 421);
    await next();
    context.header('Cache-Control', 'private, no-store');
    return undefined;
  });
  site.use(
    secureHeaders({ contentSecurityPolicy, referrerPolicy: 'no-referrer', xFrameOptions: 'DENY' }),
  );
  site.use(csrf());
  site.use(bodyLimit({ maxSize: formBytes }));

  site.get('/', (context) => context.redirect('/review'));
  site.get('/healthz', (context) => context.json({ ok: true }));
  site.get('/assets/app.css', async (context) => {
    context.header('Content-Type', 'text/css; charset=utf-8');
    return context.body(await stylesheet());
  });

  site.get('/review', async (context) => {
    const items = await store.reviewQueue.list({}, { limit: queueRows });
    const ids = items.map(({ article }) => article);
    const articles =
      ids.length === 0 ? [] : await store.articles.list({ ids }, { limit: queueRows });
    const byId = new Map(articles.map((article) => [article.id, article]));
    const rows = items.map((item) => ({ item, ...optional('article', byId.get(item.article)) }));
    return context.html(page('Review', <QueueScreen rows={rows} analyst={analyst} />));
  });

  site.post('/review/claim', async (context) => {
    const item = await store.reviewQueue.claim(leaseOf(app, analyst));
    return context.redirect(item === undefined ? '/review' : `/articles/${item.article}`, 303);
  });

  site.get('/articles/:id', async (context) => {
    const id = context.req.param('id') as ArticleId;
    const article = await store.articles.get(id);
    const [item, reviews] = await Promise.all([store.reviewQueue.get(id), store.reviews.of(id)]);
    const view = { article, reviews, analyst, ...optional('item', item) };
    return context.html(page(article.headline, <ArticleScreen {...view} />));
  });

  site.post('/articles/:id/decide', async (context) => {
    const id = context.req.param('id') as ArticleId;
    const form = decisionForm.parse(await context.req.parseBody());
    if (form.verdict === 'release') {
      await store.reviewQueue.release(id, analyst);
      return context.redirect('/review', 303);
    }
    await store.reviewQueue.claimArticle(id, leaseOf(app, analyst));
    const { headline, countries, note, verdict } = form;
    await store.reviews.decide({
      article: id,
      reviewer: analyst,
      verdict,
      corrections:
        verdict === 'corrected'
          ? { ...optional('headline', headline), ...optional('countries', countries) }
          : {},
      ...optional('note', note),
      dateReviewed: new Date().toISOString() as Instant,
    });
    const next = await store.reviewQueue.claim(leaseOf(app, analyst));
    return context.redirect(next === undefined ? '/review' : `/articles/${next.article}`, 303);
  });

  site.get('/stories', async (context) =>
    context.html(page('Stories', <StoriesScreen stories={await store.stories.list()} />)),
  );
  site.get('/ledger', async (context) =>
    context.html(page('Ledger', <LedgerScreen counts={await store.ledger.counts()} />)),
  );
  site.get('/quarantine', async (context) =>
    context.html(page('Quarantine', <QuarantineScreen rows={await store.quarantine.list()} />)),
  );
  site.post('/quarantine/:id/replay', async (context) => {
    await replay(app, { ids: [context.req.param('id')] });
    return context.redirect('/quarantine', 303);
  });

  site.get('/digests', async (context) => {
    const today = dayOf(new Date(), app.settings.timeZone);
    return context.html(
      page('Digests', <DigestsScreen digests={await store.digests.list()} today={today} />),
    );
  });
  site.post('/digests', async (context) => {
    const { date } = z.object({ date: z.string() }).parse(await context.req.parseBody());
    await buildDigest(store, {
      date,
      timeZone: app.settings.timeZone,
      editor: analyst,
      now: new Date(),
      countryName: (code) => new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code,
    });
    return context.redirect('/digests', 303);
  });
  site.get('/digests/:id', async (context) => {
    const { content } = await store.digests.get(context.req.param('id'));
    const format = z
      .enum(['html', 'markdown', 'json'])
      .catch('html')
      .parse(context.req.query('format'));
    context.header('Content-Type', DIGEST_FORMATS[format].mediaType);
    if (format === 'html') context.header('Content-Security-Policy', digestPolicy);
    return context.body(DIGEST_FORMATS[format].render(content as Digest));
  });

  site.notFound((context) =>
    context.html(page('Not found', <Notice kind="error">There is no such page.</Notice>), 404),
  );
  site.onError((error, context) => {
    const { status, text } = told(error);
    if (status === 500)
      app.log.error({ error: String(error), path: context.req.path }, 'page failed');
    return context.html(page('Not done', <Notice kind="error">{text}</Notice>), status);
  });
  return site;
}

const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
/** A digest carries its style inside itself, and nothing else. */
const digestPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const leaseOf = ({ settings }: App, analyst: string) => ({
  analyst,
  leaseSeconds: settings.leaseMinutes * 60,
});

const filled = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : text.trim()));
const decisionForm = z.object({
  verdict: z.enum(['accepted', 'rejected', 'escalated', 'corrected', 'release']),
  headline: filled,
  note: filled,
  countries: filled.transform((text) =>
    text
      ?.toUpperCase()
      .split(/[\s,]+/)
      .filter((code): code is CountryCode => /^[A-Z]{2}$/.test(code)),
  ),
});

const statuses: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  NOT_FOUND: 404,
  LEASE_HELD: 409,
  LEASE_MISSING: 409,
  USAGE: 400,
  STORE_UNREACHABLE: 503,
};

function told(error: Error): { readonly status: ContentfulStatusCode; readonly text: string } {
  if (error instanceof WireError) {
    return {
      status: statuses[error.code] ?? 500,
      text: [error.message, error.hint].filter(Boolean).join('. '),
    };
  }
  if (error instanceof z.ZodError)
    return { status: 400, text: 'The form was not filled in as expected.' };
  if ('getResponse' in error && 'status' in error)
    return { status: error.status as ContentfulStatusCode, text: error.message || 'Refused.' };
  return { status: 500, text: 'This did not work. The log says why.' };
}

function optional<Name extends string, T>(
  name: Name,
  value: T | undefined,
): Partial<Record<Name, T>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, T>);
}

let css: Promise<string> | undefined;
/** From `src`, whether the code runs from there or from `dist`. */
function stylesheet(): Promise<string> {
  const compiled = import.meta.url.includes('/dist/src/web/');
  const path = compiled ? '../../../src/web/assets/app.css' : './assets/app.css';
  css ??= readFile(new URL(path, import.meta.url), 'utf8');
  return css;
}
