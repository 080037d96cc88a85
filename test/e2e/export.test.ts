import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { installation, jsonLines } from './cli.ts';

const { wirewatch, remove, dataFolder } = installation({ WIREWATCH_LOG: 'error' });
let server: Database; // stays up, so that the commands need not start it
const html = (name: string) =>
  `<!doctype html><html lang="en"><title>${name}</title><article><h1>Talks in ${name} end</h1>${`<p>The minister of ${name} said on Monday that the talks in Geneva had brought both sides closer, and that a second round would follow within a month.</p>`.repeat(4)}</article>`;

beforeAll(async () => {
  server = await openDatabase({ dataFolder });
  const folder = join(dataFolder, 'in');
  mkdirSync(folder);
  for (const name of ['Iraq', 'Norway']) writeFileSync(join(folder, `${name}.html`), html(name));
  expect((await wirewatch(['ingest', folder])).code).toBe(0);
});
afterAll(async () => {
  await server.close();
  await remove();
});

test('articles go out as JSON Lines with their tags, all or those of a filter', async () => {
  const all = jsonLines<{ id: string; articleBody: string }>(
    await wirewatch(['export', 'articles']),
  );
  expect(all).toHaveLength(2);
  for (const { articleBody } of all) expect(articleBody).toContain('Geneva');
  const some = await wirewatch(['export', 'articles', '--country', 'iq']);
  expect(jsonLines(some)).toMatchObject([{ headline: 'Talks in Iraq end' }]);
});

test('every article that goes out is a member of one story that goes out', async () => {
  const articles = jsonLines<{ id: string }>(await wirewatch(['export', 'articles']));
  const stories = jsonLines<{ members: { article: string }[] }>(
    await wirewatch(['export', 'stories']),
  );
  const members = stories.flatMap((story) => story.members.map(({ article }) => article));
  expect(members.toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
});

test('captures go out as WARC, and come in again as the same pages', async () => {
  const file = join(dataFolder, 'captures.warc.gz');
  const exported = await wirewatch(['export', 'warc', '--out', file]);
  expect(exported).toMatchObject({ code: 0, stdout: '' });
  expect(
    gunzipSync(readFileSync(file))
      .toString('latin1')
      .match(/WARC-Type: response/g),
  ).toHaveLength(2);
  const other = installation({ WIREWATCH_LOG: 'error' });
  const ingested = jsonLines(await other.wirewatch(['ingest', '--json', file]));
  expect(ingested).toContainEqual({ state: 'queued', count: 2 });
  await other.remove();
});

test('a file that cannot be written is told, and no half of one is left', async () => {
  const file = join(dataFolder, 'no-such-folder', 'out.jsonl');
  const { code, stderr } = await wirewatch(['export', 'articles', '--out', file]);
  expect(code).toBe(1);
  expect(stderr).toContain('OUTPUT_UNWRITABLE');
  expect(existsSync(`${file}.part`)).toBe(false);
});
