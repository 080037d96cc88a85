import { beforeAll, describe, expect, test } from 'vitest';
import type { LanguageTag, Official, Readable } from '../../src/article.ts';
import { findCountries } from '../../src/stages/countries.ts';
import { findOfficials } from '../../src/stages/officials.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { sharedIsMissing, sharedLines, sharedPath } from '../shared.ts';
import { floorsOf, predictionsFile, reportQuality, runEvaluator } from './harness.ts';

interface Gold {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly officials: readonly Marked[];
  readonly ignore?: readonly Span[];
}
interface Span {
  readonly start: number;
  readonly end: number;
}
interface Marked extends Span {
  readonly name: string | null; // null of a role without a name: neither right nor wrong
  readonly anonymous: boolean;
}
interface Found {
  readonly gold: Gold;
  readonly officials: readonly Official[];
}
interface Nerel {
  readonly text: string;
  readonly relations?: readonly {
    readonly rel: string;
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
  }[];
}
interface Scores {
  readonly mention: { readonly P: number; readonly R: number; readonly F1: number };
  readonly anonymous: { readonly F1: number };
  readonly post: { readonly acc: number };
  readonly country: { readonly acc: number };
  readonly status: { readonly acc: number };
}

const languages = ['en', 'fr', 'ar', 'fa', 'ru', 'es'] as const;
const folder = 'data/officials';
const nerelFile = 'data/entities/nerel.ru.jsonl.gz';
const floors = floorsOf('officials');

describe.skipIf(sharedIsMissing(folder) || sharedIsMissing(nerelFile))(
  'officials on the development sets',
  () => {
    const scores = new Map<string, Scores>();
    let quiet = 0; // share of passages without officials in which none is found
    let nerel = 0;
    let speed = 0;
    let reliability: readonly Bin[] = [];

    beforeAll(() => {
      const all: Found[] = [];
      let silent = 0;
      let without = 0;
      for (const language of languages) {
        const file = `${folder}/dev.${language}.jsonl.gz`;
        const found = sharedLines<Gold>(file).map((gold) => ({
          gold,
          officials: officialsIn(gold.text, language),
        }));
        all.push(...found);
        const predictions = predictionsFile(
          found.map(({ gold, officials }) => ({
            id: gold.id,
            officials,
            attributions: [],
            quotes: [],
          })),
        );
        const result = JSON.parse(
          runEvaluator('evaluate-officials.mjs', [sharedPath(file), predictions, '--json']),
        );
        scores.set(language, result.by[language]);
        const hard = found.filter(({ gold }) => gold.officials.length === 0);
        without += hard.length;
        silent += hard.filter(
          ({ gold, officials }) => !officials.some((official) => isFalse(official, gold)),
        ).length;
      }
      quiet = silent / without;
      reliability = reliabilityOf(all);
      nerel = nerelF1();
      speed = articlesPerSecond();
      reportQuality('officials', report());
    });

    test.each(languages)('%s: named, unnamed, post and country hold their floors', (language) => {
      const score = scores.get(language);
      expect(score?.mention.F1).toBeGreaterThanOrEqual(floors[`${language}.mention`] ?? 1);
      expect(score?.anonymous.F1).toBeGreaterThanOrEqual(floors[`${language}.anonymous`] ?? 1);
      expect(score?.post.acc).toBeGreaterThanOrEqual(floors[`${language}.post`] ?? 1);
      expect(score?.country.acc).toBeGreaterThanOrEqual(floors[`${language}.country`] ?? 1);
    });
    test('passages without officials give none', () => {
      expect(quiet).toBeGreaterThanOrEqual(floors['quiet'] ?? 1);
    });
    test('an official is right as often as its confidence says', () => {
      for (const { confidence, tags, right } of reliability)
        expect(right / tags, String(confidence)).toBeGreaterThanOrEqual(confidence);
    });
    test('titles of NEREL go to their persons', () => {
      expect(nerel).toBeGreaterThanOrEqual(floors['nerel'] ?? 1);
    });

    const percent = (share: number | undefined): string => (100 * (share ?? 0)).toFixed(1);
    function report(): string {
      const rows = languages.map((language) => {
        const score = scores.get(language);
        const { P, R, F1 } = score?.mention ?? { P: 0, R: 0, F1: 0 };
        const cells = [
          P,
          R,
          F1,
          score?.anonymous.F1,
          score?.post.acc,
          score?.country.acc,
          score?.status.acc,
        ];
        return `| ${language} | ${cells.map(percent).join(' | ')} |`;
      });
      return `## Officials

On the development passages (NTREX-128, factRuEval, Wikinews and own sentences), in percent. Named officials by mention;
post, country and status of the persons found. The other languages have a title lexicon and no gold.

| | P | R | F1 | unnamed F1 | post | country | status |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

Passages without officials in which none is found: ${percent(quiet)}. NEREL (Russian, 150 documents), pairs of a person and a
title of office in one sentence, F1: ${percent(nerel)}. Speed, after countries: ${Math.round(speed)} passages of about 2,500
characters a second on one core of the machine that wrote this.

How often one is an official (named there, or unnamed), by its confidence; few tags a row, of passages that were chosen for
officials, so confidence stays under what they show:

| confidence | officials | right |
|---|---|---|
${reliability.map(({ confidence, tags, right }) => `| ${confidence} | ${tags} | ${percent(right / tags)} |`).join('\n')}`;
    }
  },
);

const readable = (articleBody: string, language: string): Readable => ({
  headline: '',
  articleBody,
  inLanguage: language as LanguageTag,
  languageConfidence: 1,
  paragraphs: paragraphsOf(articleBody).map((span) => ({
    ...span,
    language: language as LanguageTag,
  })),
  flags: [],
});

function paragraphsOf(text: string): readonly Span[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return line.trim() === '' ? [] : [span];
  });
}

function officialsIn(text: string, language: string): readonly Official[] {
  const article = readable(text, language);
  return findOfficials({ ...article, ...findCountries(article), entities: [] }).officials;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const isFalse = ({ evidence }: Official, { ignore = [] }: Gold): boolean =>
  !evidence.some((span) => ignore.some((other) => overlaps(span, other)));

interface Bin {
  readonly confidence: number;
  readonly tags: number;
  readonly right: number;
}

/** By confidence, surest last. Right is one of whose places the gold has an official of the same sort, named or not. */
function reliabilityOf(found: readonly Found[]): readonly Bin[] {
  const bins = new Map<number, Bin>();
  for (const { gold, officials } of found)
    for (const official of officials) {
      const { confidence, anonymous, evidence } = official;
      const isOn = (marked: Span): boolean => evidence.some((span) => overlaps(span, marked));
      const isRight = gold.officials.some(
        (marked) =>
          marked.anonymous === anonymous && (anonymous || marked.name !== null) && isOn(marked),
      );
      const isRole = gold.officials.some(
        (marked) => !marked.anonymous && marked.name === null && isOn(marked),
      );
      if (!isRight && (isRole || !isFalse(official, gold))) continue;
      const { tags = 0, right = 0 } = bins.get(confidence) ?? {};
      bins.set(confidence, { confidence, tags: tags + 1, right: right + Number(isRight) });
    }
  return [...bins.values()].sort((a, b) => a.confidence - b.confidence);
}

const nerelDocuments = 150;

/** Pairs of person and title in one sentence; a predicted title is found in the text by its first six letters. */
function nerelF1(): number {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { text, relations = [] } of sharedLines<Nerel>(nerelFile).slice(0, nerelDocuments)) {
    const sentences = sentencesOf(text, 'ru');
    const sentenceAt = (at: number): Span | undefined =>
      sentences.find(({ start, end }) => start <= at && at < end);
    const gold = relations
      .filter(({ rel }) => rel === 'WORKS_AS')
      .map(({ from, to }) => ({ person: spanOf(from), title: spanOf(to) }))
      .filter(({ person, title }) => sentenceAt(person.start) === sentenceAt(title.start));
    const predicted = officialsIn(text, 'ru').flatMap((official) =>
      pairsOf(text, official, sentenceAt),
    );
    const isHit = (a: Pair, b: Pair): boolean =>
      overlaps(a.person, b.person) && overlaps(a.title, b.title);
    right += gold.filter((pair) => predicted.some((other) => isHit(pair, other))).length;
    wrong += predicted.filter((pair) => !gold.some((other) => isHit(pair, other))).length;
    missed += gold.filter(
      (pair) => isOffice(text, pair.title) && !predicted.some((other) => isHit(pair, other)),
    ).length;
  }
  return (2 * right) / (2 * right + wrong + missed);
}

interface Pair {
  readonly person: Span;
  readonly title: Span;
}
const spanOf = ([start, end]: readonly [number, number]): Span => ({ start, end });

function pairsOf(
  text: string,
  official: Official,
  sentenceAt: (at: number) => Span | undefined,
): readonly Pair[] {
  const titles = [official.rank, official.post?.title].filter((title) => title !== undefined);
  return official.evidence.flatMap((person) => {
    const sentence = sentenceAt(person.start);
    if (official.anonymous || sentence === undefined) return [];
    const inside = text.slice(sentence.start, sentence.end).toLowerCase();
    return titles.flatMap((title) => {
      const at = inside.indexOf(title.toLowerCase().slice(0, 6));
      const start = sentence.start + at;
      return at < 0 ? [] : [{ person, title: { start, end: start + title.length } }];
    });
  });
}

/** NEREL has every occupation; what could be an office is told by its first word. */
const isOffice = (text: string, { start, end }: Span): boolean =>
  /президент|премьер|министр|глав|губернатор|мэр|депутат|сенатор|посол|посл|секретар|советник|представител|председател|прокурор|судь|генерал|полковник|адмирал|майор|корол|лидер|спикер|канцлер|начальник|командующ|директор|руководител/i.test(
    text.slice(start, end),
  ) &&
  !/компани|клуб|федераци|ООО|ОАО|театр|институт|университет|банк/i.test(
    text.slice(start, end + 40),
  );

const speedLength = 2500; // characters
const speedRuns = 200;

function articlesPerSecond(): number {
  const texts = sharedLines<Gold>(`${folder}/dev.en.jsonl.gz`).map(({ text }) => text);
  const body = texts.join('\n').slice(0, speedLength);
  const article = readable(body, 'en');
  const input = { ...article, ...findCountries(article), entities: [] };
  for (let run = 0; run < speedRuns; run += 1) findOfficials(input);
  const { user } = process.cpuUsage();
  for (let run = 0; run < speedRuns; run += 1) findOfficials(input);
  return (speedRuns * 1e6) / (process.cpuUsage().user - user);
}
