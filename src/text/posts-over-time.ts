import type { ArticleId, Evidence, Instant, Post } from '../article.ts';

/** One day's first article that gives a person a post. */
export interface PostSighting extends Post {
  readonly article: ArticleId;
  readonly at: Instant;
  readonly language: string;
  readonly evidence: Evidence;
  readonly articles: number; // of that day, with this post in these words
}

/** A post of one person, with what the texts say of its time. Every date is that of an article. */
export interface HeldPost extends Omit<Post, 'status'> {
  /** As the latest texts have it; `disputed` when those of one day say both held and former. */
  readonly state: 'current' | 'acting' | 'former' | 'candidate' | 'disputed';
  readonly first: PostSighting;
  readonly last: PostSighting;
  readonly articles: number;
  /** Former since some time after the one and at the latest by the other. */
  readonly former?: { readonly after?: PostSighting; readonly by: PostSighting };
  /** A text calls the post former, and one of the same day or later calls it held. */
  readonly conflict?: { readonly former: PostSighting; readonly held: PostSighting };
  /** Proposed only: another post of the country from then on, and this one is named no more. */
  readonly superseded?: { readonly title: string; readonly by: PostSighting };
}

/** What the sightings of one person say of each post over time, latest first. Pure, and blind to their order. */
export function postsOverTime(sightings: readonly PostSighting[]): readonly HeldPost[] {
  const posts = groupsOf([...sightings].sort(byTime)).map(postOf);
  return posts
    .map((post) => ({ ...post, ...supersededBy(post, posts) }))
    .sort((a, b) => byTime(b.last, a.last) || byText(a.title, b.title));
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const byTime = (a: PostSighting, b: PostSighting): number =>
  byText(a.at, b.at) || byText(a.article, b.article) || byText(a.title, b.title);

/** One title in one country is one post; a text that leaves the country out means the only one there is. */
function groupsOf(sightings: readonly PostSighting[]): readonly Group[] {
  const countries = new Map<string, Set<string>>();
  for (const { title, country } of sightings) {
    const known = countries.get(fold(title)) ?? new Set();
    countries.set(fold(title), known);
    if (country !== undefined) known.add(country);
  }
  const groups = new Map<string, PostSighting[]>();
  for (const sighting of sightings) {
    const title = fold(sighting.title);
    const [only, second] = countries.get(title) ?? [];
    const country = sighting.country ?? (second === undefined ? only : undefined);
    const key = `${country ?? ''} ${title}`;
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  return [...groups.values()].map((group) => group as unknown as Group);
}

type Group = readonly [PostSighting, ...PostSighting[]];

/** Letter case and spaces say nothing of a post. */
export const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function postOf(group: Group): HeldPost {
  const [first] = group;
  const last = group.at(-1) ?? first;
  const organisation = group.findLast((seen) => seen.organisation !== undefined)?.organisation;
  const country = group.find((seen) => seen.country !== undefined)?.country;
  const held = group.filter(({ status }) => status !== 'former' && status !== 'candidate');
  const formers = group.filter(({ status }) => status === 'former');
  return {
    title: last.title,
    ...(organisation !== undefined && { organisation }),
    ...(country !== undefined && { country }),
    first,
    last,
    articles: group.reduce((sum, { articles }) => sum + articles, 0),
    ...stateOf(held, formers),
  };
}

function stateOf(
  held: readonly PostSighting[],
  formers: readonly PostSighting[],
): Pick<HeldPost, 'state' | 'former' | 'conflict'> {
  const lastHeld = held.at(-1);
  const lastFormer = formers.at(-1);
  if (lastHeld === undefined) {
    const [by] = formers;
    return by === undefined ? { state: 'candidate' } : { state: 'former', former: { by } };
  }
  const conflict = conflictOf(held, formers);
  if (lastFormer === undefined || dayOf(lastFormer) < dayOf(lastHeld))
    return { state: lastHeld.status === 'acting' ? 'acting' : 'current', ...conflict };
  if (dayOf(lastFormer) === dayOf(lastHeld)) return { state: 'disputed', ...conflict };
  const by = formers.find((seen) => dayOf(seen) > dayOf(lastHeld)) ?? lastFormer;
  return { state: 'former', former: { after: lastHeld, by }, ...conflict };
}

/** The last text that says former although one of the same day or later says held. */
function conflictOf(
  held: readonly PostSighting[],
  formers: readonly PostSighting[],
): Pick<HeldPost, 'conflict'> {
  const lastHeld = held.at(-1);
  if (lastHeld === undefined) return {};
  const former = formers.findLast((seen) => dayOf(seen) <= dayOf(lastHeld));
  if (former === undefined) return {};
  const after = held.find((seen) => dayOf(seen) >= dayOf(former)) ?? lastHeld;
  return { conflict: { former, held: after } };
}

const dayOf = ({ at }: PostSighting): string => at.slice(0, 10);

const quietDays = 30; // shorter gaps are ordinary: a text has room for one title
const dayMilliseconds = 86_400_000;

function supersededBy(post: HeldPost, posts: readonly HeldPost[]): Pick<HeldPost, 'superseded'> {
  if (post.state !== 'current' && post.state !== 'acting') return {};
  const [next] = posts
    .filter((other) => other.state === 'current' && follows(post, other))
    .sort((a, b) => byTime(a.first, b.first));
  return next === undefined ? {} : { superseded: { title: next.title, by: next.first } };
}

/** Only titles of one language can be told apart; "minister" is no other post than "foreign minister". */
function follows(post: HeldPost, other: HeldPost): boolean {
  const quiet = (Date.parse(other.last.at) - Date.parse(post.last.at)) / dayMilliseconds;
  return (
    other.first.at > post.last.at &&
    quiet >= quietDays &&
    other.country === post.country &&
    other.first.language === post.last.language &&
    !isWithin(post.title, other.title) &&
    !isWithin(other.title, post.title)
  );
}

function isWithin(short: string, long: string): boolean {
  const words = new Set(fold(long).split(' '));
  return fold(short)
    .split(' ')
    .every((word) => words.has(word));
}
