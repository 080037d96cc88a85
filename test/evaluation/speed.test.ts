import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Extracted } from '../../src/article.ts';
import { tagging } from '../../src/pipeline.ts';
import { detect } from '../../src/stages/detect.ts';
import { sharedIsMissing, sharedLines } from '../shared.ts';
import { floorsOf, reportQuality } from './harness.ts';

/** What tagging-process.mjs prints: articles a second and seconds of processor time, MiB. */
interface Figures {
  readonly names: number;
  readonly everything: number;
  readonly withTopics: number;
  readonly startUp: number; //       from the start of the process to the first article tagged
  readonly startUpOfAll: number; //  and to one article of each language
  readonly memoryAtFirst: number; // resident, then
  readonly memory: number; //        and at the end
}

const languages = 'en fr ar fa ru es de tr zh he pt it uk ur'.split(' ');
const floors = floorsOf('speed');
const pinned = (name: string, otherwise: number): number => floors[name] ?? otherwise;
const folder = 'data/entities';
const wanted = { names: 150, everything: 120, startUp: 1, memory: 200 }; // on a machine of its own
const articleCharacters = 2500;
const processScript = fileURLToPath(new URL('tagging-process.mjs', import.meta.url));

describe.skipIf(sharedIsMissing(folder))('tagging 2,500-character articles of 14 languages', () => {
  let figures: Figures;

  beforeAll(() => {
    figures = JSON.parse(
      execFileSync(process.execPath, [processScript], {
        input: JSON.stringify(articlesByRound()),
        encoding: 'utf8',
      }),
    ) as Figures;
    reportQuality('speed', report(figures));
  }, 600_000);

  test('languages, countries and names', () =>
    expect(figures.names).toBeGreaterThanOrEqual(pinned('names', Number.POSITIVE_INFINITY)));

  test('every tagging stage together', () =>
    expect(figures.everything).toBeGreaterThanOrEqual(
      pinned('everything', Number.POSITIVE_INFINITY),
    ));

  test('the first article is tagged soon after the process starts', () =>
    expect(figures.startUp).toBeLessThanOrEqual(pinned('mostStartUpSeconds', 0)));

  test('a process that tags all languages keeps to its memory', () =>
    expect(figures.memory).toBeLessThanOrEqual(pinned('mostMemory', 0)));
});

describe('what no newsroom writes', () => {
  const megabyte = 1 << 20;
  const hostile = {
    'one word': 'a',
    'combining marks': '\u0301',
    'quotation marks': '"',
    'guillemets that open': '«',
    'Arabic proclitics': 'و',
    'capitals with stops': 'A.',
    'given names': 'John ',
    'pairs of countries': '中美',
    'pairs of countries, one a line': '中美\n',
    'sentences, one a line': 'China said.\n',
  };
  test.each(Object.entries(hostile))(
    'a megabyte of %s is tagged in bounded time',
    (_, unit) => {
      const article: Extracted = {
        headline: '',
        articleBody: unit.repeat(megabyte / unit.length).normalize('NFC'),
        author: [],
        captions: [],
      };
      const before = process.cpuUsage();
      tagging.run({ ...article, ...detect(article) });
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000_000).toBeLessThan(pinned('mostHostileSeconds', 0));
    },
    120_000,
  );
});

const report = (figures: Figures): string => `## Speed of tagging

Articles of ${articleCharacters} characters in ${languages.length} languages (sentences of NTREX-128), in a process that runs what \`npm run build\`
made and does nothing else (\`test/evaluation/tagging-process.mjs\`). Articles a second are of processor time of the whole process
(compiling and collecting garbage included), over articles not seen before, after five others of each language were read six times:
V8 needs so long to compile what is hot. Seconds are of processor time from the start of the process; memory is what is
resident. The figures hang on the machine and on what else it does.

| | measured | wanted |
|---|---|---|
| detect, countries, entities: articles a second and core | ${Math.round(figures.names)} | ${wanted.names} |
| and officials, quotes, attributions, provenance, dates | ${Math.round(figures.everything)} | ${wanted.everything} |
| and topics | ${Math.round(figures.withTopics)} | |
| seconds until the first article is tagged | ${figures.startUp.toFixed(2)} | ${wanted.startUp} |
| seconds until one of each language is | ${figures.startUpOfAll.toFixed(2)} | |
| MiB after one of each language | ${Math.round(figures.memoryAtFirst)} | ${wanted.memory} |
| MiB at the end | ${Math.round(figures.memory)} | ${wanted.memory} |`;

/** Articles of sentences that follow each other: one a language and round, until a language has no more. */
function articlesByRound(): readonly (readonly Extracted[])[] {
  const sources = languages.map((language) => {
    const lines = sharedLines<{ readonly text: string }>(
      `${folder}/ntrex-countries.${language}.jsonl.gz`,
    );
    return lines.map(({ text }) => text)[Symbol.iterator]();
  });
  const rounds: (readonly Extracted[])[] = [];
  for (;;) {
    const round = sources.map(articleFrom);
    if (round.some(({ articleBody }) => articleBody.length < articleCharacters)) return rounds;
    rounds.push(round);
  }
}

function articleFrom(sentences: Iterator<string>): Extracted {
  const next = (): string => sentences.next().value ?? '';
  const headline = next().normalize('NFC');
  let body = '';
  for (let read = 0; body.length < articleCharacters && read < mostSentences; read += 1)
    body += `${read === 0 ? '' : read % sentencesAParagraph === 0 ? '\n\n' : ' '}${next()}`;
  return { headline, articleBody: body.normalize('NFC'), author: [], captions: [] };
}
const sentencesAParagraph = 3;
const mostSentences = 200; // of one article: a Chinese sentence has about 40 characters
