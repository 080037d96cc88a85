import type { CommandSpec } from './commands.ts';

const json = ['--json', 'JSON Lines instead of a table'] as const;
const out = ['--out <file>', 'write to that file instead of stdout'] as const;

const outlets = async () => (await import('./outlet-commands.ts')).outletCommands;
const sources = async () => (await import('./source-commands.ts')).sourceCommands;
const exports = async () => (await import('./export-commands.ts')).exportCommands;

/** The commands about outlets. */
export const OUTLET_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'outlets list',
    description: 'Every outlet that can be crawled.',
    options: [json],
    run: async (given) => (await outlets()).list(given),
  },
  {
    name: 'outlets show',
    arguments: '<key>',
    description: 'The declaration of one outlet.',
    run: async (given) => (await outlets()).show(given),
  },
  {
    name: 'outlets pause',
    arguments: '<key...>',
    description: 'Crawl these outlets no more, in any process, until they are resumed.',
    run: async (given) => (await outlets()).pause(given),
  },
  {
    name: 'outlets resume',
    arguments: '<key...>',
    description: 'Crawl these outlets again; what they announced before is still due.',
    run: async (given) => (await outlets()).resume(given),
  },
  {
    name: 'outlets alerts',
    description: 'Sources and languages unlike their own history: silent, surging, gone, walled.',
    options: [
      json,
      ['--all', 'also those that are over'],
      ['--acknowledge <id>', 'somebody has seen to this one; it stays until it is over'],
      ['--as <analyst>', 'who acknowledges; by default the user of this machine'],
    ],
    run: async (given) => (await outlets()).alerts(given),
  },
  {
    name: 'outlets check',
    arguments: '[key...]',
    description: 'Ask every source of these outlets, or of all, once: which answer, and how.',
    options: [json],
    run: async (given) => (await sources()).check(given),
  },
  {
    name: 'outlets discover',
    arguments: '<url>',
    description: 'Feeds, sitemaps and sections of a site, each asked once and judged.',
    options: [
      json,
      ['--all', 'also the usual paths and the sections, when the site names better ones'],
      ['--declaration', 'the feeds that answer, as a declaration for `outlets add`'],
    ],
    run: async (given) => (await sources()).discover(given),
  },
  {
    name: 'outlets add',
    arguments: '<file>',
    description: 'Declarations in JSON, one or a list, become outlets here; - reads stdin.',
    options: [json],
    run: async (given) => (await outlets()).add(given),
  },
  {
    name: 'outlets import',
    arguments: '<file>',
    description: 'The feeds of an OPML file that no outlet has yet become outlets, one a domain.',
    options: [json],
    run: async (given) => (await outlets()).import(given),
  },
  {
    name: 'outlets export',
    description: 'The feeds of all outlets as OPML.',
    options: [out],
    run: async (given) => (await outlets()).export(given),
  },
];

/** The commands that hand everything out. */
export const EXPORT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'export articles',
    description: 'Articles with all their tags, newest first, as JSON Lines.',
    options: [
      out,
      ['--country <code>', 'ISO 3166 code'],
      ['--lang <tag>', 'BCP 47 language'],
      ['--outlet <key>', 'key of an outlet'],
    ],
    run: async (given) => (await exports()).articles(given),
  },
  {
    name: 'export stories',
    description: 'Stories with their members, as JSON Lines.',
    options: [out],
    run: async (given) => (await exports()).stories(given),
  },
  {
    name: 'export warc',
    description: 'Every capture with its request as WARC 1.1, a gzip member a record.',
    options: [
      out,
      ['--outlet <key>', 'of one outlet'],
      ['--url <address>', 'of one address'],
      ['--article <id>', 'of one article'],
      ['--since <day>', 'captured on that day or later, or at an instant'],
      ['--until <day>', 'captured before'],
    ],
    run: async (given) => (await exports()).warc(given),
  },
  {
    name: 'prune',
    arguments: '<warc...>',
    description:
      'Take away the bodies of old captures that these files of `export warc` hold, byte for byte; hashes stay.',
    options: [json, ['--older-than <days>', 'age in days; default WIREWATCH_KEEP_BODIES']],
    run: async (given) => (await exports()).prune(given),
  },
];
