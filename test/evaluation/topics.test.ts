import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LanguageTag } from '../../src/article.ts';
import { findSubjects } from '../../src/stages/topics.ts';
import { sharedIsMissing, sharedLines, sharedPath } from '../shared.ts';
import { floorsOf, predictionsFile, reportQuality, runEvaluator } from './harness.ts';

interface Labelled {
  readonly id: string;
  readonly lang: string;
  readonly headline?: string;
  readonly text: string;
}

const path = 'data/topics/topics.ntrex.jsonl.gz';
const floors = floorsOf('topics');

describe.skipIf(sharedIsMissing(path))('topics by keywords', () => {
  test('NTREX documents in 14 languages hold their floors', () => {
    const lines = sharedLines<Labelled>(path).map(({ id, lang, headline = '', text }) => {
      const articleBody = text.split('\n').slice(1).join('\n\n');
      const inLanguage = lang as LanguageTag;
      const paragraphs = [{ start: 0, end: articleBody.length, language: inLanguage }];
      const { subjects } = findSubjects({
        headline,
        articleBody,
        inLanguage,
        languageConfidence: 1,
        paragraphs,
        flags: [],
      });
      const labels = subjects
        .filter(({ uri }) => uri.startsWith('medtop:'))
        .map(({ uri, confidence }) => ({ label: uri, p: confidence }));
      return { id, labels };
    });
    const judged = runEvaluator('drop-optional.mjs', [sharedPath(path), predictionsFile(lines)]);
    const pred = predictionsFile(
      judged
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as object),
    );
    const printed = runEvaluator('evaluate-topics.mjs', [
      '--gold',
      sharedPath(path),
      '--pred',
      pred,
    ]);
    const [, f1, precision, recall] =
      /^all .*?microF1 ([\d.]+) \(P ([\d.]+) R ([\d.]+)\)/m.exec(printed) ?? [];
    const calibration = /^all .*ECE ([\d.]+)/m.exec(printed)?.[1];
    reportQuality(
      'topics',
      `## Topics\n\nKeyword rules, IPTC Media Topics, NTREX development documents in 15 samples of 14 languages: micro F1 ${f1} (precision ${precision}, recall ${recall}), calibration error ${calibration}. A learnt model waits for analysts' labels.`,
    );
    expect(Number(f1)).toBeGreaterThanOrEqual(floors['f1'] ?? 100);
    expect(Number(precision)).toBeGreaterThanOrEqual(floors['precision'] ?? 100);
    expect(Number(calibration)).toBeLessThanOrEqual(floors['calibration error'] ?? 0);
    expect(readFileSync(pred, 'utf8').length).toBeGreaterThan(0);
  });
});
