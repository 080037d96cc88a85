import type { Official } from '../article.ts';
import { nameKey } from './name-key.ts';
import { fold } from './posts-over-time.ts';

/** What a quote's speaker is told by: a name, or a post that only one official of the article has. */
export type ToldBy = 'name' | 'post';

/** How the article's words for a speaker mean one of these keys; undefined when they mean someone else or nobody. */
export function toldBy(
  speaker: string,
  keys: ReadonlySet<string>,
  officials: readonly Official[],
): ToldBy | undefined {
  const named = officials.filter(({ anonymous }) => !anonymous);
  const meant = (isMeant: (official: Official) => boolean): boolean | undefined => {
    const found = named.filter(isMeant);
    return found.length === 0 ? undefined : found.every(({ key }) => keys.has(key));
  };
  const exactly = meant(({ name }) => name === speaker);
  if (exactly !== undefined) return exactly ? 'name' : undefined;
  const key = nameKey(speaker);
  const byKey =
    key === '' ? undefined : meant((official) => ` ${official.key}`.endsWith(` ${key}`));
  if (byKey !== undefined) return byKey ? 'name' : undefined;
  const title = fold(speaker).replace(articles, '');
  return meant(({ post }) => post !== undefined && fold(post.title) === title) === true
    ? 'post'
    : undefined;
}

/** Definite articles of the languages that write them apart. */
const articles = /^(?:the|le|la|el|il|lo|o|a|der|die|das) /;
