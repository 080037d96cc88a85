import type { Readable } from '../article.ts';

/**
 * A pure reading of an article that several stages ask for, done once. Stages get new records with the same parts, so
 * what was read is known by its paragraphs, and is read again when one of the `parts` it depends on is another.
 */
export function onceAnArticle<A extends Readable, T>(
  read: (article: A) => T,
  parts: readonly (keyof A)[],
): (article: A) => T {
  const known = new WeakMap<object, { readonly article: A; readonly answer: T }>();
  return (article) => {
    const found = known.get(article.paragraphs);
    if (found !== undefined && parts.every((part) => found.article[part] === article[part]))
      return found.answer;
    const answer = read(article);
    known.set(article.paragraphs, { article, answer });
    return answer;
  };
}
