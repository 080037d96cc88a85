import { z } from '@hono/zod-openapi';
import type { Digest as DigestContent } from '../../digest/digest.ts';
import { DIGEST_FORMATS, type DigestFormatName } from '../../digest/formats.ts';
import { buildDigest } from '../../steps/build-digest.ts';
import { countryInDigests } from '../foreign.tsx';
import { type Endpoints, endpoint } from './endpoint.ts';
import { byId, Day, Instant } from './fields.ts';
import { pageFields, pageOf, readPage } from './page.ts';

const head = {
  id: z.string().openapi({ example: '2026-11-21' }),
  day: Day,
  edition: z.string(),
  title: z.string(),
  sha256: z.string().openapi({ description: 'Of its content: the same content, the same bytes.' }),
  createdBy: z.string(),
  createdAt: Instant,
};

const DigestHead = z.object(head).openapi('DigestHead');
const Digest = z
  .object({ ...head, content: z.looseObject({ schemaVersion: z.literal(1) }) })
  .openapi('Digest');
const tag = 'Digests';

export const digestEndpoints: Endpoints = ({ store, timeZone }) => [
  endpoint(
    {
      method: 'get',
      path: '/digests',
      scope: 'read',
      tag,
      summary: 'Digests, latest first',
      query: z.object(pageFields),
      answer: pageOf(DigestHead, 'DigestPage'),
    },
    ({ query: { limit, cursor } }) =>
      readPage({
        limit,
        cursor,
        filter: ['digests'],
        read: (place, rows) => store.digests.list(rows, place?.id),
        placeOf: ({ id }) => ({ sort: [], id }),
      }),
  ),

  endpoint(
    {
      method: 'post',
      path: '/digests',
      scope: 'digest:publish',
      tag,
      summary: "Build a day's digest from its decisions",
      description: 'One that is there for the day is built anew.',
      body: z.object({ date: Day }),
      answer: Digest,
      status: 201,
    },
    async ({ body: { date }, seat, context }) => {
      await buildDigest(store, {
        date,
        timeZone,
        editor: seat.analyst,
        now: new Date(),
        countryName: countryInDigests,
      });
      context.header('Location', `/api/v1/digests/${date}`);
      return shown(await store.digests.get(date));
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/digests/{id}',
      scope: 'read',
      tag,
      summary: 'A digest, complete',
      params: byId,
      answer: Digest,
    },
    async ({ params }) => shown(await store.digests.get(params.id)),
  ),

  endpoint(
    {
      method: 'get',
      path: '/digests/{id}/{format}',
      scope: 'read',
      tag,
      summary: 'A digest as it is sent',
      params: byId.extend({
        format: z.enum(Object.keys(DIGEST_FORMATS) as [DigestFormatName]),
      }),
      media: Object.values(DIGEST_FORMATS).map(({ mediaType }) => mediaType),
    },
    async ({ params: { id, format }, context }) => {
      const { mediaType, render, extension } = DIGEST_FORMATS[format];
      const { content } = await store.digests.get(id);
      return context.body(render(content as DigestContent), 200, {
        'Content-Type': mediaType,
        'Content-Disposition': `attachment; filename="digest-${id}.${extension}"`,
      });
    },
  ),
];

const shown = ({ content, ...digest }: { readonly content: object }) =>
  ({ ...digest, content }) as unknown as z.input<typeof Digest>;
