import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import type { Url } from '../src/article.ts';
import { WireError } from '../src/errors.ts';
import { readWarc } from './warc/read.ts';

/** Something that was saved elsewhere and is brought in: what a capture is made of. */
export interface Saved {
  readonly url: Url;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly dateCaptured?: string; // as a WARC record states it
}

/** A saved thing, or why one could not be read; the rest goes on. */
export type SavedResult = Saved | { readonly path: string; readonly error: WireError };

const largestFileBytes = 256 * 1024 * 1024; // read at once; a larger one is a WARC or a mistake

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.json': 'application/json',
};

const isWarc = (path: string): boolean => /\.warc(\.gz)?$/i.test(path);
const isLines = (path: string): boolean => /\.(jsonl|ndjson)$/i.test(path);

/** Files, WARC files, folders (sorted, recursive) and `-` for stdin, one saved thing at a time. */
export async function* readSaved(path: string): AsyncGenerator<SavedResult> {
  if (path === '-') {
    yield* savedLines(process.stdin, 'stdin');
    return;
  }
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) {
      for (const name of (await readdir(path)).sort()) {
        if (!name.startsWith('.')) yield* readSaved(join(path, name));
      }
    } else if (isLines(path)) {
      yield* savedLines(createReadStream(path), path);
    } else if (isWarc(path)) {
      yield* readWarc(path);
    } else {
      yield await savedFile(path, facts.size);
    }
  } catch (error) {
    yield { path, error: unreadable(path, error) };
  }
}

async function savedFile(path: string, size: number): Promise<Saved> {
  if (size > largestFileBytes) {
    throw new WireError('INPUT_UNREADABLE', `${path} has ${size} bytes`, {
      hint: `a saved page may have ${largestFileBytes} bytes; pack many pages as WARC`,
    });
  }
  const raw = await readFile(path);
  const packed = extname(path).toLowerCase() === '.gz';
  const body = packed ? gunzipSync(raw, { maxOutputLength: largestFileBytes }) : raw;
  const name = packed ? basename(path, extname(path)) : basename(path);
  const contentType = mediaTypes[extname(name).toLowerCase()] ?? sniffed(body);
  return saved(body, contentType, name);
}

const sniffed = (body: Uint8Array): string =>
  /^\s*(?:<!doctype|<html|<\?xml|<!--|<head|<body)/i.test(
    Buffer.from(body.subarray(0, 512)).toString('latin1'),
  )
    ? 'text/html'
    : 'text/plain';

async function* savedLines(
  input: NodeJS.ReadableStream,
  path: string,
): AsyncGenerator<SavedResult> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const body = Buffer.from(line);
    const url = urlInside(line);
    if (url === undefined) {
      yield {
        path: `${path}:${number}`,
        error: new WireError('INPUT_NOT_JSON', `${path}, line ${number}`),
      };
    } else {
      yield {
        ...saved(body, 'application/json', `${basename(path)}-${number}`),
        ...(url === '' ? {} : { url: url as Url }),
      };
    }
  }
}

/** The line's own `url`; '' when it has none; undefined when the line is no JSON object. */
function urlInside(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const url = 'url' in value ? value.url : '';
    return typeof url === 'string' && /^https?:\/\//.test(url) ? url : '';
  } catch {
    return undefined;
  }
}

/** A file without an address of its own gets one from its bytes, so bringing it in twice is once. */
function saved(body: Uint8Array, contentType: string, name: string): Saved {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  const url = `https://saved.invalid/${hash}/${encodeURIComponent(name)}` as Url;
  return { url, status: 200, headers: { 'content-type': contentType }, body };
}

function unreadable(path: string, cause: unknown): WireError {
  if (cause instanceof WireError) return cause;
  const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'not readable';
  return new WireError('INPUT_UNREADABLE', `${path}: ${why}`, {
    cause,
    hint: 'check the path and its permissions',
  });
}
