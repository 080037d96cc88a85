import { analyse } from 'chardet';
import { getEncoding } from 'encoding-sniffer';
import iconv from 'iconv-lite';

export interface Decoded {
  readonly text: string; //    without byte order mark; U+FFFD where bytes have no meaning
  readonly charset: string; // WHATWG name in lower case: 'utf-8', 'windows-1256'
}

export interface DecodeHints {
  readonly contentType?: string | undefined; // the Content-Type header as sent
  readonly kind: 'html' | 'xml' | 'text';
}

/**
 * The text of a response in whatever charset it really is: byte order mark, then bytes that are valid UTF-8, then what
 * the header and the document declare as long as the bytes bear it out, then statistics. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, { contentType, kind }: DecodeHints): Decoded {
  const mark = byteOrderMarks.find(({ bytes: start }) =>
    start.every((byte, i) => bytes[i] === byte),
  );
  if (mark !== undefined) return decodeAs(bytes.subarray(mark.bytes.length), mark.charset);
  const wide = wideCharset(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide);
  const declared = declaredCharsets(bytes, contentType, kind);
  if (declared.includes('iso-2022-jp')) return decodeAs(bytes, 'iso-2022-jp');
  const sequences = countUtf8(bytes);
  if (isUtf8(sequences, declared)) return decodeAs(bytes, 'utf-8');
  const tried = declared
    .filter((charset) => charset !== 'utf-8')
    .map((charset) => decodeAs(bytes, charset))
    .find(isPlausible);
  return tried ?? decodeAs(bytes, sniff(bytes) ?? declared[0] ?? 'windows-1252');
}

const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], charset: 'utf-32le' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], charset: 'utf-32be' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
] as const;

const SAMPLE_BYTES = 64 * 1024; // enough for statistics; the price of a look is bounded
const DECLARATION_BYTES = 8 * 1024; // the HTML standard looks at 1,024; real pages declare later than that

function decodeAs(bytes: Uint8Array, charset: string): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const byPlatform = charset === 'utf-8' || !iconv.encodingExists(charset);
  return {
    charset,
    // iconv-lite for legacy charsets: some Node releases read windows-1252 as Latin-1.
    text: byPlatform ? new TextDecoder(charset).decode(buffer) : iconv.decode(buffer, charset),
  };
}

/** UTF-16 without its mark: markup starts with ASCII, so every other byte is zero. */
function wideCharset(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 64);
  if (head.length < 4) return undefined;
  const zeros = (parity: number) =>
    head.reduce((sum, byte, i) => (i % 2 === parity && byte === 0 ? sum + 1 : sum), 0);
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > head.length / 4 && even < odd / 4) return 'utf-16le';
  if (even > head.length / 4 && odd < even / 4) return 'utf-16be';
  return undefined;
}

/** What the header and the document say, most believable first. */
function declaredCharsets(
  bytes: Uint8Array,
  contentType: string | undefined,
  kind: DecodeHints['kind'],
): readonly string[] {
  const header = known(/charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1]);
  const nothing = 'x-user-defined'; // what encoding-sniffer answers when the document is silent
  const found =
    kind === 'text'
      ? nothing
      : getEncoding(bytes.subarray(0, DECLARATION_BYTES), {
          defaultEncoding: nothing,
          maxBytes: DECLARATION_BYTES,
        });
  const inside = found.toLowerCase() === nothing ? undefined : known(found);
  // A Latin-1 header is most often the server's default and says nothing of this page.
  const order = header === 'windows-1252' ? [inside, header] : [header, inside];
  return order.filter((charset) => charset !== undefined);
}

function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return iconv.encodingExists(label) ? label.toLowerCase() : undefined; // not a name at all: as if nothing was said
  }
}

/** Multi-byte UTF-8 sequences that are well formed, and bytes above 0x7F that stand in none. */
function countUtf8(bytes: Uint8Array): { readonly good: number; readonly bad: number } {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length > 1) good += 1;
    if (length === 0) bad += 1;
    i += Math.max(1, length);
  }
  return { good, bad };
}

/** 1 for ASCII, 2 to 4 for a well-formed sequence, 0 for a byte that starts none; a cut last one counts as whole. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let k = 1; k < length && at + k < bytes.length; k += 1) {
    if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

const FEW_SEQUENCES = 3; // so few pairs of a declared East Asian charset can look like UTF-8 by chance
const MOSTLY = 10; // well-formed sequences for each stray byte: UTF-8 with a broken spot, not another charset

function isUtf8(
  { good, bad }: { readonly good: number; readonly bad: number },
  declared: readonly string[],
): boolean {
  if (good === 0) return bad === 0;
  if (bad > 0) return good >= MOSTLY * bad;
  return good > FEW_SEQUENCES || declared[0] === undefined || !eastAsian.has(declared[0]);
}

const eastAsian = new Set(['gbk', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);

/** Declared and borne out: hardly an undecodable byte or control character, and not a page of nothing but accents. */
function isPlausible({ text, charset }: Decoded): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  const letters = sample.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const broken = sample.match(/[\u0080-\u009f\ufffd]/g)?.length ?? 0;
  if (broken > letters / 50) return false; // 2 %: a broken spot, not a wrong charset
  return !latin.has(charset) || !/[\u00c0-\u00ff]{5}/.test(sample); // no Latin word has five accents in a row
}

const latin = new Set([
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'windows-1254',
  'iso-8859-2',
]);

/** What the statistics say of the text outside the tags; undefined when they cannot tell. */
function sniff(bytes: Uint8Array): string | undefined {
  const markup = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE_BYTES));
  const words = Buffer.from(markup.toString('latin1').replace(/<[^<>]*>/g, ' '), 'latin1');
  for (const { name, confidence } of analyse(words)) {
    const charset = confidence >= LEAST_CONFIDENCE ? known(name) : undefined;
    if (charset === 'koi8-r') return 'koi8-u'; // the same letters, and the Ukrainian ones
    if (charset !== undefined && charset !== 'utf-8') return charset;
  }
  return undefined;
}

const LEAST_CONFIDENCE = 10; // chardet's percent; below it the answer is noise
