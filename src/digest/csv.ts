export type Cell = string | number | undefined;

/**
 * RFC 4180 with a byte order mark, so that a spreadsheet reads UTF-8. A cell that a spreadsheet could run as a formula
 * starts with an apostrophe (OWASP, "CSV Injection"); numbers stay numbers.
 */
export const csv = (header: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  [byteOrderMark, csvLine(header), ...Array.from(rows, csvLine)].join('');

export const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';

/** One row, for files that are written as they are read. */
export const csvLine = (cells: readonly Cell[]): string =>
  `${cells.map(cellOf).join(',')}${lineEnd}`;

function cellOf(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** = + - @ also in full width, after spaces or marks that are not seen, and a tab or line end in front. */
const formulaStart = /^[\s\p{Cf}\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/u;
const needsQuotes = /[",\r\n]|^\s|\s$/;
