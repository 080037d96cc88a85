import { createReadStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';

export interface OpenedWarc {
  readonly bytes: Readable;
  readonly trouble: { readonly error?: Error }; // what ended the stream early; known when it has ended
}

/** The uncompressed bytes; damage ends the stream, and what was good before it still comes through. */
export function openedWarc(path: string): OpenedWarc {
  const trouble: { error?: Error } = {};
  const file = createReadStream(path, { highWaterMark: READ_BYTES });
  const out = new PassThrough({ highWaterMark: READ_BYTES });
  const fail = (error: Error) => {
    trouble.error ??= error;
    out.end();
  };
  file.on('error', fail);
  out.on('close', () => file.destroy());
  if (!path.endsWith('.gz')) return { bytes: file.pipe(out), trouble };
  // SYNC_FLUSH: a file that was cut off gives all that is in it.
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: READ_BYTES });
  gunzip.on('error', fail);
  Readable.from(slices(file), { objectMode: false }).on('error', fail).pipe(gunzip).pipe(out);
  return { bytes: out, trouble };
}

const READ_BYTES = 256 * 1024;
const SLICE_BYTES = 8 * 1024; // zlib gives up the whole piece in which the damage is

async function* slices(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of file) {
    for (let at = 0; at < chunk.length; at += SLICE_BYTES)
      yield chunk.subarray(at, at + SLICE_BYTES);
  }
}
