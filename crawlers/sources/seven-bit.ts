import { decoderNamed } from './charset-names.ts';

/** Text in the two East Asian charsets of seven bits that no platform reads any more; undefined for other labels. */
export function decodeSevenBit(bytes: Uint8Array, label: string): string | undefined {
  const key = label.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^hz(gb)?(2312)?$/.test(key)) return shifted(bytes, hz);
  if (/^(cs)?iso2022kr$/.test(key)) return shifted(bytes, korean);
  return undefined;
}

/** Between its shifts a charset writes the bytes of a wider one without their high bits. */
interface Shifts {
  readonly wide: string; // the charset whose bytes stand between the shifts
  readonly pattern: RegExp; // group 1: those bytes; other matches are rewritten
  readonly other: (written: string) => string;
}

/** RFC 1843: ~{ to ~}, ~~ for a tilde, a tilde at the end of a line for nothing. */
const hz: Shifts = {
  wide: 'gbk',
  pattern: /~\{([\x21-\x7e]*?)(?:~\}|$)|~[~\n]/g,
  other: (written) => (written === '~~' ? '~' : ''),
};

/** RFC 1557: shift out to shift in, after one escape sequence that announces them. */
const korean: Shifts = {
  wide: 'euc-kr',
  // biome-ignore lint/suspicious/noControlCharactersInRegex: shifts are control characters
  pattern: /\x0e([\x21-\x7e]*)\x0f?|\x1b\$\)C/g,
  other: () => '',
};

function shifted(bytes: Uint8Array, { wide, pattern, other }: Shifts): string | undefined {
  const decode = decoderNamed(wide);
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(pattern, (written: string, inside: string | undefined) =>
      inside === undefined
        ? other(written)
        : (decode?.(Buffer.from(inside, 'latin1').map((byte) => byte | 0x80)) ?? written),
    );
}
