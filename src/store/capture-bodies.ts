import { promisify } from 'node:util';
import { constants, gunzip, gunzipSync, gzip } from 'node:zlib';

/** A body as the table keeps it. */
export interface Packed {
  readonly body: Buffer | null; // nothing when it was pruned
  readonly bodyEncoding: 'gzip' | 'identity';
  readonly bodyBytes: number; // before packing
}

const compress = promisify(gzip);
const decompress = promisify(gunzip);

// Level 1: pages are written once and rarely read, and the CPU is needed for tagging.
const options = { level: constants.Z_BEST_SPEED };

/** What `unpack` needs of it; a Buffer that was handed to another thread is a Uint8Array there. */
export interface PackedBody {
  readonly body: Uint8Array | null;
  readonly bodyEncoding: Packed['bodyEncoding'];
}

/** Compressed on the thread pool, unless that makes it larger. */
export async function pack(body: Uint8Array): Promise<Packed> {
  const packed = await compress(body, options);
  return packed.length < body.length
    ? { body: packed, bodyEncoding: 'gzip', bodyBytes: body.length }
    : { body: Buffer.from(body), bodyEncoding: 'identity', bodyBytes: body.length };
}

/** Empty when the body was pruned. Throws what zlib throws for bytes that are damaged. */
export async function unpack({ body, bodyEncoding }: PackedBody): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  return bodyEncoding === 'gzip' ? decompress(body) : body;
}

/** The same for a thread that has nothing else to do meanwhile. */
export const unpackSync = ({ body, bodyEncoding }: PackedBody): Uint8Array => {
  if (body === null) return new Uint8Array();
  return bodyEncoding === 'gzip' ? gunzipSync(body) : body;
};
