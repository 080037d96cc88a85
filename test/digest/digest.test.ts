import { describe, expect, test } from 'vitest';
import type {
  ArticleId,
  CountryCode,
  Evidence,
  Instant,
  LanguageTag,
  ReportId,
  StoryId,
  Url,
} from '../../src/article.ts';
import { composeDigest, type Decided, type DigestDay } from '../../src/digest/compose.ts';
import { DIGEST_FORMATS } from '../../src/digest/formats.ts';

const day: DigestDay = {
  date: '2026-11-21',
  timeZone: 'Asia/Baghdad',
  from: '2026-11-20T21:00:00Z' as Instant,
  until: '2026-11-21T21:00:00Z' as Instant,
  title: 'Daily digest',
  coverage: [{ key: 'queued', name: 'queued', count: 3 }],
  countryName: (code) => ({ IQ: 'Iraq', IR: 'Iran' })[code] ?? code,
};

const seen = (exact: string): [Evidence] => [
  { field: 'articleBody', start: 0, end: exact.length, exact },
];

function decided(
  id: string,
  over: {
    headline?: string;
    story?: string;
    verdict?: Decided['review']['verdict'];
    url?: string;
    note?: string;
  } = {},
): Decided {
  const tag = { confidence: 0.9, creator: 'test@1' };
  return {
    item: {
      id: id as ArticleId,
      url: (over.url ?? `https://outlet.example/${id}`) as Url,
      outlet: { key: 'xx/outlet', name: 'Outlet' },
      headline: over.headline ?? `Headline of ${id}`,
      articleBody: `First paragraph of ${id}.\n\nSecond.`,
      inLanguage: 'en' as LanguageTag,
      datePublished: '2026-11-21T05:00:00Z' as Instant,
      countries: [
        {
          ...tag,
          code: 'IQ' as CountryCode,
          role: 'about',
          evidence: [{ ...seen('First')[0], kind: 'name' }],
        },
      ],
      officials: [
        {
          ...tag,
          name: 'Karim Hadi',
          key: 'krm ht',
          anonymous: false,
          post: { title: 'Foreign Minister' },
          evidence: seen('First'),
        },
      ],
      quotes: [
        { ...tag, exact: 'We agree', direct: true, speaker: 'Karim Hadi', evidence: seen('First') },
      ],
      provenance: [{ kind: 'agency', name: 'IRNA', evidence: seen('First') }],
      subjects: [],
    },
    placement: {
      report: `rep-${id}` as ReportId,
      story: (over.story ?? 'sty-1') as StoryId,
      similarity: 1,
    },
    review: {
      article: id as ArticleId,
      reviewer: 'lind',
      verdict: over.verdict ?? 'accepted',
      corrections: {},
      ...(over.note === undefined ? {} : { note: over.note }),
      dateReviewed: '2026-11-21T06:00:00Z' as Instant,
    },
    capture: { sha256: 'ab'.repeat(32) },
  };
}

test('the order of the decisions does not change a byte of any format', () => {
  const all = [
    decided('a'),
    decided('b', { story: 'sty-2' }),
    decided('c'),
    decided('d', { verdict: 'rejected' }),
  ];
  for (const { render } of Object.values(DIGEST_FORMATS)) {
    expect(render(composeDigest(day, [...all].reverse()))).toBe(render(composeDigest(day, all)));
  }
});

test('rejected and escalated articles are counted, not included', () => {
  const digest = composeDigest(day, [
    decided('a'),
    decided('b', { verdict: 'rejected' }),
    decided('c', { verdict: 'escalated' }),
  ]);
  expect(digest.numbers).toMatchObject({ reviewed: 3, rejected: 1, articles: 1, stories: 1 });
});

test('a story with more members comes first, and every source has its number and hash', () => {
  const digest = composeDigest(day, [
    decided('a', { story: 'sty-1' }),
    decided('b', { story: 'sty-2' }),
    decided('c', { story: 'sty-2' }),
  ]);
  expect(digest.stories.map(({ id }) => id)).toEqual(['sty-2', 'sty-1']);
  expect(digest.stories.flatMap(({ sources }) => sources.map(({ number }) => number))).toEqual([
    1, 2, 3,
  ]);
  expect(digest.stories[0]?.sources[0]?.sha256).toHaveLength(64);
});

test('what an analyst added is in the digest, as the analyst’s; what was taken away is not', () => {
  const { review, ...rest } = decided('a');
  const digest = composeDigest(day, [
    {
      ...rest,
      review: {
        ...review,
        verdict: 'corrected',
        corrections: {
          removed: [{ tag: 'official', name: 'Karim Hadi' }],
          added: [
            { tag: 'official', name: 'Nadia *Salem*' },
            { tag: 'organisation', name: 'Basra Port Authority' },
            { tag: 'country', name: 'Iran', key: 'IR' },
          ],
        },
      },
    },
    decided('b'),
  ]);
  expect(digest.officials).toEqual([
    { name: 'Karim Hadi', post: 'Foreign Minister', articles: 1, sources: [2] },
    { name: 'Nadia *Salem*', post: '', articles: 1, sources: [1], addedBy: 'lind' },
  ]);
  expect(digest.countries).toEqual([
    { key: 'IQ', name: 'Iraq', count: 2 },
    { key: 'IR', name: 'Iran', count: 1 },
  ]);
  expect(digest.stories[0]?.additions).toContainEqual({
    tag: 'organisation',
    name: 'Basra Port Authority',
    analyst: 'lind',
    sources: [1],
  });
  expect(DIGEST_FORMATS.html.render(digest)).toContain('added by lind');
  expect(DIGEST_FORMATS.markdown.render(digest)).toContain('Nadia \\*Salem\\* (added by lind)');
});

test('an empty day says that there is nothing notable', () => {
  const digest = composeDigest(day, []);
  expect(DIGEST_FORMATS.html.render(digest)).toContain('Nothing notable.');
  expect(DIGEST_FORMATS.markdown.render(digest)).toContain('Nothing notable.');
});

describe('nothing crawled becomes markup', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '# heading',
    '`code`',
    '\u202eevil',
    '<a href="javascript:alert(1)">',
  ];

  test.each(attacks)('%s', (attack) => {
    const digest = composeDigest(day, [
      decided('a', { headline: attack, note: attack, url: 'javascript:alert(1)//x' }),
    ]);
    const html = DIGEST_FORMATS.html.render(digest);
    expect(html).not.toMatch(/<script|<img|href="javascript/i);
    const markdown = DIGEST_FORMATS.markdown.render(digest);
    expect(markdown).not.toMatch(/(?<!\\)<(?!https?:|javascript)/);
    expect(markdown).not.toMatch(/^# heading/m);
    expect(markdown).not.toContain('](');
  });
});
