import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { WireError } from '../src/errors.ts';

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

// Node has zstd from 22.15 on; before that it is not asked for.
const zstd = (zlib as { zstdDecompress?: Parameters<typeof promisify>[0] }).zstdDecompress;

const decoders: Readonly<Record<string, Decoder>> = {
  gzip: promisify(zlib.gunzip),
  'x-gzip': promisify(zlib.gunzip),
  br: promisify(zlib.brotliDecompress),
  deflate: (bytes, options) =>
    promisify(isZlib(bytes) ? zlib.inflate : zlib.inflateRaw)(bytes, options),
  ...(zstd === undefined ? {} : { zstd: promisify(zstd) as Decoder }),
};

export const acceptEncoding = [
  'gzip',
  'deflate',
  'br',
  ...('zstd' in decoders ? ['zstd'] : []),
].join(', ');

interface WireLimits {
  readonly maxBytes: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** The body as it came over the wire. Throws FETCH_TOO_LARGE as soon as it is announced or seen to be too large. */
export async function readWire(
  stream: AsyncIterable<Uint8Array> & { destroy(): unknown },
  { maxBytes, headers }: WireLimits,
): Promise<Buffer> {
  const announced = Number(headers['content-length'] ?? 0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    if (announced > maxBytes) throw tooLarge(announced, maxBytes);
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > maxBytes) throw tooLarge(length, maxBytes);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, length);
  } catch (error) {
    stream.destroy();
    throw error;
  }
}

/**
 * Undoes Content-Encoding, last coding first. Throws FETCH_TOO_LARGE for a decompression bomb, FETCH_CONNECTION for a
 * body that ends early and FETCH_NOT_TEXT for a coding that nobody asked for.
 */
export async function decompress(
  wire: Buffer,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Buffer> {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(meaningful);
  if (codings.length > MAX_CODINGS) throw new WireError('FETCH_NOT_TEXT', codings.join(', '));
  let body = wire;
  for (const coding of codings.reverse()) {
    if (body.length === 0) break; // a 304 repeats the header of the body it does not send
    body = await decode(body, coding, maxBytes);
  }
  return body;
}

const MAX_CODINGS = 3; // more is an attack on us
const meaningful = (coding: string): boolean => coding !== '' && coding !== 'identity';

async function decode(body: Buffer, coding: string, maxBytes: number): Promise<Buffer> {
  const decoder = decoders[coding];
  if (decoder === undefined) throw new WireError('FETCH_NOT_TEXT', coding, { facts: { coding } });
  if (coding.endsWith('gzip') && !isGzip(body)) return body; // a header that says more than was done
  try {
    return await decoder(body, { maxOutputLength: maxBytes });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes, maxBytes, cause);
    throw new WireError('FETCH_CONNECTION', `${coding} body is broken`, {
      cause,
      facts: { coding, bytes: body.length },
    });
  }
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZlib = (bytes: Uint8Array): boolean =>
  ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;

const tooLarge = (bytes: number, maxBytes: number, cause?: unknown): WireError =>
  new WireError('FETCH_TOO_LARGE', `over ${maxBytes} bytes`, { facts: { bytes, maxBytes }, cause });
