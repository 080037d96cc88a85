import { createReadStream } from 'node:fs';
import type { z } from 'zod';

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
  const file = given.values[0];
  const input = file === undefined || file === '-' ? process.stdin : createReadStream(file);
  await eachJsonLine({ input, output: process.stdout }, stage.input, stage.answer);
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

const json = ['--json', 'JSON Lines instead of a table'] as const;

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'ingest',
    arguments: '<path...>',
    description: 'Bring in saved pages, texts, folders, JSON Lines, WARC files, URLs, or - for stdin.',
    options: [json],
    run: async (given) => (await import('./ingest-command.ts')).runIngest(given),
  },
  stage('extract', 'Pages become headline, text, authors and dates.'),
  stage('detect', 'Texts get their language, paragraph by paragraph.'),
  stage('tag', 'Articles get countries, officials, entities, quotes, attributions and topics.'),
];
