import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article.ts';
import { endpointsOf } from '../../src/web/api/api.ts';
import { Problem } from '../../src/web/api/problem-schema.ts';
import { openDesk } from '../../src/web/desk.tsx';
import { type Served, served } from '../browser/chromium.ts';
import { at, testDesk } from '../web/desk-app.ts';
import { apiItems } from './api-client.ts';
import {
  type Example,
  examplesFile,
  readExamples,
  shellExamples,
  withAnswers,
} from './examples.ts';

const desk = await testDesk();
const { store } = desk;
const site = desk.siteOf('nobody');
const endpoints = endpointsOf(openDesk(desk.app));
const known: Record<string, string> = {}; // what $NAMES stand for
const answers: string[] = [];
let server: Served;

beforeAll(async () => {
  const ids = await desk.publish(apiItems());
  for (const id of ids) await store.officials.observe(id);
  await store.users.add({ name: 'admin', role: 'admin' });
  await store.users.add({ name: 'm.lind', role: 'editor' });
  known['TOKEN'] = await store.tokens.add({
    user: 'm.lind',
    name: 'examples',
    scopes: ['read', 'review', 'digest:publish'],
    days: 1,
  });
  known['ARTICLE'] = ids[0] ?? '';
  known['HELD'] = ids[1] ?? '';
  await store.reviewQueue.claimArticle(ids[1] as ArticleId, {
    analyst: 'r.okafor',
    leaseSeconds: 900,
  });
  const [story] = await store.stories.list();
  known['STORY'] = story?.id ?? '';
  server = await served(site);
});
afterAll(async () => {
  await server.close();
  // WRITE_EXAMPLES=1 puts what the server says into the page.
  if (process.env['WRITE_EXAMPLES'] !== undefined)
    writeFileSync(examplesFile, withAnswers(readFileSync(examplesFile, 'utf8'), answers));
});

const filled = (text: string) =>
  text.replace(/\$([A-Z]+)/g, (whole, name: string) => known[name] ?? whole);

async function asked({ method, path, headers, body }: Example) {
  const response = await site.request(at(filled(path)), {
    method,
    headers: {
      Authorization: `Bearer ${known['TOKEN']}`,
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, filled(value)])),
    },
    ...(body === undefined ? {} : { body: filled(body) }),
  });
  const text = await response.text();
  const json = text === '' ? undefined : JSON.parse(text);
  if (method === 'GET' && response.ok) known['ETAG'] = response.headers.get('etag') ?? '';
  if (typeof json?.next === 'string') known['NEXT'] = json.next;
  return { status: response.status, json };
}

/** The operation that an example is of, found by its path. */
function schemaOf({ method, path, status }: Example): z.ZodType | undefined {
  if (status >= 400) return Problem;
  const [bare = ''] = path.replace('/api/v1', '').split('?');
  return endpoints
    .filter((each) => each.method.toUpperCase() === method)
    .find((each) => new RegExp(`^${each.path.replace(/\{.+?\}/g, '[^/]+')}$`).test(bare))?.answer;
}

/** What kind of thing it is, all the way down; of a list, its first row. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (value === null || typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

describe('docs/api.md', () => {
  const examples = readExamples();
  test.each(
    examples.map(
      (example) => [`${example.method} ${example.path} ${example.status}`, example] as const,
    ),
  )('%s', async (_, example) => {
    const { status, json } = await asked(example);
    answers.push(json === undefined ? '' : JSON.stringify(json, null, 2));
    expect({ status, json }).toMatchObject({ status: example.status });
    if (process.env['WRITE_EXAMPLES'] !== undefined) return;
    const shown: unknown = example.answer === '' ? undefined : JSON.parse(example.answer);
    expect(shapeOf(shown)).toEqual(shapeOf(json));
    if (shown === undefined) return;
    const schema = schemaOf(example);
    expect(schema?.safeParse(shown).error).toBeUndefined();
    expect(schema?.parse(shown)).toEqual(shown);
  });

  test('has an example of most nouns, and every topic and scope', () => {
    expect(examples.length).toBeGreaterThan(15);
    const text = readFileSync(examplesFile, 'utf8');
    for (const word of [
      '`read`',
      '`review`',
      '`digest:publish`',
      '`admin`',
      '`queue`',
      '`stories`',
      '`ops`',
    ])
      expect(text).toContain(word);
  });

  test.skipIf(curlIsMissing())('its shell examples run as they stand', async () => {
    for (const line of shellExamples()) {
      const run = promisify(execFile)('sh', ['-c', line], {
        env: { ...process.env, TOKEN: known['TOKEN'], WIREWATCH: server.url },
      });
      const { stdout } = await run.catch((error: { code: number; stdout: string }) => {
        if (error.code === timeIsUp && line.includes('--max-time')) return error;
        throw error;
      });
      expect(stdout, line).not.toContain('"status":4');
      expect(stdout, line).toMatch(/m\.lind|# Daily digest|event: ready/);
    }
  });
});

const timeIsUp = 28; // curl's exit code

function curlIsMissing(): boolean {
  try {
    execFileSync('curl', ['--version'], { stdio: 'ignore' });
    return false;
  } catch {
    process.stderr.write('SKIPPED: no curl to run the shell examples of docs/api.md with\n');
    return true;
  }
}
