import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** The one reader of lexicon files: they are part of the program, like its code. Gunzips `*.gz`. */
export function lexiconBytes(path: string): Buffer {
  const bytes = readFileSync(join(projectRoot, 'src', 'lexicons', path));
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

export const lexiconJson = <T>(path: string): T =>
  JSON.parse(lexiconBytes(path).toString('utf8')) as T;

/** The checkout: lexicons and assets are read from its `src`, whether the code runs from `src` or `dist`. */
const here = dirname(fileURLToPath(import.meta.url));
const projectRoot = here.endsWith(join('dist', 'src', 'lexicons'))
  ? join(here, '..', '..', '..')
  : join(here, '..', '..');
