import { z } from '@hono/zod-openapi';
import type { ArticleId, Instant, StoryId } from '../../article.ts';
import { WireError } from '../../errors.ts';
import { optional } from '../optional.ts';
import { type Endpoints, endpoint } from './endpoint.ts';
import { checkMatch } from './etag.ts';
import { byId, Id, Instant as InstantField } from './fields.ts';
import { etagOfAnswer } from './mount.ts';
import { pageFields, pageOf, readPage, sortedAt } from './page.ts';

const Story = z
  .object({
    id: z.string(),
    headline: z
      .string()
      .openapi({ description: "An analyst's title, else that of its first article." }),
    articles: z.int(),
    reports: z.int(),
    outlets: z.int(),
    languages: z.array(z.string()),
    countries: z.array(z.string()),
    firstAt: InstantField,
    updatedAt: InstantField,
  })
  .openapi('Story');

const Member = z
  .object({
    article: z.string(),
    report: z.string(),
    similarity: z.number(),
    placedBy: z
      .string()
      .optional()
      .openapi({ description: 'An analyst; the machine leaves it alone.' }),
  })
  .openapi('Member');

const longestTitle = 500; // characters
const mostLeaving = 1000;
const ifMatch = z.object({ 'If-Match': z.string().optional() });

/** Reading stories, and what an analyst does by hand with their members. */
export const storyEndpoints: Endpoints = ({ store }) => {
  const found = async (id: string, context?: Parameters<typeof checkMatch>[0]) => {
    const story = await store.stories.get(id as StoryId);
    if (context !== undefined) checkMatch(context, etagOfAnswer(Story, story));
    return story;
  };
  return [
    endpoint(
      {
        method: 'get',
        path: '/stories',
        scope: 'read',
        tag: 'Stories',
        summary: 'Stories, the most recently added to first',
        query: z.object(pageFields),
        answer: pageOf(Story, 'StoryPage'),
      },
      ({ query: { limit, cursor } }) =>
        readPage({
          limit,
          cursor,
          filter: ['stories'],
          read: (place, rows) =>
            store.stories.list({
              limit: rows,
              ...optional(
                'after',
                place && { updatedAt: sortedAt(place) as Instant, id: place.id as StoryId },
              ),
            }),
          placeOf: ({ updatedAt, id }) => ({ sort: [updatedAt], id }),
        }),
    ),

    endpoint(
      {
        method: 'get',
        path: '/stories/{id}',
        scope: 'read',
        tag: 'Stories',
        summary: 'A story; one that was merged is the one it lives on in',
        params: byId,
        answer: Story,
      },
      ({ params }) => found(params.id),
    ),

    endpoint(
      {
        method: 'get',
        path: '/stories/{id}/members',
        scope: 'read',
        tag: 'Stories',
        summary: 'The articles of a story, oldest first',
        params: byId,
        answer: z.object({ items: z.array(Member) }).openapi('Members'),
      },
      async ({ params }) => ({ items: await store.stories.members((await found(params.id)).id) }),
    ),

    endpoint(
      {
        method: 'patch',
        path: '/stories/{id}',
        scope: 'review',
        tag: 'Stories',
        summary: 'Give a story a title',
        params: byId,
        headers: ifMatch,
        body: z.object({ title: z.string().trim().min(1).max(longestTitle) }),
        answer: Story,
      },
      async ({ params, body, context }) => {
        const { id } = await found(params.id, context);
        await store.stories.setTitle(id, body.title);
        return found(id);
      },
    ),

    endpoint(
      {
        method: 'post',
        path: '/stories/{id}/merge',
        scope: 'review',
        tag: 'Stories',
        summary: 'All of another story joins this one, for good',
        params: byId,
        headers: ifMatch,
        body: z.object({ other: Id }),
        answer: Story,
      },
      async ({ params, body, seat, context }) => {
        const [into, other] = [await found(params.id, context), await found(body.other)];
        await store.stories.merge(into.id, other.id, seat.analyst);
        return found(into.id);
      },
    ),

    endpoint(
      {
        method: 'post',
        path: '/stories/{id}/split',
        scope: 'review',
        tag: 'Stories',
        summary: 'These articles leave for a story of their own, for good',
        params: byId,
        headers: ifMatch,
        body: z.object({ articles: z.array(Id).min(1).max(mostLeaving) }),
        answer: Story,
        status: 201,
      },
      async ({ params, body, seat, context }) => {
        const { id } = await found(params.id, context);
        const members = (await store.stories.members(id)).map(({ article }) => article);
        const leaving = body.articles.filter((one) => members.includes(one as ArticleId));
        if (leaving.length < body.articles.length || leaving.length === members.length) {
          throw new WireError(
            'USAGE',
            `${leaving.length} of ${members.length} articles of the story leave`,
            {
              hint: 'name members of the story; at least one has to stay',
            },
          );
        }
        const story = await store.stories.split(leaving as ArticleId[], seat.analyst);
        context.header('Location', `/api/v1/stories/${story}`);
        return found(story);
      },
    ),
  ];
};
