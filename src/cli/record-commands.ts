import type { ArticleId, LedgerState } from '../article.ts';
import { WireError } from '../errors.ts';
import { SEARCH_FIELDS } from '../search/conditions.ts';
import { parseSearch } from '../search/query.ts';
import { replay } from '../steps/replay.ts';
import type { ArticleFilter } from '../store/article-lists.ts';
import type { Given } from './commands.ts';
import { printArticle } from './print-article.ts';
import { printDiffs, printVersions } from './print-versions.ts';
import { printRows } from './table.ts';
import { withApp } from './with-app.ts';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Reading what is stored: articles, the ledger, the quarantine, the chain of captures. */
export const recordCommands = {
  show: ({ values, options }: Given) =>
    withApp(async ({ store }) => {
      const id = values[0] as ArticleId;
      const json = options['json'] === true;
      const article = await store.articles.get(id);
      if (options['versions'] === true || options['diff'] === true) {
        const versions = await store.articles.versions(id);
        if (options['versions'] === true) printVersions(versions, json);
        if (options['diff'] === true) printDiffs(versions, json);
      } else printArticle(article, json);
    }),

  search: ({ values, options }: Given) =>
    withApp(async ({ store }) => {
      const found = await store.articles.list({
        ...queryOf(values.join(' ')),
        ...optional('country', text(options['country'])?.toUpperCase()),
        ...optional('language', text(options['lang'])),
        ...optional('outlet', text(options['outlet'])),
      });
      printRows(
        found.map(({ id, datedAt, language, outlet, verdict, headline }) => ({
          id,
          date: datedAt,
          language,
          outlet,
          verdict,
          headline,
        })),
        { json: options['json'] === true },
      );
    }),

  ledger: ({ options }: Given) =>
    withApp(async ({ store }) => {
      const filter = {
        ...optional('run', text(options['run'])),
        ...optional('reason', text(options['reason'])),
        ...optional('outlet', text(options['outlet'])),
        ...optional('state', text(options['state']) as LedgerState | undefined),
      };
      const json = options['json'] === true;
      if (options['list'] === true) {
        const rows = await store.ledger.list(filter);
        printRows(
          rows.map(({ url, state, reason, detail, discoveredAt }) => ({
            state,
            reason,
            discoveredAt,
            url,
            detail,
          })),
          { json },
        );
        return;
      }
      const { total, states, reasons } = await store.ledger.counts(filter);
      printRows(
        [
          ...Object.entries(states).map(([state, urls]) => ({ state, reason: undefined, urls })),
          ...Object.entries(reasons).map(([reason, urls]) => ({
            state: 'of these dropped',
            reason,
            urls,
          })),
          { state: 'total', reason: undefined, urls: total },
        ],
        { json },
      );
    }),

  quarantineList: ({ options }: Given) =>
    withApp(async ({ store }) => {
      const rows = await store.quarantine.list(optional('code', text(options['code'])));
      printRows(
        rows.map(({ id, queue, item, code, message, quarantinedAt }) => ({
          id,
          queue,
          item,
          code,
          quarantinedAt,
          message,
        })),
        { json: options['json'] === true },
      );
    }),

  quarantineReplay: ({ values, options }: Given) =>
    withApp(async (app) => {
      if (values.length === 0 && options['all'] !== true) {
        throw new WireError('USAGE', 'nothing to replay', { hint: 'give ids, or --all' });
      }
      const replayed = await replay(app, values.length === 0 ? {} : { ids: values });
      await app.work(['tag', 'cluster']);
      await app.drained();
      process.stdout.write(`${replayed} replayed\n`);
    }),

  verify: ({ options }: Given) =>
    withApp(async ({ store }) => {
      const report = await store.captures.verify({ bodies: options['quick'] !== true });
      if (report.broken !== undefined) {
        throw new WireError(
          'CHAIN_BROKEN',
          `at position ${report.broken.position}: ${report.broken.what}`,
          {
            hint: 'restore the captures from a backup made before this record',
          },
        );
      }
      process.stdout.write(`${report.checked} captures, chain and hashes verify\n`);
    }),
} as const;

/** The grammar of the site's search. Throws USAGE for a field that there is none of. */
function queryOf(words: string): Pick<ArticleFilter, 'query'> {
  const { query, unknown } = parseSearch(words);
  if (unknown.length > 0) {
    throw new WireError('USAGE', `not understood: ${unknown.join(' ')}`, {
      hint: `fields are ${Object.keys(SEARCH_FIELDS).join(', ')}`,
    });
  }
  return query === undefined ? {} : { query };
}

function optional<Name extends string, T>(
  name: Name,
  value: T | undefined,
): Partial<Record<Name, T>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, T>);
}
