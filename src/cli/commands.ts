import type { z } from 'zod';
import { ACCOUNT_COMMANDS } from './account-table.ts';
import { EXPORT_COMMANDS, OUTLET_COMMANDS } from './outlet-table.ts';
import { RECORD_COMMANDS } from './record-table.ts';
import { REVIEW_COMMANDS } from './review-table.ts';

/** A command as data; docs/commands.md and `--help` are made from it. Modules load when it runs. */
export interface CommandSpec {
  readonly name: string; // 'digest build'
  readonly arguments?: string; // commander's notation
  readonly description: string;
  readonly options?: readonly (readonly [flags: string, description: string, fallback?: string])[];
  readonly run: (given: Given) => Promise<void>;
}

export interface Given {
  readonly values: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

type StageName = 'extract' | 'detect' | 'tag';

const lines = async <Input>(
  given: Given,
  stage: { readonly input: z.ZodType<Input>; readonly answer: (line: Input) => object },
) => {
  const { eachJsonLine } = await import('./json-lines.ts');
  const { inputOf } = await import('./input.ts');
  await eachJsonLine({ input: inputOf(given), output: process.stdout }, stage.input, stage.answer);
};

const stage = (name: StageName, description: string): CommandSpec => ({
  name,
  arguments: '[file]',
  description: `${description} JSON Lines in and out, one line for one line.`,
  run: async (given) => {
    const commands = await import('./stage-commands.ts');
    const table = {
      extract: () => lines(given, commands.extractLine),
      detect: () => lines(given, commands.detectLine),
      tag: () => lines(given, commands.tagLine),
    };
    await table[name]();
  },
});

const analyst = [
  '--analyst <name>',
  'who decides; default WIREWATCH_ANALYST or the user name',
] as const;
const json = ['--json', 'JSON Lines instead of a table'] as const;
const format = ['--format <name>', 'html, markdown or json'] as const;
const out = ['--out <folder>', 'write files there instead of printing'] as const;

const records = async () => (await import('./record-commands.ts')).recordCommands;
const digest = async () => (await import('./digest-commands.ts')).digestCommands;
const officials = async () => (await import('./official-commands.ts')).officialCommands;

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'serve',
    description: 'Everything in one process: schedule, crawl, workers and the site.',
    run: async () => (await import('./serve-command.ts')).runServe(),
  },
  {
    name: 'work',
    description: 'Workers only; start more of them on more machines.',
    options: [['--only <queues>', 'crawl, tag, cluster; all by default']],
    run: async (given) => (await import('./serve-command.ts')).runWork(given),
  },
  {
    name: 'crawl',
    arguments: '[outlet...]',
    description:
      'Poll outlets now, all of them by default, and wait until their articles are in the queue.',
    options: [
      json,
      ['--once', 'one pass, then end (the default)'],
      ['--limit <n>', 'at most so many articles an outlet'],
      ['--since <day>', 'leave out what was published before that day or instant'],
    ],
    run: async (given) => (await import('./crawl-command.ts')).runCrawl(given),
  },
  {
    name: 'ingest',
    arguments: '<path...>',
    description:
      'Bring in saved pages, texts, folders, JSON Lines, WARC files, URLs, or - for stdin.',
    options: [json],
    run: async (given) => (await import('./ingest-command.ts')).runIngest(given),
  },
  ...OUTLET_COMMANDS,
  ...RECORD_COMMANDS,
  ...REVIEW_COMMANDS,
  {
    name: 'digest build',
    description: "Compose a day's digest from its decisions.",
    options: [['--date <day>', "default today, in the desk's time zone"], format, out, json],
    run: async (given) => (await digest()).build(given),
  },
  {
    name: 'digest show',
    arguments: '[id]',
    description: 'A digest as it was built.',
    options: [['--date <day>', 'default today'], format, out, json],
    run: async (given) => (await digest()).show(given),
  },
  {
    name: 'digest list',
    description: 'The digests that were built.',
    options: [json],
    run: async (given) => (await digest()).list(given),
  },
  ...EXPORT_COMMANDS,
  {
    name: 'officials list',
    arguments: '[words...]',
    description: 'Who is named in which office, latest named first; names in any script find all.',
    options: [
      json,
      ['--country <code>', 'of the office, ISO 3166'],
      ['--limit <n>', 'how many; 50 by default'],
    ],
    run: async (given) => (await officials()).list(given),
  },
  {
    name: 'officials show',
    arguments: '<key>',
    description: 'One person by key or name: spellings, posts with dates and sources, statements.',
    options: [json],
    run: async (given) => (await officials()).show(given),
  },
  {
    name: 'officials proposals',
    description: 'Pairs that may be one person: like names, and a country or post in common.',
    options: [json],
    run: async (given) => (await officials()).proposals(given),
  },
  {
    name: 'officials merge',
    arguments: '<into> <other>',
    description: 'Two keys are one person from now on.',
    options: [analyst, ['--undo', 'they are two: take a merge back, or turn a proposal down']],
    run: async (given) => (await officials()).merge(given),
  },
  {
    name: 'officials rebuild',
    description: 'Take over whom all stored articles name; again changes nothing.',
    run: async () => (await officials()).rebuild(),
  },
  {
    name: 'officials export',
    description: 'The whole register, with dates and sources.',
    options: [
      ['--format <name>', 'csv (the default) or json'],
      ['--out <file>', 'write there instead of printing'],
    ],
    run: async (given) => (await officials()).export(given),
  },
  ...ACCOUNT_COMMANDS,
  {
    name: 'verify',
    description: 'Check the hash chain of the captures and every stored body.',
    options: [['--quick', 'the chain only, not the bodies']],
    run: async (given) => (await records()).verify(given),
  },
  {
    name: 'doctor',
    description: 'What is wrong with this installation, and what to do.',
    options: [json],
    run: async (given) => (await import('./doctor-command.ts')).runDoctor(given),
  },
  stage('extract', 'Pages become headline, text, authors and dates.'),
  stage('detect', 'Texts get their language, paragraph by paragraph.'),
  stage('tag', 'Articles get countries, officials, entities, quotes, attributions and topics.'),
  {
    name: 'cluster',
    arguments: '[file]',
    description: 'Articles, oldest first, get their report and story. JSON Lines in and out.',
    run: async (given) => (await import('./cluster-command.ts')).runCluster(given),
  },
  {
    name: 'feed',
    arguments: '<file...>',
    description: 'Feeds of every kind become JSON, one line a file; - reads stdin.',
    run: async (given) => (await import('./feed-command.ts')).runFeed(given),
  },
];
