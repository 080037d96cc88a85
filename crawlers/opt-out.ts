import robotsParser from 'robots-parser';
import { z } from 'zod';
import type { Fetched } from './fetch.ts';

/**
 * How a page reserves itself against text and data mining or AI use; undefined when it does not.
 * TDM Reservation Protocol (W3C community report, 2024) and the noai convention of X-Robots-Tag and meta robots.
 */
export function pageOptOut({
  headers,
  body,
}: Pick<Fetched, 'headers' | 'body'>): string | undefined {
  if (headers['tdm-reservation']?.trim() === '1') return 'tdm-reservation header';
  if (NOAI.test(headers['x-robots-tag'] ?? '')) return 'X-Robots-Tag: noai';
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, HEAD_BYTES));
  for (const [element] of head.toString('latin1').matchAll(/<meta\s[^>]{0,1000}>/gi)) {
    const content = attribute(element, 'content');
    const name = attribute(element, 'name')?.toLowerCase();
    if (name === 'tdm-reservation' && content?.trim() === '1') return 'tdm-reservation meta';
    if (name === 'robots' && NOAI.test(content ?? '')) return 'meta robots: noai';
  }
  return undefined;
}

/** /.well-known/tdmrep.json as path patterns, those that are open again as '!pattern'; [] when there is none to read. */
export function readTdmFile(answer: Fetched | undefined): readonly string[] {
  if (answer?.status !== 200) return [];
  const parsed = tdmFile.safeParse(jsonOrNothing(Buffer.from(answer.body).toString('utf8')));
  if (!parsed.success) return [];
  return parsed.data
    .slice(0, MOST_RULES)
    .map((rule) => (rule['tdm-reservation'] === 1 ? rule.location : `!${rule.location}`));
}

/** Whether the patterns of `readTdmFile` reserve a page; the longest one that matches decides, as in robots.txt. */
export function isReserved(patterns: readonly string[], url: URL): boolean {
  if (patterns.length === 0) return false;
  const rules = patterns.map((p) =>
    p.startsWith('!') ? `Allow: ${p.slice(1)}` : `Disallow: ${p}`,
  );
  const parser = robotsParser as unknown as typeof robotsParser.default;
  return (
    parser(`${url.origin}/robots.txt`, ['User-agent: *', ...rules].join('\n')).isAllowed(
      url.href,
    ) === false
  );
}

const NOAI = /(?:^|[\s,:])noai(?:$|[\s,])/i;
const HEAD_BYTES = 64 * 1024;
const MOST_RULES = 200;

const tdmFile = z.array(
  z.object({
    location: z.string().regex(/^\/\S{0,500}$/),
    'tdm-reservation': z.coerce.number(),
  }),
);

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const attribute = (element: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']?([^"'>]*)`, 'i').exec(element)?.[1];
