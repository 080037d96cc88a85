import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WireError } from '../errors.ts';
import type { Given } from './commands.ts';

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Writes to the file of `--out`, which is there only when it is whole, or else to stdout. */
export async function writeOut(options: Given['options'], pieces: Pieces): Promise<void> {
  const { out } = options;
  if (typeof out !== 'string') {
    await pipeline(Readable.from(pieces), process.stdout, { end: false });
    return;
  }
  const part = `${out}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part));
    await rename(part, out);
  } catch (cause) {
    await rm(part, { force: true });
    if (cause instanceof WireError || !(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new WireError('OUTPUT_UNWRITABLE', `${out}: ${cause.message}`, {
      cause,
    });
  }
}
