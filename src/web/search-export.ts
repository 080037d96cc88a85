import { byteOrderMark, csvLine } from '../digest/csv.ts';
import type { ArticleFilter, ArticleSummary } from '../store/article-lists.ts';
import type { Store } from '../store/store.ts';

const mostRows = 10_000; // of one file; a spreadsheet of more is no reading matter, `export articles` has all
const rowsAtOnce = 200;

/** What a search finds, newest first, as a file; formulas in a headline stay text. */
export const EXPORTS = {
  csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv', lines: csvLines },
  jsonl: { mediaType: 'application/x-ndjson', extension: 'jsonl', lines: jsonLines },
} as const;

async function* pages(
  { articles }: Store,
  filter: ArticleFilter,
): AsyncGenerator<readonly ArticleSummary[]> {
  let after: ArticleSummary | undefined;
  for (let rows = 0; rows < mostRows; rows += rowsAtOnce) {
    const page = await articles.list(filter, {
      limit: rowsAtOnce,
      ...(after === undefined ? {} : { after }),
    });
    yield page;
    after = page.at(-1);
    if (after === undefined || page.length < rowsAtOnce) return;
  }
}

const header = [
  'id',
  'date',
  'language',
  'outlet',
  'headline',
  'url',
  'countries',
  'topics',
  'verdict',
  'story',
];

async function* csvLines(store: Store, filter: ArticleFilter): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(header);
  for await (const page of pages(store, filter)) {
    const rows = page.map((article) => [
      article.id,
      article.datedAt,
      article.language,
      article.outlet,
      article.headline,
      article.url,
      article.countries.join(' '),
      article.subjects.join(' '),
      article.verdict,
      article.story,
    ]);
    yield rows.map(csvLine).join('');
  }
}

async function* jsonLines(store: Store, filter: ArticleFilter): AsyncGenerator<string> {
  for await (const page of pages(store, filter))
    for (const article of page) yield `${JSON.stringify(article)}\n`;
}
