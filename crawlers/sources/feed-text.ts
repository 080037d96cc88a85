import { decodeBytes } from '../../src/text/charset.ts';
import { decoderNamed } from './charset-names.ts';
import { decodeEbcdic } from './ebcdic.ts';
import { decodeSevenBit } from './seven-bit.ts';

/**
 * The text of a feed or sitemap in whatever charset it really is. Without a header that names one, the XML declaration is
 * believed unless the bytes are UTF-8 or come out as no text; everything else is left to what pages are decoded with.
 */
export function feedText(bytes: Uint8Array, contentType: string | undefined): string {
  const inHeader = /charset/i.test(contentType ?? '');
  const label = inHeader ? undefined : declaredLabel(bytes);
  return (
    utf32(bytes) ??
    decodeEbcdic(bytes) ??
    (label === undefined ? undefined : byDeclaration(bytes, label)) ??
    (inHeader || label !== undefined ? undefined : fewAccents(bytes)) ??
    decodeBytes(bytes, { contentType, kind: 'xml' }).text
  );
}

const DECLARATION_BYTES = 200;

function declaredLabel(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']\s*([\w.:+-]{1,40})/i.exec(head)?.[1];
}

function byDeclaration(bytes: Uint8Array, label: string): string | undefined {
  if (/^(utf-?(8|16|32).*|iso-8859-1|us-ascii)$/i.test(label)) return undefined;
  const sevenBit = decodeSevenBit(bytes, label);
  if (sevenBit !== undefined) return sevenBit;
  const decode = decoderNamed(label);
  if (decode === undefined || isRealUtf8(bytes)) return undefined;
  const text = decode(bytes);
  return isMostlyText(text) ? text : undefined;
}

/**
 * Nobody says, and statistics have nothing to count: a handful of bytes above ASCII that stand alone or in pairs are the
 * accents and quotation marks of windows-1252, whatever letters of other scripts they would be.
 */
function fewAccents(bytes: Uint8Array): string | undefined {
  let high = 0;
  let run = 0;
  for (const byte of bytes) {
    run = byte > 0x7f ? run + 1 : 0;
    if (run > 0) high += 1;
    if (byte === 0 || run > LONGEST_RUN || high > FEW_BYTES) return undefined;
  }
  if (high === 0 || isRealUtf8(bytes)) return undefined;
  return decoderNamed('windows-1252')?.(bytes);
}

const LONGEST_RUN = 2; // bytes: 'éè' is Western, the third one is a word of another script
const FEW_BYTES = 12; //  with more of them the statistics of `decodeBytes` do better

/** Valid UTF-8 in which something is more than ASCII; an escape character means a charset of seven bits. */
function isRealUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte > 0x7f)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A wrong declaration leaves characters behind that no text has. */
function isMostlyText(text: string): boolean {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const wrong = sample.match(/[\u0080-\u009f\ufffd]/g)?.length ?? 0;
  const foreign = sample.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return wrong <= foreign / 50; // 2 %: a broken spot
}

const SAMPLE_CHARACTERS = 64 * 1024;

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
