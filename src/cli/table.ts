/** Rows as aligned columns for a terminal, or as JSON Lines with `--json`. */
export function printRows(
  rows: readonly Readonly<Record<string, string | number | undefined>>[],
  { json = false }: { readonly json?: boolean } = {},
): void {
  if (json) {
    for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
    return;
  }
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => columns.map((column) => terminalText(row[column])));
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...cells.map((row) => widthOf(row[index] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd();
  if (rows.length === 0) return;
  process.stdout.write(`${[line(columns), ...cells.map(line)].join('\n')}\n`);
}

const longestCell = 60;

/** Crawled text must not move the cursor or colour the terminal: no control characters, one line, bounded. */
export function terminalText(value: string | number | undefined): string {
  const text = String(value ?? '')
    .replace(/\p{C}+/gu, ' ')
    .trim();
  return [...text].length > longestCell ? `${[...text].slice(0, longestCell - 1).join('')}…` : text;
}

/** Columns on a terminal: East Asian letters take two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(
        letter,
      )
        ? 2
        : /\p{M}/u.test(letter)
          ? 0
          : 1),
    0,
  );
