import type { FeedLife } from '../../crawlers/feed-life.ts';
import { volumeAnomaly } from '../../crawlers/feed-volume.ts';
import type { Outlet } from '../../crawlers/outlet.ts';
import type { Instant } from '../article.ts';
import type { OutletFeed } from '../store/feeds.ts';

/** How the sources of one outlet do, taken together. */
export interface SourceHealth {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  readonly languages: readonly string[];
  readonly mayCrawl: boolean;
  readonly state: FeedLife['state'] | 'never polled';
  readonly troubled: readonly {
    readonly url: string;
    readonly state: string;
    readonly error?: string;
  }[];
  readonly anomaly?: 'quiet' | 'burst';
  readonly answered?: Instant;
  readonly lastNew?: Instant;
  readonly days: readonly number[]; // new items a day, oldest first
}

const order = ['live', 'probing', 'candidate', 'dormant', 'ailing', 'gone'] as const; // best first
const isTroubled = ({ state }: FeedLife): boolean =>
  state === 'ailing' || state === 'gone' || state === 'dormant';

/** Those that need somebody first. */
export function sourceHealth(
  outlets: Iterable<Outlet>,
  feeds: readonly OutletFeed[],
  { now, mayCrawl }: { readonly now: Date; readonly mayCrawl: (key: string) => boolean },
): readonly SourceHealth[] {
  const byOutlet = new Map<string, FeedLife[]>();
  for (const { outlet, feed } of feeds)
    byOutlet.set(outlet, [...(byOutlet.get(outlet) ?? []), feed]);
  return [...outlets]
    .map((outlet) => {
      const own = byOutlet.get(outlet.key) ?? [];
      return { ...healthOf(outlet, own, now), mayCrawl: mayCrawl(outlet.key) };
    })
    .sort((a, b) => urgency(b) - urgency(a) || (a.key < b.key ? -1 : 1));
}

function healthOf(outlet: Outlet, feeds: readonly FeedLife[], now: Date) {
  const worst = feeds.reduce((most, { state }) => Math.max(most, order.indexOf(state)), -1);
  const days = daysOf(feeds);
  const anomaly = volumeAnomaly(days, now)?.kind;
  return {
    key: outlet.key,
    name: outlet.name,
    country: outlet.country,
    languages: outlet.languages,
    state: order[worst] ?? ('never polled' as const),
    troubled: feeds.filter(isTroubled).map(({ url, state, lastError }) => ({
      url,
      state,
      ...(lastError === undefined ? {} : { error: lastError }),
    })),
    ...(anomaly === undefined ? {} : { anomaly }),
    ...latest('answered', feeds),
    ...latest('lastNew', feeds),
    days: days.map(({ items }) => items),
  };
}

const urgency = ({ troubled, anomaly, mayCrawl, state }: SourceHealth): number => {
  if (!mayCrawl) return -1;
  const trouble = troubled.some(({ state: one }) => one === 'gone')
    ? 4
    : Math.min(3, troubled.length);
  return (
    trouble +
    (anomaly === 'quiet' ? 3 : anomaly === 'burst' ? 1 : 0) +
    (state === 'never polled' ? 0.5 : 0)
  );
};

function daysOf(feeds: readonly FeedLife[]) {
  const sums = new Map<string, number>();
  for (const { day, items } of feeds.flatMap(({ days }) => days))
    sums.set(day, (sums.get(day) ?? 0) + items);
  return [...sums].map(([day, items]) => ({ day, items })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function latest(
  name: 'answered' | 'lastNew',
  feeds: readonly FeedLife[],
): Partial<Record<typeof name, Instant>> {
  const newest = feeds
    .flatMap((feed) => feed[name] ?? [])
    .sort()
    .at(-1);
  return newest === undefined ? {} : { [name]: newest };
}
