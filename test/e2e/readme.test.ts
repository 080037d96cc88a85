import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { projectFolder } from './cli.ts';

const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8');
const readme = read('README.md');
const pages = [
  'README.md',
  ...readdirSync(join(projectFolder, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const shellLines = (text: string): readonly string[] =>
  [...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) => block.trim().split('\n'));
const code = (text: string): string =>
  [...shellLines(text), ...[...text.matchAll(/`([^`\n]+)`/g)].map(([, inline]) => inline)].join(
    '\n',
  );

test('the JSON Lines examples of the README run as they stand', async () => {
  const examples = shellLines(readme).filter((line) => line.startsWith('echo '));
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) {
    const { stdout } = await promisify(execFile)('sh', ['-c', example], { cwd: projectFolder });
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ id: 1, inLanguage: 'en' });
    expect(JSON.stringify(answer.attributions)).toContain('IRNA');
    expect(answer.countries).toMatchObject([{ code: 'IQ' }, { code: 'RU' }]);
    expect(answer.officials).toMatchObject([{ anonymous: true }]);
  }
});

test.each(pages)('%s names only scripts and commands that exist', (page) => {
  const shown = code(read(page));
  for (const [, run, short] of shown.matchAll(
    /\bnpm (?:run (?:--silent )?([\w:-]+)|(test|start)\b)/g,
  )) {
    expect(Object.keys(scripts)).toContain(run ?? short);
  }
  for (const [, words = ''] of shown.matchAll(/(?:^|\/)wirewatch ([a-z]+(?: [a-z]+)*)/gm)) {
    const known = COMMANDS.some(({ name }) => `${words} `.startsWith(`${name} `));
    const group = COMMANDS.some(({ name }) => name.startsWith(`${words} `));
    expect(known || group, `wirewatch ${words}`).toBe(true);
  }
});

test('every page that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(0);
  for (const path of links) expect(existsSync(join(projectFolder, path)), path).toBe(true);
});
