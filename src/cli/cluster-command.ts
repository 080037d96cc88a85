import type { ArticleId, Instant } from '../article.ts';
import { openGrouping } from '../stages/cluster.ts';
import type { Given } from './commands.ts';
import { inputOf } from './input.ts';
import { eachJsonLine } from './json-lines.ts';
import { clusterLine } from './stage-commands.ts';

/** `wirewatch cluster`: the grouping over a stream, in memory. */
export async function runCluster(given: Given): Promise<void> {
  const grouping = openGrouping();
  let latest = '1970-01-01T00:00:00Z';
  const streams = { input: inputOf(given), output: process.stdout };
  await eachJsonLine(streams, clusterLine.input, (line) => {
    const { inLanguage, fingerprint } = clusterLine.features(line);
    latest = line.datePublished ?? latest; // an undated one is as old as the one before it
    const id = String(line.id) as ArticleId;
    const placement = grouping.place({ id, time: latest as Instant, inLanguage, fingerprint });
    return { id: line.id, ...placement };
  });
}
