import { readSettings } from '../config.ts';
import { WireError } from '../errors.ts';
import { knownOutlets } from '../outlets.ts';
import type { Given } from './commands.ts';
import { explain } from './explain.ts';
import { printRows } from './table.ts';

export const outletCommands = {
  list: async ({ options }: Given): Promise<void> => {
    printRows(
      [...(await outlets()).values()].map(
        ({ key, name, country, languages, ownership, sources }) => ({
          key,
          name,
          country,
          languages: languages.join(' '),
          ownership,
          sources: sources.length,
        }),
      ),
      { json: options['json'] === true },
    );
  },

  show: async ({ values }: Given): Promise<void> => {
    const outlet = (await outlets()).get(String(values[0]));
    if (outlet === undefined) {
      throw new WireError('OUTLET_UNKNOWN', String(values[0]), {
        hint: '`wirewatch outlets list` names them',
      });
    }
    process.stdout.write(`${JSON.stringify(outlet, null, 2)}\n`);
  },
} as const;

/** A file that is no declaration is told and fails the command; the others are still listed. */
async function outlets() {
  const known = await knownOutlets(readSettings());
  for (const failure of known.failures) process.stderr.write(`${explain(failure)}\n`);
  if (known.failures.length > 0) process.exitCode = 1;
  return known.outlets;
}
