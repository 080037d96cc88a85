import { z } from '@hono/zod-openapi';
import { Evidence } from './article-schema.ts';
import { Instant, Language } from './fields.ts';

const PostStatus = z.enum(['current', 'former', 'acting', 'candidate']);

const summary = {
  key: z.string(),
  name: z.string(),
  names: z.array(
    z.object({
      name: z.string(),
      language: Language,
      script: z.string(),
      articles: z.int(),
      first: Instant,
      last: Instant,
    }),
  ),
  countries: z.array(z.string()),
  post: z.object({ title: z.string(), status: z.string().optional(), at: Instant }).optional(),
  articles: z.int(),
  first: Instant,
  last: Instant,
};

export const OfficialSummary = z.object(summary).openapi('OfficialSummary');

const Sighting = z
  .object({
    title: z.string(),
    organisation: z.string().optional(),
    country: z.string().optional(),
    status: PostStatus.optional(),
    article: z.string(),
    at: Instant,
    language: Language,
    evidence: Evidence,
    articles: z.int(),
  })
  .openapi('PostSighting');

const HeldPost = z
  .object({
    title: z.string(),
    organisation: z.string().optional(),
    country: z.string().optional(),
    state: z.enum(['current', 'acting', 'former', 'candidate', 'disputed']),
    first: Sighting,
    last: Sighting,
    articles: z.int(),
    former: z.object({ after: Sighting.optional(), by: Sighting }).optional(),
    conflict: z.object({ former: Sighting, held: Sighting }).optional(),
    superseded: z.object({ title: z.string(), by: Sighting }).optional().openapi({
      description: 'Proposed only.',
    }),
  })
  .openapi('HeldPost');

export const MergeDecision = z
  .object({
    id: z.int(),
    kind: z.enum(['merge', 'separate']),
    intoKey: z.string(),
    otherKey: z.string(),
    analyst: z.string(),
    decidedAt: Instant,
  })
  .openapi('MergeDecision');

export const Official = z
  .object({
    ...summary,
    keys: z.array(z.string()),
    posts: z.array(HeldPost),
    sources: z.array(
      z.object({
        article: z.string(),
        url: z.string(),
        headline: z.string(),
        outlet: z.string().optional(),
        dateIs: z.enum(['published', 'seen']),
        passage: z.string(),
      }),
    ),
    decisions: z.array(MergeDecision),
  })
  .openapi('Official');

export const Statement = z
  .object({
    exact: z.string(),
    direct: z.boolean(),
    speaker: z.string().optional(),
    cue: z.string().optional(),
    stance: z.string().optional(),
    confidence: z.number(),
    creator: z.string(),
    evidence: z.array(Evidence),
    article: z.string(),
    at: Instant,
    language: Language,
    headline: z.string(),
    url: z.string(),
    outlet: z.string().optional(),
    report: z.string().optional(),
    toldBy: z.enum(['name', 'post']),
  })
  .openapi('Statement');

export const MergeProposal = z
  .object({
    into: z.string(),
    other: z.string(),
    names: z.string().openapi({ description: 'How the two names are alike.' }),
    shared: z.object({ countries: z.array(z.string()), titles: z.array(z.string()) }),
  })
  .openapi('MergeProposal');
