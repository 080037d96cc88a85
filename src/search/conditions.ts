import type { Instant } from '../article.ts';
import { MEDIA_TOPICS, TOPIC_BY_SLUG } from '../lexicons/topics/media-topics.ts';
import { nameKey } from '../text/name-key.ts';

/** What can hold of an article. Keys are those of officials and entities; any of several is enough. */
export type Condition =
  | { readonly words: string } //           words and "phrases" in headline and text
  | { readonly country: string } //         ISO 3166
  | { readonly language: string } //        BCP 47
  | { readonly outlet: string } //          'ir/irna', or 'ir' for all of a country
  | { readonly subjects: readonly string[] }
  | { readonly official: string } //        a name's key; the last word of it is enough
  | { readonly officials: readonly string[] } // keys, as the store looks them up
  | { readonly entities: readonly string[] }
  | { readonly story: string }
  | { readonly from: Instant }
  | { readonly until: Instant }
  | { readonly between: readonly [Instant, Instant] }
  | { readonly status: Status }
  | { readonly is: Quality };

const STATUSES = [
  'open',
  'held',
  'done',
  'accepted',
  'corrected',
  'rejected',
  'escalated',
] as const;
export type Status = (typeof STATUSES)[number];

const QUALITIES = ['reviewed', 'unreviewed', 'edited', 'flagged', 'alone'] as const;
export type Quality = (typeof QUALITIES)[number];

/** The fields of the grammar, each with an example. */
export const SEARCH_FIELDS = {
  country: 'country:IQ',
  official: 'official:alaq',
  org: 'org:"islamic state"',
  person: 'person:"Saad al-Alaq"',
  place: 'place:Basra',
  topic: 'topic:diplomacy',
  lang: 'lang:ar',
  outlet: 'outlet:ir/irna',
  status: 'status:open',
  date: 'date:2026-11-01..2026-11-15',
  after: 'after:2026-11-20',
  before: 'before:2026-11-21',
  story: 'story:…',
  is: 'is:unreviewed',
} as const;

type Read = (value: string, now: Date) => Condition | undefined;

const readers: Readonly<Record<keyof typeof SEARCH_FIELDS | 'entity', Read>> = {
  country: (value) => {
    const code = countryCode(value);
    return code === undefined ? undefined : { country: code };
  },
  official: (value) => ({ official: nameKey(value) || value.toLowerCase() }),
  org: entitiesOf,
  person: entitiesOf,
  place: entitiesOf,
  entity: entitiesOf,
  topic: (value) => {
    const subjects = topicsOf(value);
    return subjects.length === 0 ? undefined : { subjects };
  },
  lang: (value) => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value) ? { language: value } : undefined),
  outlet: (value) => ({ outlet: value.toLowerCase() }),
  status: (value) => oneIn(STATUSES, value, (status) => ({ status })),
  is: (value) => oneIn(QUALITIES, value, (is) => ({ is })),
  story: (value) => ({ story: value }),
  date: (value, now) => between(value, now),
  after: (value, now) => {
    const period = between(value, now);
    return period === undefined ? undefined : { from: period.between[0] };
  },
  before: (value, now) => {
    const period = between(value, now);
    return period === undefined ? undefined : { until: period.between[0] };
  },
};

/** Undefined for a field that there is none of, or a value without sense. */
export const conditionOf = (name: string, value: string, now: Date): Condition | undefined =>
  value !== '' && Object.hasOwn(readers, name)
    ? readers[name as keyof typeof readers](value, now)
    : undefined;

/** Organisations of the lexicon go by their name in lower case, others and persons by their sounds. */
function entitiesOf(value: string): Condition {
  return { entities: [...new Set([value.toLowerCase(), nameKey(value)])].filter(Boolean) };
}

function oneIn<T extends string>(
  known: readonly T[],
  value: string,
  condition: (found: T) => Condition,
): Condition | undefined {
  const found = known.find((one) => one === value.toLowerCase());
  return found === undefined ? undefined : condition(found);
}

/** By its code, or its name in English: 'iq', 'Iraq'. */
function countryCode(value: string): string | undefined {
  if (/^[a-z]{2}$/i.test(value)) return value.toUpperCase();
  codes ??= new Map(everyCode().map((code) => [regionName(code)?.toLowerCase() ?? code, code]));
  return codes.get(value.toLowerCase());
}
let codes: ReadonlyMap<string, string> | undefined;

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const regionName = (code: string): string | undefined => regions.of(code);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const everyCode = (): readonly string[] =>
  letters.flatMap((first) => letters.map((second) => first + second)).filter(regionName);

/** By URI, by a part of its name, or by our short name; with those below it. */
function topicsOf(value: string): readonly string[] {
  const wanted = value.toLowerCase();
  const named = Object.entries(MEDIA_TOPICS).flatMap(([uri, { name }]) =>
    uri === wanted || name.includes(wanted) ? [uri] : [],
  );
  const bySlug = Object.entries(TOPIC_BY_SLUG).flatMap(([slug, uri]) =>
    slug === wanted ? [uri as string] : [],
  );
  const found = [...new Set([...named, ...bySlug])];
  const below = Object.entries(MEDIA_TOPICS).flatMap(([uri, topic]) =>
    'parent' in topic && found.includes(topic.parent) ? [uri] : [],
  );
  return [...new Set([...found, ...below])];
}

const dayMilliseconds = 86_400_000;

/** A day, a month, a year, `2026-11-01..2026-11-15`, `today`, `yesterday`, or the last `7d`; in UTC. */
function between(
  value: string,
  now: Date,
): { readonly between: readonly [Instant, Instant] } | undefined {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  if (value === 'today') return period(today, today + dayMilliseconds);
  if (value === 'yesterday') return period(today - dayMilliseconds, today);
  const [, days] = /^(\d{1,4})d$/.exec(value) ?? [];
  if (days !== undefined)
    return period(today - (Number(days) - 1) * dayMilliseconds, today + dayMilliseconds);
  const [first = '', last = first] = value.split('..');
  const begin = calendar(first)?.[0];
  const end = calendar(last)?.[1];
  return begin === undefined || end === undefined || end <= begin ? undefined : period(begin, end);
}

/** The milliseconds in which a day, a month or a year begins and ends. */
function calendar(text: string): readonly [number, number] | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const parts = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)] as const;
  const begin = Date.UTC(...parts);
  if (new Date(begin).getUTCMonth() !== parts[1] || new Date(begin).getUTCDate() !== parts[2])
    return undefined; // 30 February
  if (day !== undefined) return [begin, begin + dayMilliseconds];
  return month === undefined
    ? [begin, Date.UTC(parts[0] + 1, 0, 1)]
    : [begin, Date.UTC(parts[0], parts[1] + 1, 1)];
}

const period = (begin: number, end: number) => ({ between: [at(begin), at(end)] as const });
const at = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;
