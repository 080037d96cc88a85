import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** The development sets beside the checkout; suites that need them skip loudly without them. */
const sharedFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared');

export const sharedPath = (path: string): string => join(sharedFolder, path);

/** For `describe.skipIf`: says on stderr what is skipped and what would un-skip it. */
export function sharedIsMissing(path: string): boolean {
  const missing = !existsSync(sharedPath(path));
  if (missing) process.stderr.write(`SKIPPED: ../shared/${path} is not there\n`);
  return missing;
}

export function sharedLines<T>(path: string): readonly T[] {
  const bytes = readFileSync(sharedPath(path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
