import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedPath } from '../shared.ts';

/** Runs one of the shared evaluators and returns what it prints. */
export const runEvaluator = (script: string, args: readonly string[]): string =>
  execFileSync(process.execPath, [sharedPath(`eval/${script}`), ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });

/** A file of predictions, JSON Lines, in a folder of its own; returns its path. */
export function predictionsFile(lines: readonly object[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'wirewatch-evaluate-')), 'predictions.jsonl');
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

/** Pinned floors of one subject: `<subject>.floors.json`. A floor is lowered only by a commit that says why. */
export const floorsOf = (subject: string): Readonly<Record<string, number>> =>
  JSON.parse(readFileSync(join(here, `${subject}.floors.json`), 'utf8')) as Record<string, number>;

/** Writes a subject's section of docs/quality.md, replacing the one that was there. */
export function reportQuality(subject: string, markdown: string): void {
  const path = join(here, '..', '..', 'docs', 'quality.md');
  mkdirSync(dirname(path), { recursive: true });
  const old = existsSync(path) ? readFileSync(path, 'utf8') : heading;
  const section = `<!-- ${subject} -->\n${markdown.trim()}\n<!-- end ${subject} -->\n`;
  const pattern = new RegExp(`<!-- ${subject} -->[\\s\\S]*?<!-- end ${subject} -->\\n`);
  writeFileSync(
    path,
    pattern.test(old) ? old.replace(pattern, () => section) : `${old}\n${section}`,
  );
}

const here = dirname(fileURLToPath(import.meta.url));
const heading =
  '# How good it is\n\nWritten by `npm run evaluate`; the floors are pinned in `test/evaluation`.\n';
