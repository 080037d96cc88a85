import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence, Instant, Page, TaggedItem, Url } from '../src/article.ts';
import { line, pipeline } from '../src/pipeline.ts';
import { isAnchored } from '../src/text/spans.ts';
import { articleId } from '../src/text/urls.ts';
import { sharedIsMissing, sharedLines } from './shared.ts';

const page = (text: string, mediaType: Page['mediaType'] = 'text/plain'): Page => {
  const url = 'https://example.org/a' as Url;
  return {
    id: articleId(url),
    url,
    mediaType,
    text,
    dateFetched: '2026-11-21T06:00:00Z' as Instant,
  };
};

/** Every span that an item's tags show. */
const evidenceOf = (item: TaggedItem): readonly Evidence[] =>
  [
    ...item.countries,
    ...item.entities,
    ...item.officials,
    ...item.quotes,
    ...item.attributions,
    ...item.provenance,
    ...item.dates,
    ...item.subjects,
  ].flatMap(({ evidence }) => [...evidence]);

const sample =
  'Minister in Baghdad\n\nBAGHDAD (Reuters) - Iraqi Foreign Minister Karim Hadi told IRNA on Saturday that talks with Iran and Syria would go on.\n\n“We will meet again in Moscow next week,” he said.';

test('each stage only adds', () => {
  expect(line.run(page(sample))).toMatchObject(page(sample));
});

test('a stage that asks for what no earlier stage adds does not compile', () => {
  // @ts-expect-error nothing before it adds `nope`
  const broken = pipeline<Page>().add((item: Page & { readonly nope: number }) => ({
    twice: item.nope,
  }));
  expect(broken).toBeDefined();
});

describe('no tag without evidence: article[field].slice(start, end) === exact', () => {
  test('in a plain article', () => {
    const item = line.run(page(sample));
    const evidence = evidenceOf(item);
    expect(evidence.length).toBeGreaterThan(0);
    expect(evidence.filter((span) => !isAnchored(item, span))).toEqual([]);
  });

  test('in random text of many scripts', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Iran',
        'وزير الخارجية العراقي',
        'президент России Иван Петров',
        '« Oui », a-t-il dit.',
        '中国外长王毅',
        'é',
        '👩‍👩‍👧',
        '“No,” he said.',
        '\n\n',
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const text = `A headline of this page\n\n${pieces.join(' ')}\n\nMinisters of Iraq and Syria met in Baghdad on Monday to talk about the border, officials said.`;
        const item = line.run(page(text));
        expect(evidenceOf(item).filter((span) => !isAnchored(item, span))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.skipIf(sharedIsMissing('data/officials/dev.ar.jsonl.gz'))(
    'in real passages of six languages',
    () => {
      for (const language of ['en', 'fr', 'ar', 'fa', 'ru', 'es']) {
        for (const { text } of sharedLines<{ text: string }>(
          `data/officials/dev.${language}.jsonl.gz`,
        )) {
          const item = line.run(page(`${text.slice(0, 60)}\n\n${text}`));
          expect(evidenceOf(item).filter((span) => !isAnchored(item, span))).toEqual([]);
        }
      }
    },
  );
});
