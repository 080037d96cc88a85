import type { CommandSpec } from './commands.ts';

const json = ['--json', 'JSON Lines instead of a table'] as const;
const analyst = [
  '--analyst <name>',
  'who decides; default WIREWATCH_ANALYST or the user name',
] as const;
const note = ['--note <text>', 'a note kept with the decision'] as const;

const review = async () => (await import('./review-commands.ts')).reviewCommands;

/** The analysts' queue. */
export const REVIEW_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'review list',
    description: 'What waits for an analyst, most urgent first.',
    options: [
      json,
      ['--desk <name>', 'of one desk'],
      ['--lang <tag>', 'in one language, BCP 47'],
      ['--country <code>', 'about one country, ISO 3166'],
      ['--limit <n>', 'how many; 50 by default'],
    ],
    run: async (given) => (await review()).list(given),
  },
  {
    name: 'review claim',
    arguments: '[id]',
    description: 'Take the most urgent item, or this one, so that nobody else works on it.',
    options: [
      json,
      analyst,
      ['--desk <name>', 'of one desk'],
      ['--lang <tag>', 'in one language, BCP 47'],
      ['--country <code>', 'about one country, ISO 3166'],
    ],
    run: async (given) => (await review()).claim(given),
  },
  {
    name: 'review accept',
    arguments: '<id>',
    description: 'The item is right and goes into the digest.',
    options: [analyst, note],
    run: async (given) => (await review()).accept(given),
  },
  {
    name: 'review reject',
    arguments: '<id>',
    description: 'The item does not matter or is wrong.',
    options: [analyst, note, ['--reason <text>', 'why']],
    run: async (given) => (await review()).reject(given),
  },
  {
    name: 'review correct',
    arguments: '<id>',
    description: 'The item goes into the digest with what is put right here.',
    options: [
      analyst,
      note,
      ['--headline <text>', 'a better headline'],
      ['--countries <codes>', 'the full set, ISO 3166 codes with commas'],
      ['--subjects <uris>', 'the full set of topics, with commas'],
    ],
    run: async (given) => (await review()).correct(given),
  },
  {
    name: 'review escalate',
    arguments: '<id>',
    description: 'Someone more senior should decide.',
    options: [analyst, note],
    run: async (given) => (await review()).escalate(given),
  },
  {
    name: 'review release',
    arguments: '<id>',
    description: 'Give a claimed item back.',
    options: [analyst],
    run: async (given) => (await review()).release(given),
  },
  {
    name: 'review skip',
    arguments: '<id>',
    description: 'Leave an item open for others; it is not handed to you for an hour.',
    options: [analyst],
    run: async (given) => (await review()).skip(given),
  },
  {
    name: 'review undo',
    description: 'Take your last decision back; the item is yours again.',
    options: [analyst],
    run: async (given) => (await review()).undo(given),
  },
  {
    name: 'review agreement',
    description: 'How far first and second readers agree.',
    options: [json],
    run: async (given) => (await review()).agreement(given),
  },
];
