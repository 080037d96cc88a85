import type { FeedLife } from './feed-life.ts';
import { type Day, type VolumeAnomaly, volumeAnomaly } from './feed-volume.ts';

/** What people are told about sources, against the source's own history. */
export const ALERT_KINDS = {
  silence: 'nothing new on a day, where there is always something',
  drop: 'far less than usual on a day',
  surge: 'far more than usual on a day',
  gone: 'the source has failed for so long that it is asked once a week',
  language: 'an outlet publishes nothing any more in one of its languages',
  walls: 'half of the pages of a day are consent walls, challenges or error pages',
} as const;

export type AlertKind = keyof typeof ALERT_KINDS;

export interface Finding {
  readonly kind: AlertKind;
  readonly subject: string; // what it is about: one alert a kind and subject is open at a time
  readonly outlet?: string;
  readonly language?: string;
  readonly detail: string;
}

/** New articles a day of an outlet in a language. */
export interface LanguageDays {
  readonly outlet: string;
  readonly language: string;
  readonly days: readonly Day[];
}

/** How the pages of an outlet ended, in the last day and before. */
export interface WallCount {
  readonly outlet: string;
  readonly walls: number;
  readonly articles: number;
  readonly wallsBefore: number;
  readonly articlesBefore: number;
}

/** A feed with its outlet. */
export interface WatchedFeed {
  readonly outlet: string;
  readonly feed: FeedLife;
}

/** A source that went quiet, burst out, or is gone. */
export function sourceFindings({ outlet, feed }: WatchedFeed, now: Date): readonly Finding[] {
  const about = { subject: feed.url, outlet };
  if (feed.state === 'gone') {
    const since =
      feed.answered === undefined ? 'it never answered' : `last answer ${feed.answered}`;
    return [{ kind: 'gone', ...about, detail: `${feed.lastError ?? 'failed'}; ${since}` }];
  }
  const asked = now.getTime() - Date.parse(feed.polled ?? '');
  if (!(asked < LATELY)) return []; // paused, or no longer declared: the silence is ours
  const anomaly = volumeAnomaly(feed.days, now);
  return anomaly === undefined ? [] : [{ ...about, ...told(anomaly) }];
}

/** A language that went quiet or burst out, over all outlets, and an outlet that lost one of its languages. */
export function languageFindings(lines: readonly LanguageDays[], now: Date): readonly Finding[] {
  const missing = lines.flatMap(({ outlet, language, days }): readonly Finding[] => {
    const anomaly = volumeAnomaly(days, now);
    if (anomaly === undefined || anomaly.items > 0) return [];
    const { detail } = told(anomaly);
    return [{ kind: 'language', subject: `${outlet} ${language}`, outlet, language, detail }];
  });
  const languages = [...new Set(lines.map(({ language }) => language))];
  const anomalies = languages.flatMap((language): readonly Finding[] => {
    const days = summed(lines.filter((line) => line.language === language));
    const anomaly = volumeAnomaly(days, now);
    return anomaly === undefined ? [] : [{ subject: language, language, ...told(anomaly) }];
  });
  return [...missing, ...anomalies];
}

/** Pages that suddenly are walls. */
export function wallFindings(counts: WallCount): readonly Finding[] {
  const { outlet, walls, articles, wallsBefore, articlesBefore } = counts;
  const share = walls / (walls + articles);
  const before = wallsBefore / Math.max(1, wallsBefore + articlesBefore);
  if (walls < FEWEST_WALLS || share < SUDDEN_SHARE || before >= USUAL_SHARE) return [];
  const detail = `${walls} of ${walls + articles} pages; before ${Math.round(before * 100)} %`;
  return [{ kind: 'walls', subject: outlet, outlet, detail }];
}

const LATELY = 36 * 3_600_000; // milliseconds: every source is asked once a day, with room
const FEWEST_WALLS = 5; // pages a day; below that one bad link decides
const SUDDEN_SHARE = 0.5;
const USUAL_SHARE = 0.25; // an outlet that always shows as many is known for it

function told({ kind, day, items, expected }: VolumeAnomaly): Pick<Finding, 'kind' | 'detail'> {
  const detail = `${items} on ${day}, ${expected.toFixed(1)} on a usual day`;
  if (kind === 'burst') return { kind: 'surge', detail };
  return { kind: items === 0 ? 'silence' : 'drop', detail };
}

function summed(lines: readonly LanguageDays[]): readonly Day[] {
  const byDay = new Map<string, number>();
  for (const { days } of lines) {
    for (const { day, items } of days) byDay.set(day, (byDay.get(day) ?? 0) + items);
  }
  return [...byDay]
    .map(([day, items]) => ({ day, items }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
