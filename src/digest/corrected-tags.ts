import type { CountryCode, Official } from '../article.ts';
import { nameKey } from '../text/name-key.ts';
import type { Decided } from './compose.ts';
import type { DigestAddition, DigestOfficial } from './digest.ts';

/** The countries of an article as its analyst has them. */
export function countriesOf({ item, review }: Decided): readonly string[] {
  const { countries, removed = [], added = [] } = review.corrections;
  const gone = removed.flatMap(({ tag, name }) => (tag === 'country' ? [name] : []));
  const more = added.flatMap(({ tag, name, key = name }) =>
    tag === 'country' && isCode.test(key) ? [key as CountryCode] : [],
  );
  const base = countries ?? item.countries.map(({ code }) => code);
  return [...new Set([...base.filter((code) => !gone.includes(code)), ...more])];
}

const isCode = /^[A-Z]{2}$/;

/** What analysts added to a story's articles and no other part of the digest shows, as theirs. */
export function additionsOf(
  members: readonly Decided[],
  numbers: ReadonlyMap<string, number>,
): readonly DigestAddition[] {
  const found = new Map<string, { addition: DigestAddition; sources: Set<number> }>();
  for (const { item, review } of members) {
    for (const { tag, name } of review.corrections.added ?? []) {
      const key = `${tag}\n${name}\n${review.reviewer}`;
      const addition = { tag, name, analyst: review.reviewer, sources: [] };
      const known = found.get(key) ?? { addition, sources: new Set<number>() };
      known.sources.add(numbers.get(item.id) ?? 0);
      found.set(key, known);
    }
  }
  return [...found.values()].map(({ addition, sources }) => ({
    ...addition,
    sources: inOrder(sources),
  }));
}

/** Officials of the included articles: the machine's, less what analysts took away, and what they added. */
export function officialsOf(
  all: readonly Decided[],
  numbers: ReadonlyMap<string, number>,
): readonly DigestOfficial[] {
  const found = new Map<string, Found>();
  for (const one of all) {
    const source = numbers.get(one.item.id) ?? 0;
    for (const official of standing(one)) {
      const known = found.get(official.key) ?? draft(official.name);
      known.sources.add(source);
      known.isMachines = true;
      if (known.official?.post === undefined) known.official = official;
      found.set(official.key, known);
    }
    for (const { name, key } of addedOfficials(one)) {
      const known = found.get(key) ?? draft(name);
      known.sources.add(source);
      known.analysts.add(one.review.reviewer);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map(shown)
    .sort((a, b) => b.articles - a.articles || compare(a.name, b.name))
    .slice(0, mostOfficials);
}

const mostOfficials = 20;

interface Found {
  readonly name: string;
  official?: Official;
  readonly sources: Set<number>;
  readonly analysts: Set<string>; // who added the name somewhere
  isMachines: boolean;
}
const draft = (name: string): Found => ({
  name,
  sources: new Set(),
  analysts: new Set(),
  isMachines: false,
});

function shown({ name, official, sources, analysts, isMachines }: Found): DigestOfficial {
  const post = official?.post;
  return {
    name: official?.name ?? name,
    post: [official?.rank, post?.title, post?.organisation, post?.country]
      .filter(Boolean)
      .join(', '),
    articles: sources.size,
    sources: inOrder(sources),
    ...(!isMachines && { addedBy: [...analysts].sort(compare).join(', ') }),
  };
}

/** The machine's named officials that the analyst neither took away nor called another kind of thing. */
function standing({ item, review }: Decided): readonly Official[] {
  const { removed = [], retyped = [], relinked = [] } = review.corrections;
  const gone = [...removed, ...retyped].flatMap(({ tag, name }) =>
    tag === 'official' ? [name] : [],
  );
  const moved = new Map(
    relinked.flatMap(({ tag, name, to }) => (tag === 'official' ? [[name, to] as const] : [])),
  );
  return item.officials
    .filter(({ anonymous, name }) => !anonymous && !gone.includes(name))
    .map((official) => ({ ...official, key: moved.get(official.name) ?? official.key }));
}

function addedOfficials({ review }: Decided): readonly { name: string; key: string }[] {
  const { added = [], retyped = [] } = review.corrections;
  const named = [...added, ...retyped.map(({ name, to }) => ({ tag: to, name, key: undefined }))];
  return named.flatMap(({ tag, name, key }) =>
    tag === 'official' ? [{ name, key: key ?? (nameKey(name) || name) }] : [],
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const inOrder = (numbers: ReadonlySet<number>): readonly number[] =>
  [...numbers].sort((a, b) => a - b);
