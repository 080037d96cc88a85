import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { COMMANDS } from '../src/cli/commands.ts';
import { SETTINGS } from '../src/config.ts';
import { ERRORS } from '../src/errors.ts';

/** The reference pages that are tables of the code. `npm run docs` writes them; a test compares. */
export const generatedDocs: Readonly<Record<string, () => string>> = {
  'commands.md': () =>
    page(
      'Commands',
      'Results go to stdout, logs and progress to stderr. Exit 0 done, 1 failed, 2 wrong usage.',
      [
        '| command | what it does |',
        '|---|---|',
        ...COMMANDS.flatMap(({ name, arguments: words, description, options }) => [
          `| \`wirewatch ${`${name} ${words ?? ''}`.trim()}\` | ${cell(description)} |`,
          ...(options ?? []).map(
            ([flags, meaning]) => `| &nbsp;&nbsp;\`${cell(flags)}\` | ${cell(meaning)} |`,
          ),
        ]),
      ],
    ),
  'settings.md': () =>
    page(
      'Settings',
      'Each comes from its environment variable, else from `settings.json` in the data folder (or the file that `WIREWATCH_CONFIG` names), else from its default.',
      [
        '| setting | variable | default | unit | meaning |',
        '|---|---|---|---|---|',
        ...Object.entries(SETTINGS).map(
          ([name, { variable, fallback, unit, meaning }]) =>
            `| \`${name}\` | \`${variable}\` | ${name === 'dataFolder' ? '`~/.local/share/wirewatch`; as root `/var/lib/wirewatch`' : shown(fallback)} | ${unit ?? ''} | ${cell(meaning)} |`,
        ),
      ],
    ),
  'errors.md': () =>
    page(
      'Errors',
      'An error has a code and a fate. *retry*: again later, with backoff. *quarantine*: kept with its reason until replayed. *discard*: final, with the reason in the ledger.',
      [
        '| code | fate | message |',
        '|---|---|---|',
        ...Object.entries(ERRORS).map(
          ([code, { fate, message }]) => `| \`${code}\` | ${fate} | ${cell(message)} |`,
        ),
      ],
    ),
  'decisions/README.md': () =>
    page(
      'Decisions',
      'One page each: context, choice, consequences, and what would make us change our mind.',
      [
        '| | decision |',
        '|---|---|',
        ...readdirSync(join(docsFolder, 'decisions'))
          .filter((file) => /^\d{4}-/.test(file))
          .sort()
          .map(decisionLine),
      ],
    ),
};

/** The first line of a decision is its title, with the number that its file has. */
function decisionLine(file: string): string {
  const [heading = ''] = writtenDoc(join('decisions', file)).split('\n', 1);
  return `| ${file.slice(0, 4)} | [${cell(heading.replace(/^# *(\d+[.:] *)?/, ''))}](${file}) |`;
}

const cell = (text: string) => text.replace(/\|/g, '\\|');
const shown = (value: unknown) =>
  value === undefined || (Array.isArray(value) && value.length === 0)
    ? 'none'
    : `\`${String(value)}\``;
const page = (title: string, lead: string, lines: readonly string[]) =>
  `# ${title}\n\nWritten by \`npm run docs\` from the code.\n\n${lead}\n\n${lines.join('\n')}\n`;

export const docsFolder = fileURLToPath(new URL('.', import.meta.url));
export const writtenDoc = (name: string): string => readFileSync(join(docsFolder, name), 'utf8');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, render] of Object.entries(generatedDocs))
    writeFileSync(join(docsFolder, name), render());
}
