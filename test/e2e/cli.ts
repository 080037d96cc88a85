import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const program = join(projectFolder, 'bin', 'wirewatch');

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A data folder of its own and the program run as a person runs it. */
export function installation(environment: Readonly<Record<string, string>> = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'wirewatch-e2e-'));
  const env = {
    ...process.env,
    DATABASE_URL: '',
    REDIS_URL: '',
    WIREWATCH_DATA: dataFolder,
    ...environment,
  };
  return {
    dataFolder,
    env,
    wirewatch: (args: readonly string[], input?: string): Promise<CliResult> =>
      new Promise((resolve) => {
        const options = { env, maxBuffer: 64 * 1024 * 1024, timeout: 170_000 };
        const child = execFile(
          process.execPath,
          [program, ...args],
          options,
          (error, stdout, stderr) => {
            const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
            resolve({ code, stdout, stderr });
          },
        );
        child.stdin?.end(input ?? '');
      }),
    remove: () => rm(dataFolder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** The lines of a `--json` answer. */
export const jsonLines = <T = Record<string, unknown>>({ stdout }: CliResult): readonly T[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
