import { decodeBytes } from '../../src/text/charset.ts';
import { decodeEbcdic } from './ebcdic.ts';

/** The text of a feed or sitemap in whatever charset it really is. */
export function feedText(bytes: Uint8Array, contentType: string | undefined): string {
  const wide = utf32(bytes);
  if (wide !== undefined) return wide;
  return decodeEbcdic(bytes) ?? decodeBytes(bytes, { contentType, kind: 'xml' }).text;
}

/** UTF-32 without a byte order mark: four bytes a character, and a document starts with '<' or '{'. */
function utf32(bytes: Uint8Array): string | undefined {
  const first = bytes.subarray(0, 4).join(' ');
  if (!/^(?:0 0 0 (?:60|123)|(?:60|123) 0 0 0)$/.test(first)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] !== 0;
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little);
    characters.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  }
  return characters.join('');
}
