import { recorded } from '../accounts/recorded.ts';
import { type App, type AppOptions, openApp } from '../app.ts';
import { localAnalyst, readSettings } from '../config.ts';
import { createLog } from '../log.ts';
import { actAs } from '../store/acting.ts';

interface WithAppOptions extends Partial<Pick<AppOptions, 'outlets' | 'settings'>> {
  readonly waitsForInterrupt?: boolean; // the command itself ends on Ctrl-C, with exit code 0
}

/** Opens the program for one command and closes it again, also when the command fails or is interrupted. */
export async function withApp<T>(
  run: (app: App) => Promise<T>,
  options: WithAppOptions = {},
): Promise<T> {
  const settings = options.settings ?? readSettings();
  const level = process.stderr.isTTY && settings.logLevel === 'info' ? 'warn' : settings.logLevel;
  const { waitsForInterrupt = false, ...given } = options;
  const app = await openApp({ ...given, settings, log: createLog(level) });
  const stop = waitsForInterrupt ? () => undefined : onInterrupt(() => app.close());
  try {
    return await actAs(whoRuns(), () => run({ ...app, store: recorded(app.store) }));
  } finally {
    stop();
    await app.close();
  }
}

/** What people do at the command line goes into the audit log as well. */
const whoRuns = () => ({ name: localAnalyst(), role: 'admin', address: 'command line' }) as const;

const interruptedExitCode = 130;

/** Ctrl-C closes what is open before it ends the process; a second one ends it at once. */
function onInterrupt(close: () => Promise<void>): () => void {
  const handler = () => {
    process.off('SIGINT', handler);
    process.off('SIGTERM', handler);
    void close().finally(() => process.exit(interruptedExitCode));
  };
  process.on('SIGINT', handler);
  process.on('SIGTERM', handler);
  return () => {
    process.off('SIGINT', handler);
    process.off('SIGTERM', handler);
  };
}

/** Resolves when someone asks the process to end; `withApp` closes what is open. */
export const untilInterrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
