import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Extracted } from '../../src/article.ts';
import { detect } from '../../src/stages/detect.ts';
import { sharedIsMissing, sharedPath } from '../shared.ts';

const articleOf = (headline: string, articleBody: string): Extracted => ({
  headline,
  articleBody,
  author: [],
  captions: [],
});

describe.skipIf(sharedIsMissing('seeds'))('the seeds', () => {
  const seed = (file: string): Extracted => {
    const [headline = '', ...body] = readFileSync(sharedPath(`seeds/${file}`), 'utf8')
      .replace(/^[|\s]+|TV$/g, '')
      .split(/\n\n+/);
    return articleOf(headline, body.join('\n\n').normalize('NFC'));
  };

  test('the English page is English throughout', () => {
    const { inLanguage, languageConfidence } = detect(seed('000_799c467395f62e67.txt'));
    expect(inLanguage).toBe('en');
    expect(languageConfidence).toBeGreaterThan(0.9);
  });

  test('the French page is French, its English photo caption stray', () => {
    const article = seed('003_4b71353f827a8777.txt');
    const { inLanguage, paragraphs, flags } = detect(article);
    expect(inLanguage).toBe('fr');
    expect(flags).toContain('stray-caption');
    const flagged = paragraphs
      .filter(({ flag }) => flag !== undefined)
      .map(({ start, end }) => article.articleBody.slice(start, end))
      .join('\n');
    expect(flagged).toMatch(/Omar.*Pelosi.*Capitol.*Washington/s);
    expect(flagged).not.toMatch(/SOURCE|Saad al-Alaq/);
  });
});

test('paragraphs are covered in order, each by its place in the body', () => {
  const body = 'Le président a parlé hier soir à Paris.\n\n  Deuxième paragraphe du texte. \n\n***';
  expect(
    detect(articleOf('Le président parle', body)).paragraphs.map(({ start, end }) =>
      body.slice(start, end),
    ),
  ).toEqual(['Le président a parlé hier soir à Paris.', 'Deuxième paragraphe du texte.', '***']);
});

test('a page without words is of undetermined language, and not sure of it', () => {
  const { inLanguage, languageConfidence } = detect(articleOf('2026', '12 34 🙂🙂'));
  expect(inLanguage).toBe('und');
  expect(languageConfidence).toBe(0);
});
