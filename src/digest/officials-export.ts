import type { ArticleId, Instant } from '../article.ts';
import type { HeldPost, PostSighting } from '../text/posts-over-time.ts';
import { type Cell, csv } from './csv.ts';

/** What the register exports of a person; store/officials.ts has it. */
export interface ExportedOfficial {
  readonly key: string;
  readonly keys: readonly string[];
  readonly name: string;
  readonly names: readonly { readonly name: string }[];
  readonly countries: readonly string[];
  readonly articles: number;
  readonly first: Instant;
  readonly last: Instant;
  readonly posts: readonly HeldPost[];
  readonly sources: readonly {
    readonly article: ArticleId;
    readonly url: string;
    readonly dateIs: 'published' | 'seen';
    readonly passage: string;
  }[];
}

/** One object a person, with a line end at the end. */
export const officialsJson = (officials: readonly ExportedOfficial[]): string =>
  `${JSON.stringify(officials, null, 2)}\n`;

/** One row a post, with the articles it was first and last read in; a person without a post has one row. */
export const officialsCsv = (officials: readonly ExportedOfficial[]): string =>
  csv(header, officials.flatMap(rowsOf));

const header: readonly string[] = [
  ...['key', 'name', 'other names', 'countries', 'articles', 'first named', 'last named'],
  ...['post', 'organisation', 'country', 'state', 'as of', 'former after', 'former by'],
  ...['first seen', 'first date is', 'first source', 'first passage'],
  ...['last seen', 'last date is', 'last source', 'last passage'],
];

function rowsOf(official: ExportedOfficial): readonly (readonly Cell[])[] {
  const { key, name, names, countries, articles, first, last, posts, sources } = official;
  const others = [...new Set(names.map((one) => one.name))].filter((other) => other !== name);
  const person = [key, name, others.join('; '), countries.join(' '), articles, first, last];
  const byArticle = new Map(sources.map((source) => [source.article, source]));
  const read = ({ at, article }: PostSighting): readonly Cell[] => {
    const source = byArticle.get(article);
    return [at, source?.dateIs, source?.url, source?.passage];
  };
  if (posts.length === 0) return [[...person, ...header.slice(person.length).map(() => undefined)]];
  return posts.map((post) => [
    ...person,
    ...[post.title, post.organisation, post.country, post.state, post.last.at],
    ...[post.former?.after?.at, post.former?.by.at],
    ...read(post.first),
    ...read(post.last),
  ]);
}
