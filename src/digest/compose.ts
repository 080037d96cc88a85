import type { Capture, Instant, Placement, Review, TaggedItem } from '../article.ts';
import { additionsOf, countriesOf, officialsOf } from './corrected-tags.ts';
import type { Counted, Digest, DigestQuote, DigestSource, DigestStory } from './digest.ts';

/** One decided article as the store gives it. */
export interface Decided {
  readonly item: Pick<
    TaggedItem,
    | 'id'
    | 'url'
    | 'outlet'
    | 'headline'
    | 'articleBody'
    | 'inLanguage'
    | 'datePublished'
    | 'countries'
    | 'officials'
    | 'quotes'
    | 'provenance'
    | 'subjects'
  >;
  readonly placement: Placement;
  readonly review: Review; // the latest
  readonly capture: Pick<Capture, 'sha256'>;
  readonly origins?: number; // independent origins of its story
}

export interface DigestDay {
  readonly date: string;
  readonly timeZone: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly title: string;
  readonly coverage: readonly Counted[];
  readonly countryName: (code: string) => string;
}

/** Decisions of a day become its digest. Pure and order-free: the same decisions give the same record. */
export function composeDigest(day: DigestDay, decided: readonly Decided[]): Digest {
  const sorted = [...decided].sort((a, b) => compare(a.item.id, b.item.id));
  const included = sorted.filter(({ review }) => isIncluded(review));
  const groups = [...grouped(included, ({ placement }) => placement.story)].sort(byWeight);
  const numbered = number(groups.map(([, members]) => members));
  const { countryName, ...dated } = day;
  return {
    schemaVersion: 1,
    ...dated,
    numbers: {
      reviewed: sorted.length,
      rejected: sorted.filter(({ review }) => review.verdict === 'rejected').length,
      articles: included.length,
      stories: groups.length,
      outlets: new Set(included.map(({ item }) => outletOf(item))).size,
      languages: new Set(included.map(({ item }) => item.inLanguage)).size,
    },
    countries: countedCountries(included, countryName),
    officials: officialsOf(included, numbered),
    stories: groups.map(([id, members]) => storyOf(id, members, numbered, countryName)),
    editors: [...new Set(sorted.map(({ review }) => review.reviewer))].sort(compare),
  };
}

const isIncluded = ({ verdict }: Review) => verdict === 'accepted' || verdict === 'corrected';
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const outletOf = ({ outlet, url }: Decided['item']) => outlet?.name ?? new URL(url).host;
const mostQuotes = 3; // a story; the rest is in the articles
const leadCharacters = 320;

function byWeight([a, left]: [string, Decided[]], [b, right]: [string, Decided[]]): number {
  const outlets = (members: Decided[]) => new Set(members.map(({ item }) => outletOf(item))).size;
  return outlets(right) - outlets(left) || right.length - left.length || compare(a, b);
}

function grouped(all: readonly Decided[], key: (one: Decided) => string): Map<string, Decided[]> {
  const groups = new Map<string, Decided[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** Oldest first inside a story: who had it first is read from the top. */
function number(stories: readonly Decided[][]): ReadonlyMap<string, number> {
  const byTime = (a: Decided, b: Decided) =>
    compare(a.item.datePublished ?? '~', b.item.datePublished ?? '~') ||
    compare(a.item.id, b.item.id);
  const ordered = stories.flatMap((members) => members.sort(byTime));
  return new Map(ordered.map(({ item }, index) => [item.id, index + 1]));
}

function countedCountries(
  all: readonly Decided[],
  name: (code: string) => string,
): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const code of all.flatMap((one) => [...new Set(countriesOf(one))])) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => ({ key, name: name(key), count }))
    .sort((a, b) => b.count - a.count || compare(a.key, b.key));
}

function storyOf(
  id: string,
  members: readonly Decided[],
  numbers: ReadonlyMap<string, number>,
  countryName: (code: string) => string,
): DigestStory {
  const first =
    members.find(({ review }) => review.corrections.headline !== undefined) ?? members[0];
  if (first === undefined) throw new Error(`story ${id} has no members`);
  const additions = additionsOf(members, numbers);
  const origins = members.find((member) => member.origins !== undefined)?.origins;
  return {
    id,
    headline: first.review.corrections.headline ?? first.item.headline,
    language: first.item.inLanguage,
    countries: mainCountries(members).map(countryName),
    subjects: [
      ...new Set(members.flatMap(({ item }) => item.subjects.map(({ name }) => name))),
    ].sort(compare),
    ...(origins === undefined ? {} : { origins }),
    sources: members.map((member) => sourceOf(member, numbers)),
    quotes: members.flatMap((member) => quotesOf(member, numbers)).slice(0, mostQuotes),
    ...(additions.length === 0 ? {} : { additions }),
    comments: members.flatMap(({ review }) =>
      review.note === undefined ? [] : [{ author: review.reviewer, text: review.note }],
    ),
  };
}

const mostStoryCountries = 4;

/** The countries that at least half of the members speak of, most first: what the story is about. */
function mainCountries(members: readonly Decided[]): readonly string[] {
  return countedCountries(members, (code) => code)
    .filter(({ count }) => count * 2 >= members.length)
    .slice(0, mostStoryCountries)
    .map(({ key }) => key);
}

function sourceOf(
  { item, review, capture }: Decided,
  numbers: ReadonlyMap<string, number>,
): DigestSource {
  return {
    number: numbers.get(item.id) ?? 0,
    article: item.id,
    url: item.url,
    outlet: outletOf(item),
    headline: item.headline,
    lead: shortened(item.articleBody.split('\n\n')[0] ?? ''),
    language: item.inLanguage,
    ...(item.datePublished === undefined ? {} : { datePublished: item.datePublished }),
    verdict: review.verdict,
    origin: item.provenance
      .filter(({ kind }) => kind !== 'photo')
      .map(({ name }) => name)
      .join(' → '),
    sha256: capture.sha256,
  };
}

function shortened(text: string): string {
  if (text.length <= leadCharacters) return text;
  const cut = text.slice(0, leadCharacters);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > leadCharacters / 2 ? space : leadCharacters).trimEnd()}…`;
}

function quotesOf({ item }: Decided, numbers: ReadonlyMap<string, number>): readonly DigestQuote[] {
  return item.quotes.flatMap(({ exact, speaker, direct }) =>
    direct && speaker !== undefined
      ? [{ exact, language: item.inLanguage, speaker, source: numbers.get(item.id) ?? 0 }]
      : [],
  );
}
