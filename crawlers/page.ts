import type { Instant, Url } from '../src/article.ts';
import { WireError } from '../src/errors.ts';
import { articleId, canonicalUrl } from '../src/text/urls.ts';
import type { CrawlContext } from './crawl.ts';
import { statusFailure } from './failures.ts';
import type { PoliteFetched } from './politeness.ts';
import type { Due, NewCapture, Outcome } from './ports.ts';
import { afterFailure, nextRevisit } from './schedule.ts';
import { sha256 } from './sha256.ts';

/**
 * Visits one page and notes how it ended. The response is stored before anything reads it. Undefined when the crawl
 * was told to end before there was an answer.
 */
export async function crawlPage(due: Due, context: CrawlContext): Promise<Outcome | undefined> {
  const { ports, where, now } = context;
  const outcome = await visit(due, context).catch((error: unknown): Outcome | undefined => {
    // A failing store or queue is not the page's fault; the page stays leased and comes back.
    if (!(error instanceof WireError) || !error.code.startsWith('FETCH_')) throw error;
    if (context.signal?.aborted) return undefined;
    return afterFailure(due, error, now());
  });
  if (outcome !== undefined) await ports.ledger.record(due.id, outcome, where());
  return outcome;
}

async function visit(due: Due, context: CrawlContext): Promise<Outcome> {
  const { politeness, ports, outlet, now, signal, where } = context;
  const answer = await politeness.fetch(due.url, {
    intervalSeconds: outlet.crawlDelay,
    ...(signal === undefined ? {} : { signal }),
  });
  const failure = statusFailure(answer, now()) ?? unreadable(answer);
  if (failure !== undefined) throw failure;

  const finalUrl = canonicalUrl(answer.finalUrl);
  const id = articleId(finalUrl);
  if (id !== due.id) {
    if (isFrontPage(finalUrl)) {
      throw new WireError('FETCH_NOT_FOUND', `${due.url} redirects to the front page`);
    }
    const [sight] = await ports.ledger.see(
      [{ id, url: finalUrl, source: due.url, announcement: '' }],
      where(),
    );
    // Known under its new address: that row has its own visits.
    if (sight?.news === 'new') {
      await keep({ ...due, id, visits: 0 }, await asRead(answer, context), context);
    }
    return { kind: 'dropped', reason: 'MOVED', detail: finalUrl };
  }
  const page = await asRead(answer, context);
  if (sha256(page.body) === due.sha256) return { kind: 'unchanged', ...next(due, context) };
  return store(due, page, context);
}

/** What the line reads, and what it came from: the response itself stays the first evidence. */
interface AsRead extends PoliteFetched {
  readonly evidence?: readonly PoliteFetched[];
}

async function asRead(answer: PoliteFetched, context: CrawlContext): Promise<AsRead> {
  const { outlet, renderer } = context;
  if (outlet.render !== true || renderer === undefined) return answer;
  const { html, by, screenshot, requests } = await renderer.render(answer, {
    intervalSeconds: outlet.crawlDelay,
    screenshot: outlet.screenshot === true,
  });
  const refused = requests.filter((request) => request.answer === 'refused').length;
  const about = { [renderedBy]: `${by}; ${requests.length} requests, ${refused} refused` };
  const page = (body: Uint8Array, type: string, finalUrl = answer.finalUrl): PoliteFetched => ({
    ...answer,
    finalUrl,
    body,
    headers: { 'content-type': type, ...about },
  });
  const picture =
    screenshot === undefined
      ? []
      : [page(screenshot, 'image/png', `${answer.finalUrl}#screenshot`)];
  return { ...page(html, 'text/html; charset=utf-8'), evidence: [answer, ...picture] };
}

const renderedBy = 'x-wirewatch-rendered-by';

/** Stored, then handed on, then noted: whoever is killed in between does it again, and nothing is lost. */
async function store(due: Due, answer: AsRead, context: CrawlContext): Promise<Outcome> {
  const { ports, outlet } = context;
  for (const evidence of answer.evidence ?? []) {
    await ports.captures.put(captureOf(due.url, evidence, outlet.key));
  }
  const capture = await ports.captures.put(captureOf(due.url, answer, outlet.key));
  await ports.enqueue({ id: due.id, capture });
  return { kind: 'fetched', capture, sha256: sha256(answer.body), ...next(due, context) };
}

async function keep(due: Due, answer: AsRead, context: CrawlContext): Promise<void> {
  const outcome = await store(due, answer, context);
  await context.ports.ledger.record(due.id, outcome, context.where());
}

const next = (due: Due, { outlet, now }: CrawlContext): { readonly next?: Date } => {
  const time = nextRevisit(outlet, due.firstSeen, now());
  return time === undefined ? {} : { next: time };
};

const captureOf = (url: Url, answer: PoliteFetched, outlet: string): NewCapture => ({
  url,
  finalUrl: answer.finalUrl as Url,
  outlet,
  status: answer.status,
  requestHeaders: answer.requestHeaders,
  headers: answer.headers,
  body: answer.body,
  dateCaptured: answer.dateFetched.toISOString() as Instant,
});

const isFrontPage = (url: string): boolean => {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
};

const READABLE =
  /^(?:text\/|application\/(?:xhtml\+xml|xml|json|ld\+json)\b|application\/octet-stream)/i;

function unreadable({ headers, body, finalUrl }: PoliteFetched): WireError | undefined {
  if (body.length === 0) return new WireError('FETCH_CONNECTION', `${finalUrl} is empty`);
  const type = headers['content-type'] ?? 'text/html';
  const binary = /octet-stream/i.test(type) && body.subarray(0, 512).includes(0);
  if (READABLE.test(type) && !binary) return undefined;
  return new WireError('FETCH_NOT_TEXT', `${finalUrl} is ${type}`, { facts: { type } });
}
