import type { CommandSpec } from './commands.ts';

const json = ['--json', 'JSON Lines instead of a table'] as const;

const records = async () => (await import('./record-commands.ts')).recordCommands;
const runs = async () => (await import('./run-commands.ts')).runCommands;

/** The commands that read what is stored. */
export const RECORD_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'search',
    arguments: '<words...>',
    description:
      'Articles by words, "phrases", -not, OR, ( ), and fields: country:IQ official:alaq date:7d.',
    options: [
      json,
      ['--country <code>', 'ISO 3166 code'],
      ['--lang <tag>', 'BCP 47 language'],
      ['--outlet <key>', 'key of an outlet'],
    ],
    run: async (given) => (await records()).search(given),
  },
  {
    name: 'show',
    arguments: '<id>',
    description: 'One article with its tags and the words they stand on.',
    options: [
      json,
      ['--versions', 'its versions: when, whether the edit matters, what was decided'],
      ['--diff', 'what each edit changed, word by word'],
    ],
    run: async (given) => (await records()).show(given),
  },
  {
    name: 'ledger',
    description: 'How many URLs stand where; it adds up.',
    options: [
      json,
      ['--run <id>', 'of one run'],
      ['--outlet <key>', 'of one outlet'],
      ['--state <state>', 'in one state'],
      ['--reason <code>', 'dropped for one reason'],
      ['--list', 'the URLs themselves'],
      ['--by-outlet', 'how far they came, a row an outlet, with the reasons of the dropped'],
    ],
    run: async (given) =>
      given.options['byOutlet'] === true
        ? (await runs()).byOutlet(given)
        : (await records()).ledger(given),
  },
  {
    name: 'runs',
    description:
      'The latest crawls and ingests, and how far what each of them saw came; it adds up.',
    options: [json, ['--limit <n>', 'how many; 20 by default']],
    run: async (given) => (await runs()).list(given),
  },
  {
    name: 'quarantine list',
    description: 'Items that failed for good, with their reason.',
    options: [json, ['--code <code>', 'of one error code']],
    run: async (given) => (await records()).quarantineList(given),
  },
  {
    name: 'quarantine replay',
    arguments: '[id...]',
    description: 'Run quarantined items again.',
    options: [['--all', 'every one of them']],
    run: async (given) => (await records()).quarantineReplay(given),
  },
];
