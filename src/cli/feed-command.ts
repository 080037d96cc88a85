import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { readFeed } from '../../crawlers/sources/feed.ts';
import { WireError } from '../errors.ts';
import type { Given } from './commands.ts';

/**
 * `wirewatch feed FILE...`: one line a file, in order. Among many files one that is no feed is an answer like
 * any other; a call in which no file was a feed has failed, and so has one with a file that cannot be read.
 */
export async function runFeed({ values }: Given): Promise<void> {
  let feeds = 0;
  for (const file of values) {
    const line = await answer(file);
    if (!('error' in line)) feeds += 1;
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
  if (feeds === 0) process.exitCode = 1;
}

async function answer(file: string): Promise<object> {
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
    return readFeed(bytes, {});
  } catch (error) {
    if (error instanceof WireError) {
      const hint = error.hint === undefined ? {} : { hint: error.hint };
      return { file, error: { code: error.code, message: error.message, ...hint } };
    }
    process.exitCode = 1;
    return { file, error: { code: 'INPUT_UNREADABLE', message: `${file}: ${String(error)}` } };
  }
}
