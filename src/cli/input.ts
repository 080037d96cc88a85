import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Given } from './commands.ts';

/** The file that a command names first, or stdin. */
export function inputOf({ values }: Given): Readable {
  const [file] = values;
  return file === undefined || file === '-' ? process.stdin : createReadStream(file);
}
