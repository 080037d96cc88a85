import type { Instant } from '../article.ts';
import type { ArticleFilter } from '../store/article-lists.ts';

/** The fields of the grammar: 'country:IQ lang:ar outlet:ir/irna before:2026-11-21 words "a phrase" -not'. */
export const SEARCH_FIELDS = {
  country: (value) => ({ country: value.toUpperCase() }),
  lang: (value) => ({ language: value.toLowerCase() }),
  outlet: (value) => ({ outlet: value }),
  topic: (value) => ({ subject: value }),
  official: (value) => ({ official: value }),
  org: (value) => ({ entity: value }),
  entity: (value) => ({ entity: value }),
  story: (value) => ({ story: value }),
  after: (value) => day(value, 'from'),
  before: (value) => day(value, 'until'),
} as const satisfies Record<string, (value: string) => ArticleFilter>;

export interface SearchQuery {
  readonly filter: ArticleFilter;
  readonly unknown: readonly string[]; // fields that there are none of, or with no sense in their value
}

export function parseSearch(text: string): SearchQuery {
  const unknown: string[] = [];
  let filter: ArticleFilter = {};
  const words = text.replace(
    /(?<=^|\s)([a-z]{2,12}):("[^"]*"|\S+)/giu,
    (whole, name: string, quoted: string) => {
      const read = fieldOf(name.toLowerCase())?.(quoted.replaceAll('"', ''));
      if (read === undefined || Object.keys(read).length === 0) unknown.push(whole);
      else filter = { ...filter, ...read };
      return ' ';
    },
  );
  const rest = words.replace(/\s+/g, ' ').trim();
  return { filter: rest === '' ? filter : { ...filter, words: rest }, unknown };
}

const fieldOf = (name: string): ((value: string) => ArticleFilter) | undefined =>
  Object.hasOwn(SEARCH_FIELDS, name)
    ? SEARCH_FIELDS[name as keyof typeof SEARCH_FIELDS]
    : undefined;

function day(value: string, edge: 'from' | 'until'): ArticleFilter {
  const at = Date.parse(value);
  return Number.isNaN(at) ? {} : { [edge]: new Date(at).toISOString() as Instant };
}
