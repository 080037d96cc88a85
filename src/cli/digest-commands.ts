import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../app.ts';
import { localAnalyst } from '../config.ts';
import type { Digest } from '../digest/digest.ts';
import { DIGEST_FORMATS, type DigestFormatName } from '../digest/formats.ts';
import { WireError } from '../errors.ts';
import { buildDigest } from '../steps/build-digest.ts';
import { dayOf } from '../text/days.ts';
import type { Given } from './commands.ts';
import { printRows } from './table.ts';
import { withApp } from './with-app.ts';

export const digestCommands = {
  build: ({ options }: Given) =>
    withApp(async (app) => {
      const digest = await buildToday(app, dateOf(app, options));
      await output(digest, options);
    }),

  show: ({ values, options }: Given) =>
    withApp(async (app) => {
      const stored = await app.store.digests.get(values[0] ?? dateOf(app, options));
      await output(stored.content as Digest, options);
    }),

  list: ({ options }: Given) =>
    withApp(async ({ store }) => {
      const digests = await store.digests.list();
      printRows(
        digests.map(({ id, title, createdBy, createdAt, sha256 }) => ({
          id,
          title,
          createdBy,
          createdAt,
          sha256,
        })),
        { json: options['json'] === true },
      );
    }),
} as const;

/** Composes a day's digest from its decisions, as the person at this terminal. */
export const buildToday = ({ store, settings }: App, date: string): Promise<Digest> =>
  buildDigest(store, {
    date,
    timeZone: settings.timeZone,
    editor: localAnalyst(),
    now: new Date(),
    countryName: (code) => new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code,
  });

const dateOf = ({ settings }: App, options: Given['options']): string => {
  const date = options['date'];
  return typeof date === 'string' ? date : dayOf(new Date(), settings.timeZone);
};

/** Writes a digest in its formats into a folder; returns the paths. */
export async function writeDigest(
  digest: Digest,
  folder: string,
  names: readonly DigestFormatName[],
) {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    names.map(async (name) => {
      const { extension, render } = DIGEST_FORMATS[name];
      const path = join(folder, `digest-${digest.date}.${extension}`);
      await writeFile(path, render(digest));
      return path;
    }),
  );
}

async function output(digest: Digest, options: Given['options']): Promise<void> {
  const name = options['format'] ?? (options['json'] === true ? 'json' : undefined);
  const folder = options['out'];
  if (name !== undefined && !isFormat(name)) {
    throw new WireError('USAGE', `no format ${String(name)}`, {
      hint: Object.keys(DIGEST_FORMATS).join(', '),
    });
  }
  if (typeof folder === 'string') {
    const names = name === undefined ? (Object.keys(DIGEST_FORMATS) as DigestFormatName[]) : [name];
    for (const path of await writeDigest(digest, folder, names)) process.stdout.write(`${path}\n`);
    return;
  }
  process.stdout.write(DIGEST_FORMATS[name ?? 'markdown'].render(digest));
}

const isFormat = (name: unknown): name is DigestFormatName =>
  typeof name === 'string' && name in DIGEST_FORMATS;
