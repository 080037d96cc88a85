/** A stretch between quotation marks; the marks are outside `inner`, inside `start` and `end`. */
export interface Quotation {
  readonly start: number; // UTF-16, in the text that was read
  readonly end: number;
  readonly innerStart: number; // white space at the edges is left out
  readonly innerEnd: number;
  readonly closed: boolean; // false: the text ends, or the marks do not pair
}

/**
 * The outermost quotations of one paragraph, in order; nested ones stay inside. One that is never closed
 * runs to the paragraph's end, or `longestQuotation`. Every sign is looked at a bounded number of times.
 */
export function quotationsOf(paragraph: string): readonly Quotation[] {
  const quotations: Quotation[] = [];
  const nextCloser = closerSearch(paragraph);
  anyOpener.lastIndex = 0;
  for (let found = anyOpener.exec(paragraph); found !== null; found = anyOpener.exec(paragraph)) {
    const at = found.index;
    const [sign] = found;
    const closers = pairs[sign];
    if (closers === undefined || !opensAt(paragraph, at)) continue;
    const close = nextCloser(at, closers);
    if (close === undefined && !runsOn(paragraph, at)) continue;
    if (close !== undefined && sign === '"' && looksOpening(paragraph, close)) continue;
    const innerEnd = close ?? Math.min(paragraph.length, at + longestQuotation);
    const end = close === undefined ? innerEnd : close + 1;
    const inner = trimmed(paragraph, at + 1, innerEnd);
    quotations.push({ start: at, end, ...inner, closed: close !== undefined });
    anyOpener.lastIndex = end;
  }
  return quotations;
}

/** Opening mark -> the marks that may close it. ” opens in Swedish, » in German and Danish. */
const pairs: Readonly<Record<string, string>> = {
  '«': '»',
  '»': '«',
  '“': '”"“',
  '„': '“”"„',
  '‟': '”',
  '”': '”"',
  '"': '"”“',
  '＂': '＂',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '‹': '›',
  '‘': '’',
  "'": "'",
};
const anyOpener = new RegExp(`[${Object.keys(pairs).join('')}]`, 'g');
const longestQuotation = 5000; // UTF-16 units: past that the marks are not a pair
const alwaysOpening: ReadonlySet<string> = new Set('«„‟「『《〈‹＂');

const isSingle = (sign: string): boolean => sign === "'" || sign === '‘' || sign === '’';
const isSpace = (sign: string | undefined): boolean => sign === undefined || /\s/.test(sign);
const isWordSign = (sign: string | undefined): boolean =>
  sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign);

/** Whether a mark that can also close, or be an apostrophe, opens here. */
function opensAt(text: string, at: number): boolean {
  const sign = text[at] ?? '';
  if (alwaysOpening.has(sign)) return true;
  const before = text[at - 1];
  const after = text[at + 1];
  if (sign === '“' || sign === '"') return sign === '"' || !isSpace(after);
  const isAfterOpening = isSpace(before) || '([:—–-'.includes(before ?? '');
  return isAfterOpening && (isWordSign(after) || (after !== undefined && '¿¡…['.includes(after)));
}

const looksOpening = (text: string, at: number): boolean =>
  isSpace(text[at - 1]) && at > 0 && isWordSign(text[at + 1]);

/** An apostrophe stands between letters; a closing mark does not. */
const closes = (text: string, at: number): boolean =>
  !isSingle(text[at] ?? '') || (!isSpace(text[at - 1]) && !isWordSign(text[at + 1]));

/** An unclosed mark opens a quotation when it stands before words; a single one only after a colon. */
function runsOn(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at).trimEnd();
  const sign = text[at] ?? '';
  if (isSingle(sign)) return before.endsWith(':');
  if ('《〈‹＂»'.includes(sign)) return false;
  return (
    (isSpace(text[at - 1]) || before === '' || /[:,،：]$/.test(before)) && !isSpace(text[at + 1])
  );
}

/**
 * Finds the mark that closes one opened at `open`, past nested pairs of the same kind. Remembers how far
 * it has looked for each kind in vain, so unclosed marks by the thousand cost one pass.
 */
function closerSearch(text: string) {
  const lookedTo = new Map<string, number>();
  return (open: number, closers: string): number | undefined => {
    const sign = text[open] ?? '';
    const nests = !closers.includes(sign);
    const limit = Math.min(text.length, open + longestQuotation);
    let depth = 0;
    let last: number | undefined;
    for (let at = Math.max(open + 1, lookedTo.get(sign) ?? 0); at < limit; at += 1) {
      const here = text[at] ?? '';
      if (nests && here === sign) depth += 1;
      if (!closers.includes(here) || !closes(text, at)) continue;
      if (depth === 0 || !nests) return at;
      depth -= 1;
      last = at;
    }
    if (last === undefined) lookedTo.set(sign, limit);
    return last;
  };
}

function trimmed(text: string, from: number, to: number) {
  let innerStart = from;
  let innerEnd = to;
  while (innerStart < innerEnd && isEdge(text[innerStart])) innerStart += 1;
  while (innerEnd > innerStart && isEdge(text[innerEnd - 1])) innerEnd -= 1;
  return { innerStart, innerEnd };
}
const isEdge = (sign: string | undefined): boolean =>
  sign !== undefined && /[\s\u200b\u200e\u200f]/.test(sign);
