import { Presets, SingleBar } from 'cli-progress';

/** A bar on stderr where a person looks; nothing where a log is written. */
export interface Progress {
  readonly step: (by?: number) => void;
  readonly total: (count: number) => void;
  readonly stop: () => void;
}

export function showProgress(what: string, total: number): Progress {
  if (!process.stderr.isTTY) {
    return { step: () => undefined, total: () => undefined, stop: () => undefined };
  }
  const bar = new SingleBar(
    {
      format: `${what} {bar} {value}/{total} {duration_formatted}`,
      stream: process.stderr,
      clearOnComplete: false,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    step: (by = 1) => bar.increment(by),
    total: (count) => bar.setTotal(count),
    stop: () => bar.stop(),
  };
}
