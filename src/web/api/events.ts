import { z } from '@hono/zod-openapi';
import { WireError } from '../../errors.ts';
import { readPosition, TOPICS, type Topic } from '../../store/events.ts';
import { type Endpoints, endpoint } from './endpoint.ts';
import { openEventHub } from './event-hub.ts';
import { eventStream } from './event-stream.ts';

const mostStreams = 5; // of one user in one process: browsers open six connections to a host in all

/** What changed, as it changes: server-sent events with ids and a kind, never with contents. */
export const eventEndpoints: Endpoints = ({ app, store }) => {
  const hub = openEventHub({ store, database: app.database, log: app.log });
  const open = new Map<string, number>();
  const count = (name: string, by: 1 | -1) => open.set(name, (open.get(name) ?? 0) + by);
  return [
    endpoint(
      {
        method: 'get',
        path: '/events',
        scope: 'read',
        tag: 'Events',
        summary: 'What changes, as it changes: server-sent events',
        description:
          'Each event has a topic, a kind and ids; get what you need to know. With the id of the last event you saw as Last-Event-ID nothing is missed and nothing comes twice; `reset` says that it lies too far back, and everything has to be got anew. A comment comes every 25 seconds; a stream lasts 15 minutes.',
        query: z.object({
          topics: z
            .string()
            .max(100)
            .default(TOPICS.join(','))
            .openapi({
              description: `Of ${TOPICS.join(', ')}, with commas.`,
              example: 'queue,ops',
            }),
          after: z.string().max(50).optional().openapi({
            description: 'As Last-Event-ID, for the first connection.',
          }),
        }),
        headers: z.object({ 'Last-Event-ID': z.string().max(50).optional() }),
        media: ['text/event-stream'],
      },
      async ({ query, seat: { reader }, context }) => {
        const { name } = reader;
        const last = context.req.header('Last-Event-ID') ?? query.after;
        const after = last === undefined || last === '' ? undefined : readPosition(last);
        const topics = topicsOf(query.topics);
        if ((open.get(name) ?? 0) >= mostStreams) {
          throw new WireError('STREAMS_TOO_MANY', `${mostStreams} of ${name} are open`, {
            hint: 'close one, or share one between windows',
          });
        }
        count(name, 1);
        return eventStream(
          { hub, events: store.events, topics, after },
          { signal: context.req.raw.signal, closed: () => count(name, -1) },
        );
      },
    ),
  ];
};

function topicsOf(text: string): ReadonlySet<Topic> {
  const names = text.split(',').filter(Boolean);
  const unknown = names.find((name) => !TOPICS.some((topic) => topic === name));
  if (unknown !== undefined || names.length === 0)
    throw new WireError('USAGE', `no topic ${unknown ?? ''}`, { hint: TOPICS.join(', ') });
  return new Set(names as Topic[]);
}
