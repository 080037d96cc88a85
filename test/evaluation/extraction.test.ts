import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId, Instant, Url } from '../../src/article.ts';
import { WireError } from '../../src/errors.ts';
import { extract } from '../../src/stages/extract.ts';
import { decodeBytes } from '../../src/text/charset.ts';
import { sharedIsMissing, sharedPath } from '../shared.ts';
import { floorsOf, reportQuality, runEvaluator } from './harness.ts';

interface Truth {
  readonly url: string;
  readonly html: string;
}

/** What the evaluator's --json holds of one set; a field is missing where the set has no truth for it. */
interface Scores {
  readonly n: number;
  readonly body?: { readonly f1: number; readonly precision: number; readonly recall: number };
  readonly title?: { readonly exact: number };
  readonly author?: { readonly f1: number };
  readonly date?: { readonly day: number };
  readonly captionLeak?: { readonly rate: number };
  readonly segments?: { readonly f1: number };
}

const folder = 'data/extraction';
const pinned = floorsOf('extraction');

describe.skipIf(sharedIsMissing(folder))('extraction of 1,200 saved pages', () => {
  let figures: Readonly<Record<string, number>>;

  beforeAll(() => {
    const { predictions, cpuMilliseconds, refused } = readAll();
    const scores = scoresOf(predictions);
    figures = { ...figuresOf(scores), cpuMilliseconds, refused };
    reportQuality('extraction', report(scores, figures));
  });

  test.each(Object.entries(pinned).filter(([name]) => !name.endsWith('AtMost')))(
    '%s is at least %d',
    (name, floor) => expect(figures[name]).toBeGreaterThanOrEqual(floor),
  );

  test.each(Object.entries(pinned).filter(([name]) => name.endsWith('AtMost')))(
    '%s: %d',
    (name, ceiling) => expect(figures[name.replace('AtMost', '')]).toBeLessThanOrEqual(ceiling),
  );
});

function readAll() {
  const truth = JSON.parse(readFileSync(sharedPath(`${folder}/truth.json`), 'utf8')) as Readonly<
    Record<string, Truth>
  >;
  const predictions: Record<string, object> = {};
  let cpu = 0;
  let refused = 0;
  for (const [id, { url, html }] of Object.entries(truth)) {
    const bytes = gunzipSync(readFileSync(sharedPath(`${folder}/${html}`)));
    const { text } = decodeBytes(bytes, { kind: 'html' });
    const before = process.cpuUsage();
    try {
      const article = extract({
        id: id as ArticleId,
        url: url as Url,
        mediaType: 'text/html',
        text,
        dateFetched: '2026-11-21T00:00:00Z' as Instant,
      });
      predictions[id] = {
        body: article.articleBody,
        title: article.headline,
        authors: article.author,
        date: article.datePublishedLocal ?? article.datePublished,
        image: article.image,
        lang: article.declaredLanguage,
        captions: article.captions,
      };
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      refused += 1; // scored as an empty body, no title and no date
    }
    const { user, system } = process.cpuUsage(before);
    cpu += (user + system) / 1000;
  }
  return { predictions, cpuMilliseconds: cpu / Object.keys(truth).length, refused };
}

function scoresOf(predictions: object): Readonly<Record<string, Scores>> {
  const own = mkdtempSync(join(tmpdir(), 'wirewatch-extraction-'));
  const [input, output] = [join(own, 'predictions.json'), join(own, 'scores.json')];
  writeFileSync(input, JSON.stringify(predictions));
  const truth = sharedPath(`${folder}/truth.json`);
  runEvaluator('evaluate-extraction.mjs', [
    '--truth',
    truth,
    '--pred',
    input,
    '--json',
    output,
    '--no-rouge',
    '--bootstrap',
    '0',
  ]);
  const scores = JSON.parse(readFileSync(output, 'utf8')) as Record<string, Scores>;
  rmSync(own, { recursive: true });
  return scores;
}

const figuresOf = (scores: Readonly<Record<string, Scores>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(scores).flatMap(([set, { body, title, author, date, captionLeak, segments }]) =>
      Object.entries({
        body: body?.f1,
        title: title?.exact,
        authors: author?.f1,
        day: date?.day,
        captionLeak: captionLeak?.rate,
        segments: segments?.f1,
      }).flatMap(([name, value]) => (value === undefined ? [] : [[`${set}.${name}`, value]])),
    ),
  );

const shown = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(3));

/** Ours on the development pages, beside what peers reach or publish. */
function report(
  scores: Readonly<Record<string, Scores>>,
  { cpuMilliseconds = 0, refused = 0 }: Readonly<Record<string, number>>,
): string {
  const rows = Object.entries(scores).map(
    ([set, { n, body, title, author, date, captionLeak, segments }]) =>
      `| ${[set, n, shown(body?.f1 ?? segments?.f1), shown(body?.precision), shown(body?.recall), shown(title?.exact), shown(author?.f1), shown(date?.day), shown(captionLeak?.rate)].join(' | ')} |`,
  );
  return `## Extraction

${Object.values(scores).reduce((sum, { n }) => sum + n, 0)} saved pages, about 45 languages; ${cpuMilliseconds.toFixed(0)} ms of CPU a page here, ${refused} pages refused
(counted as wrong). Body is F1 over runs of four words; days are the ones the outlet's readers saw.

| set | pages | body F1 | P | R | title exact | authors F1 | day | captions in the text |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

Peers, as published or run by us on all pages of the same sets (the development half is a part of them):

| system | aeb body F1 | fundus body F1 | fundus title | fundus day | mediacloud2020 day | CPU, relative |
|---|---|---|---|---|---|---|
| trafilatura 2.2 | .956 | .956 | .686 | .973 | .903 | 5.6 |
| rs-trafilatura (published) | .970 | | | | | |
| Zyte AutoExtract 2019 (published) | .970 | | | | | |
| Readability 0.6 on linkedom | .952 | .901 | .767 | .849 | | 5.1 |
| htmldate 1.10 | | | | | .913 | |
| Defuddle 0.19 on linkedom | .930 | .908 | .795 | .961 | | 28 |
| this project's first prototype | .973 | .959 | .822 | .965 | .769 | 1 |
`;
}
