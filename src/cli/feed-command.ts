import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { readFeed } from '../../crawlers/sources/feed.ts';
import { WireError } from '../errors.ts';
import type { Given } from './commands.ts';

/** `wirewatch feed FILE...`: one line a file, in order. That a file is no feed is an answer; one not read is a failure. */
export async function runFeed({ values }: Given): Promise<void> {
  for (const file of values) {
    process.stdout.write(`${JSON.stringify(await answer(file))}\n`);
  }
}

async function answer(file: string): Promise<object> {
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
    return readFeed(bytes, {});
  } catch (error) {
    if (error instanceof WireError) {
      return { file, error: { code: error.code, message: error.message } };
    }
    process.exitCode = 1;
    return { file, error: { code: 'INPUT_UNREADABLE', message: `${file}: ${String(error)}` } };
  }
}
