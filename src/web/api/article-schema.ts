import { z } from '@hono/zod-openapi';
import { Confidence, CountryCode, Instant, Language } from './fields.ts';

export const Evidence = z
  .object({
    field: z.enum(['headline', 'articleBody']),
    start: z.int().min(0).openapi({ description: 'UTF-16 code units.' }),
    end: z.int().min(0).openapi({ description: 'Exclusive.' }),
    exact: z.string().openapi({ description: '`article[field].slice(start, end)`' }),
    kind: z.string().optional(),
  })
  .openapi('Evidence');

const tag = {
  confidence: Confidence,
  creator: z.string().openapi({ description: 'What asserted it, and its version.' }),
  evidence: z.array(Evidence),
};

const Verdict = z.enum(['accepted', 'corrected', 'rejected', 'escalated']);

export const ArticleSummary = z
  .object({
    id: z.string(),
    version: z.int(),
    url: z.string(),
    outlet: z.string().optional().openapi({ description: 'Key.', example: 'ir/irna' }),
    headline: z.string(),
    language: Language,
    datePublished: Instant.optional(),
    datedAt: Instant.openapi({ description: 'Published, or seen where that is not known.' }),
    seenAt: Instant,
    changedAt: Instant,
    capture: z.string().optional(),
    countries: z.array(z.string()),
    subjects: z.array(z.string()),
    report: z.string().optional(),
    story: z.string().optional(),
    similarity: z.number().optional(),
    verdict: Verdict.optional().openapi({ description: 'Of the latest review.' }),
  })
  .openapi('ArticleSummary');

const text = {
  headline: z.string(),
  articleBody: z
    .string()
    .openapi({ description: 'Plain text, paragraphs joined by two newlines.' }),
  author: z.array(z.string()),
  captions: z.array(z.string()),
  description: z.string().optional(),
  image: z.string().optional(),
  publisher: z.string().optional(),
  datePublished: Instant.optional(),
  datePublishedLocal: z.string().optional(),
  dateModified: Instant.optional(),
  inLanguage: Language,
  languageConfidence: Confidence,
  paragraphs: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      language: Language,
      flag: z.string().optional(),
    }),
  ),
  flags: z.array(z.string()),
};

const Post = z.object({
  title: z.string(),
  organisation: z.string().optional(),
  country: z.string().optional(),
  status: z.enum(['current', 'former', 'acting', 'candidate']).optional(),
});

const tags = {
  countries: z.array(
    z.object({ code: CountryCode, role: z.enum(['about', 'mentioned', 'dateline']), ...tag }),
  ),
  entities: z.array(
    z.object({
      type: z.enum(['person', 'organisation', 'place', 'event']),
      name: z.string(),
      key: z.string(),
      country: z.string().optional(),
      ...tag,
    }),
  ),
  officials: z.array(
    z.object({
      name: z.string(),
      key: z.string(),
      anonymous: z.boolean(),
      rank: z.string().optional(),
      post: Post.optional(),
      country: z.string().optional(),
      ...tag,
    }),
  ),
  quotes: z.array(
    z.object({
      exact: z.string(),
      direct: z.boolean(),
      speaker: z.string().optional(),
      cue: z.string().optional(),
      stance: z.string().optional(),
      ...tag,
    }),
  ),
  attributions: z.array(z.object({ kind: z.string(), name: z.string(), cue: z.string(), ...tag })),
  provenance: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      family: z.string().optional(),
      evidence: z.array(Evidence),
    }),
  ),
  dates: z.array(z.object({ date: z.string(), ...tag })),
  subjects: z.array(z.object({ uri: z.string(), name: z.string(), ...tag })),
};

export const Article = z
  .object({
    id: z.string(),
    version: z.int(),
    url: z.string(),
    outlet: z
      .object({
        key: z.string(),
        name: z.string(),
        country: z.string().optional(),
        family: z.string().optional(),
        kind: z.string().optional(),
      })
      .optional(),
    capture: z.string().optional(),
    dateSeen: Instant,
    dateChanged: Instant,
    datedAt: Instant,
    ...text,
    ...tags,
    placement: z
      .object({ report: z.string(), story: z.string(), similarity: z.number() })
      .optional(),
  })
  .openapi('Article');

export const ArticleVersion = z
  .object({
    version: z.int(),
    headline: z.string(),
    articleBody: z.string(),
    inLanguage: Language,
    capture: z.string().optional(),
    dateSeen: Instant,
  })
  .openapi('ArticleVersion');

const TagName = z.object({
  tag: z.string().openapi({ description: 'Its kind.', example: 'official' }),
  name: z.string().openapi({ description: "A country's is its code." }),
});

export const Corrections = z
  .object({
    headline: z.string().min(1).max(500).optional(),
    countries: z
      .array(CountryCode)
      .optional()
      .openapi({ description: 'All of them, as you have it.' }),
    subjects: z.array(z.string()).optional(),
    removed: z.array(TagName).optional(),
    kept: z.array(TagName).optional().openapi({ description: 'Looked at and found right.' }),
    retyped: z.array(TagName.extend({ to: z.string() })).optional(),
    relinked: z
      .array(TagName.extend({ to: z.string(), label: z.string().optional() }))
      .optional()
      .openapi({ description: 'To the key of an official, or the code of a country.' }),
    added: z
      .array(TagName.extend({ key: z.string().optional(), evidence: Evidence.optional() }))
      .optional(),
  })
  .openapi('Corrections');

export const Review = z
  .object({
    id: z.int(),
    article: z.string(),
    version: z.int(),
    reviewer: z.string(),
    verdict: Verdict,
    corrections: Corrections,
    note: z.string().optional(),
    reason: z.string().optional(),
    dateReviewed: Instant,
  })
  .openapi('Review');

export const Capture = z
  .object({
    id: z.string(),
    url: z.string(),
    finalUrl: z.string(),
    outlet: z.string().optional(),
    status: z.int(),
    requestHeaders: z.record(z.string(), z.string()),
    headers: z.record(z.string(), z.string()),
    bodyBytes: z.int(),
    sha256: z.string(),
    previousHash: z.string(),
    recordHash: z.string(),
    dateCaptured: Instant,
  })
  .openapi('Capture');
