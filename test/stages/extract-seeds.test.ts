import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ArticleId, Extracted, Instant, Url } from '../../src/article.ts';
import { extract } from '../../src/stages/extract.ts';
import { sharedIsMissing, sharedPath } from '../shared.ts';

const read = (file: string): Extracted =>
  extract({
    id: 'seed' as ArticleId,
    url: `file:///${file}` as Url,
    mediaType: 'text/plain',
    text: readFileSync(sharedPath(`seeds/${file}`), 'utf8'),
    dateFetched: '2026-11-21T00:00:00Z' as Instant,
  });

describe.skipIf(sharedIsMissing('seeds'))('the two seeds', () => {
  test('A: the junk line is gone, the source line stays, the outlet’s footer is no text', () => {
    const { headline, articleBody } = read('000_799c467395f62e67.txt');
    const paragraphs = articleBody.split('\n\n');
    expect(headline).toBe('China to joins Baghdad’s quadripartite security center');
    expect(paragraphs).toHaveLength(7);
    expect(paragraphs[0]).toMatch(/^Baghdad, Following the success/);
    expect(paragraphs.at(-1)).toBe('Source: Islamic Republic News Agency IRNA');
    expect(articleBody).not.toContain('Arab region');
  });

  test('B: “TV” and the share prompt are gone, captions keep their credits for provenance', () => {
    const { headline, articleBody } = read('003_4b71353f827a8777.txt');
    const paragraphs = articleBody.split('\n\n');
    expect(headline).toMatch(/^L’Irak rend hommage au rôle irano-russe/);
    expect(paragraphs[0]).toMatch(/^US Rep\. Ilhan Omar .*\(AFP photo\)$/);
    expect(paragraphs[1]).toMatch(/©Al-Manar$/);
    expect(paragraphs.at(-1)).toBe('SOURCE: FRENCH PRESS TV');
    expect(paragraphs).not.toContain('TV');
    expect(articleBody).not.toContain('Partager');
  });
});
