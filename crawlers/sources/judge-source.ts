import { WireError } from '../../src/errors.ts';
import type { Source } from '../outlet.ts';
import { type Response, readSource, type SourceReading } from './read-source.ts';

/** What a probe of a source showed. `worth` orders proposals: 0 is not worth having, 1 is a lively dated feed. */
export interface Judgement {
  readonly worth: number;
  readonly verdict: 'live' | 'stale' | 'undated' | 'empty' | 'not-a-source';
  readonly items: number;
  readonly newest?: string; // the latest date announced
  readonly reason: string; // one sentence for a person
}

const LIVE_DAYS = 14; // an outlet that was silent for two weeks is not news
const DAY_MS = 86_400_000;

/** Judges what came back from a candidate. Never throws: what is no source is a verdict too. */
export function judgeSource(source: Source, response: Response, now: Date): Judgement {
  try {
    return judge(source, readSource(source, response), now);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return { worth: 0, verdict: 'not-a-source', items: 0, reason: error.message };
  }
}

function judge(source: Source, { items, next }: SourceReading, now: Date): Judgement {
  if (items.length === 0) {
    if (next.length > 0) {
      return {
        worth: 0.5,
        verdict: 'undated',
        items: 0,
        reason: `An index of ${next.length} sitemaps`,
      };
    }
    return { worth: 0, verdict: 'empty', items: 0, reason: 'Nothing is announced there' };
  }
  const dates = items
    .flatMap(({ datePublished, dateModified }) => datePublished ?? dateModified ?? [])
    .filter((date) => Date.parse(date) <= now.getTime() + DAY_MS)
    .toSorted();
  const newest = dates.at(-1);
  if (newest === undefined) {
    return {
      worth: 0.4 * trust[source.kind],
      verdict: 'undated',
      items: items.length,
      reason: `${items.length} articles without dates`,
    };
  }
  const ageDays = (now.getTime() - Date.parse(newest)) / DAY_MS;
  const live = ageDays <= LIVE_DAYS;
  const dated = dates.length / items.length;
  return {
    worth: (live ? 0.6 + 0.4 * dated : 0.2) * trust[source.kind],
    verdict: live ? 'live' : 'stale',
    items: items.length,
    newest,
    reason: `${items.length} articles, the newest ${ageDays < 1 ? 'of today' : `${Math.round(ageDays)} days old`}`,
  };
}

/** Feeds carry headlines and times; a sitemap is an archive; a section page is read by its looks. */
const trust: Readonly<Record<Source['kind'], number>> = {
  feed: 1,
  newsSitemap: 0.95,
  jsonList: 0.9,
  section: 0.6,
  sitemap: 0.5,
};
