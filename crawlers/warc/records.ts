import { WireError } from '../../src/errors.ts';

/** One WARC record: its fields by lower-case name, and its block unless that was over the limit. */
export interface WarcRecord {
  readonly fields: Readonly<Record<string, string>>;
  readonly length: number; // bytes of the block
  readonly block: Buffer | undefined;
}

/**
 * Splits an uncompressed stream into records (WARC 1.0 and 1.1). Throws WARC_INVALID where a record should begin and
 * does not, and WARC_TRUNCATED when the stream ends inside one.
 */
export async function* warcRecords(
  stream: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<WarcRecord> {
  const chunks = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { value, done } = await chunks.next();
    if (done === true) return false;
    held = held.length === 0 ? value : Buffer.concat([held, value]);
    return true;
  };
  const take = async (length: number, keep: boolean): Promise<Buffer | undefined> => {
    const pieces: Buffer[] = [];
    for (let missing = length; missing > 0; ) {
      if (held.length === 0 && !(await more())) throw new WireError('WARC_TRUNCATED', 'in a block');
      const piece = held.subarray(0, missing);
      held = held.subarray(piece.length);
      missing -= piece.length;
      if (keep) pieces.push(piece);
    }
    return keep ? Buffer.concat(pieces, length) : undefined;
  };

  for (;;) {
    // Two empty lines end a record; some writers leave out one or add more.
    while (held.length === 0 || held[0] === 0x0d || held[0] === 0x0a) {
      if (held.length > 0) held = held.subarray(1);
      else if (!(await more())) return;
    }
    let end = held.indexOf(EMPTY_LINE);
    while (end < 0) {
      if (!startsRecord(held) || held.length > LARGEST_HEAD) throw notARecord();
      if (!(await more())) throw new WireError('WARC_TRUNCATED', 'in the head of a record');
      end = held.indexOf(EMPTY_LINE);
    }
    const head = held.toString('utf8', 0, end);
    if (!startsRecord(held)) throw notARecord();
    held = held.subarray(end + EMPTY_LINE.length);
    const fields = fieldsOf(head);
    const length = Number(fields['content-length'] ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) throw notARecord();
    yield { fields, length, block: await take(length, length <= maxBytes) };
  }
}

/** `Name: value` lines after the first one, by lower-case name; a folded line goes on with a space. */
export const fieldsOf = (head: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    head
      .replace(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/)
      .slice(1)
      .map((line) => [line, line.indexOf(':')] as const)
      .filter(([, colon]) => colon > 0)
      .map(([line, colon]) => [
        line.slice(0, colon).trim().toLowerCase(),
        line.slice(colon + 1).trim(),
      ]),
  );

export const EMPTY_LINE = Buffer.from('\r\n\r\n');
const LARGEST_HEAD = 64 * 1024; // bytes

const startsRecord = (bytes: Buffer): boolean =>
  'WARC/'.startsWith(bytes.toString('latin1', 0, 5)) ||
  /^WARC\/\d/.test(bytes.toString('latin1', 0, 6));
const notARecord = (): WireError => new WireError('WARC_INVALID', 'no record begins here');
