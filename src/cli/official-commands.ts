import { writeFile } from 'node:fs/promises';
import { localAnalyst } from '../config.ts';
import { officialsCsv, officialsJson } from '../digest/officials-export.ts';
import { WireError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { Given } from './commands.ts';
import { printOfficial } from './print-official.ts';
import { printRows } from './table.ts';
import { withApp } from './with-app.ts';

/** The register of officials on the command line. */
export const officialCommands = {
  list: ({ values, options }: Given) =>
    withApp(async ({ store }) => {
      const found = await store.officials.list(filterOf(values, options), {
        limit: limitOf(options),
      });
      if (options['json'] === true) {
        for (const official of found) process.stdout.write(`${JSON.stringify(official)}\n`);
        return;
      }
      printRows(
        found.map(({ key, name, names, countries, post, articles, last }) => ({
          key,
          name,
          also: spellings(names, name),
          country: countries.join(' '),
          post: post && [post.title, post.status].filter(Boolean).join(', '),
          articles,
          last: last.slice(0, 10),
        })),
      );
    }),

  show: ({ values, options }: Given) =>
    withApp(async ({ store }) => {
      const key = String(values[0]);
      const official = await store.officials.get(key);
      const statements = await store.officials.statements(key);
      printOfficial({ ...official, statements }, options['json'] === true);
    }),

  merge: ({ values, options }: Given) =>
    withApp(async ({ store }) => {
      const [into, other] = [String(values[0]), String(values[1])];
      const { officials } = store;
      const decide = options['undo'] === true ? officials.separate : officials.merge;
      const { kind, intoKey, otherKey } = await decide(into, other, analystOf(options));
      process.stdout.write(`${kind} ${intoKey} ← ${otherKey}\n`);
    }),

  proposals: ({ options }: Given) =>
    withApp(async ({ store }) => {
      const proposals = await store.officials.proposals();
      if (options['json'] === true) {
        for (const proposal of proposals) process.stdout.write(`${JSON.stringify(proposal)}\n`);
        return;
      }
      printRows(
        proposals.map(({ into, other, names, shared }) => ({
          into,
          other,
          names,
          shared: [...shared.countries, ...shared.titles].join(', '),
        })),
      );
    }),

  rebuild: () =>
    withApp(async ({ store }) => {
      const articles = await store.officials.rebuild((done) =>
        process.stderr.write(`${done} articles\n`),
      );
      process.stdout.write(`${articles} articles looked at\n`);
    }),

  export: ({ options }: Given) =>
    withApp(async ({ store }) => {
      const format = String(options['format'] ?? 'csv');
      const render = EXPORTS[format as keyof typeof EXPORTS];
      if (render === undefined) {
        throw new WireError('USAGE', `no format ${format}`, {
          hint: Object.keys(EXPORTS).join(', '),
        });
      }
      const text = render(await everyone(store.officials));
      const out = options['out'];
      if (typeof out === 'string') {
        await writeFile(out, text);
        process.stdout.write(`${out}\n`);
      } else process.stdout.write(text);
    }),
} as const;

const EXPORTS = { csv: officialsCsv, json: officialsJson } as const;

const pageSize = 200; // persons a statement

/** The whole register, one person after the other. */
async function everyone(officials: Store['officials']) {
  const found = [];
  for (let after: Parameters<typeof officials.list>[1] = { limit: pageSize }; ; ) {
    const page = await officials.list({}, after);
    for (const { key } of page) found.push(await officials.get(key));
    const last = page.at(-1);
    if (last === undefined) return found;
    after = { limit: pageSize, after: last };
  }
}

const filterOf = (values: readonly string[], options: Given['options']) => {
  const country = options['country'];
  return {
    ...(values.length > 0 && { query: values.join(' ') }),
    ...(typeof country === 'string' && { country }),
  };
};

const spellings = (names: readonly { readonly name: string }[], shown: string): string =>
  [...new Set(names.map(({ name }) => name))].filter((name) => name !== shown).join(', ');

const analystOf = (options: Given['options']): string => {
  const given = options['analyst'];
  return typeof given === 'string' ? given : localAnalyst();
};

function limitOf(options: Given['options']): number {
  const limit = Number(options['limit'] ?? 50);
  if (!Number.isInteger(limit) || limit < 1)
    throw new WireError('USAGE', '--limit takes a whole number from 1');
  return limit;
}
