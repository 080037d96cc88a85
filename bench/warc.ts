import { createWriteStream, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readSaved } from '../crawlers/saved.ts';
import { writeWarc } from '../crawlers/warc/write.ts';
import type { Capture, CaptureId, Instant, Page } from '../src/article.ts';
import { arrivalOf } from '../src/steps/ingest.ts';
import { sha256 } from '../src/store/capture-chain.ts';
import { uuidV7 } from '../src/store/ids.ts';
import { arrivals, lineApp, through, warmUp } from './whole-line.ts';

export interface WarcSpeed {
  readonly pages: number; //     responses a second, from the file to the review queue or to their reason
  readonly records: number; //   the same counted with the request records between them
  readonly articles: number; //  of the pages
  readonly milliseconds: number; // of CPU a page in this process, threads included, without the database
}

/** Of 100 responses of the file: 90 articles, 4 that are gone, 3 that moved and 3 front pages, which are no articles. */
const mix = { gone: 4, moved: 3, front: 3 } as const;

/** The whole line from a WARC file as a crawler writes it: a request record beside each response. */
export async function warcLine(pages: readonly Page[]): Promise<WarcSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'wirewatch-warc-'));
  const file = join(folder, 'bench.warc.gz');
  const measured = pages.slice(warmUp);
  await pipeline(
    Readable.from(writeWarc(measured.map(captureOf), { software: 'bench' })),
    createWriteStream(file),
  );
  const app = await lineApp(undefined);
  try {
    await app.work(['tag', 'cluster']);
    await through(app, arrivals(pages.slice(0, warmUp)));
    const cpu = process.cpuUsage();
    const start = performance.now();
    const { queued } = await through(app, savedIn(file));
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    return {
      pages: measured.length / seconds,
      records: (2 * measured.length) / seconds,
      articles: queued,
      milliseconds: (user + system) / 1000 / measured.length,
    };
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function* savedIn(file: string) {
  for await (const saved of readSaved(file)) {
    yield 'error' in saved ? saved : arrivalOf(saved, new Date());
  }
}

function captureOf({ url, text, dateFetched }: Page, index: number): Capture {
  const place = index % 100;
  const { status, html } = answerOf(place, text);
  const body = Buffer.from(html);
  return {
    id: uuidV7() as CaptureId,
    url,
    finalUrl: url,
    status,
    requestHeaders: { 'user-agent': 'bench' },
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body,
    sha256: sha256(body),
    previousHash: '0'.repeat(64),
    recordHash: '0'.repeat(64),
    dateCaptured: dateFetched as Instant,
  };
}

function answerOf(place: number, html: string): { readonly status: number; readonly html: string } {
  if (place < mix.gone) return { status: 404, html: '<h1>Not found</h1>' };
  if (place < mix.gone + mix.moved) return { status: 301, html: '' };
  if (place < mix.gone + mix.moved + mix.front) return { status: 200, html: frontPage };
  return { status: 200, html };
}

const frontPage = `<html><head><title>News</title></head><body><ul>${Array.from(
  { length: 60 },
  (_, index) => `<li><a href="/n/${index}">Headline ${index}</a></li>`,
).join('')}</ul></body></html>`;
