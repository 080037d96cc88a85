import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { WireError } from '../../errors.ts';
import type { Desk } from '../desk.tsx';
import { RULES } from '../rules.ts';
import type { Asked, Endpoint, Scope } from './endpoint.ts';
import { etagOf, isUnchanged } from './etag.ts';
import { idempotent } from './idempotent.ts';
import { PREFIX } from './prefix.ts';
import { PROBLEM_TYPE, problemOf, shapeFailure } from './problem.ts';
import { Problem } from './problem-schema.ts';

/** An application with these operations, and no other. Failures are problem+json. */
export function mountEndpoints(desk: Desk, endpoints: readonly Endpoint[]): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw shapeFailure(result.error);
    },
  });
  api.onError((error, context) => {
    const problem = problemOf(error);
    if (problem.status >= 500)
      desk.app.log.error({ error: String(error), path: context.req.path }, 'request failed');
    if (problem.code === 'STREAMS_TOO_MANY' || problem.code === 'KEY_IN_USE')
      context.header('Retry-After', '5');
    return context.body(JSON.stringify(problem), problem.status, { 'Content-Type': PROBLEM_TYPE });
  });
  for (const each of endpoints) api.openapi(routeOf(each, desk), handlerOf(each, desk) as never);
  return api;
}

/** Throws SCOPE_MISSING for a token that is not allowed this; a person at the site has no scopes, and no bounds. */
const allowing =
  (scope: Scope, { seat }: Desk): MiddlewareHandler =>
  async (context, next) => {
    const { scopes } = seat(context).reader;
    if (scopes !== undefined && !scopes.includes(scope))
      throw new WireError('SCOPE_MISSING', `it asks for the scope ${scope}`, {
        hint: `take a token with ${scope}`,
      });
    await next();
  };

function routeOf(each: Endpoint, desk: Desk) {
  const { method, path, scope, tag, summary, description, params, query, body, answer } = each;
  const role = RULES[ruleName(each) as keyof typeof RULES];
  const headers = (each.headers ?? z.object({})).extend(method === 'post' ? keyHeader : {});
  const content =
    answer === undefined
      ? Object.fromEntries(each.media?.map((type) => [type, { schema: z.string() }]) ?? [])
      : { 'application/json': { schema: answer } };
  const fine = {
    description: summary,
    ...(Object.keys(content).length === 0 ? {} : { content }),
  };
  return createRoute({
    method,
    path,
    summary,
    tags: [tag],
    operationId: operationOf(each),
    description: [description, `Scope \`${scope}\`, role ${role} or above.`]
      .filter(Boolean)
      .join(' '),
    security: [{ token: [scope] }, { session: [] }],
    'x-least-role': role,
    middleware: [allowing(scope, desk), ...(method === 'post' ? [idempotent(desk)] : [])],
    request: {
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { query }),
      ...(Object.keys(headers.shape).length === 0 ? {} : { headers }),
      ...(body === undefined
        ? {}
        : {
            body: {
              required: !body.safeParse({}).success,
              content: { 'application/json': { schema: body } },
            },
          }),
    },
    responses: {
      ...(method === 'get' && answer !== undefined
        ? { 304: { description: 'As you have it: If-None-Match held.' } }
        : {}),
      [statusOf(each)]: fine,
      default: {
        description: 'Not done.',
        content: { [PROBLEM_TYPE]: { schema: Problem } },
      },
    },
  });
}

const keyHeader = {
  'Idempotency-Key': z.string().optional().openapi({
    description: 'The same key and request again has the same answer, for 24 hours.',
  }),
};

/** As rules.ts has it: 'GET /api/v1/articles/:id'. */
export const ruleName = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): string =>
  `${method.toUpperCase()} ${PREFIX}${path.replaceAll(/\{(.+?)\}/g, ':$1')}`;

const operationOf = ({ method, path }: Endpoint): string =>
  `${method}${path.replaceAll(/[^a-z]+([a-z])/gi, (_, letter: string) => letter.toUpperCase()).replaceAll(/[^a-z]/gi, '')}`;

const statusOf = ({ answer, media, status = 200 }: Endpoint) =>
  answer === undefined && media === undefined ? 204 : status;

function handlerOf(each: Endpoint, { seat }: Desk) {
  return async (context: Context): Promise<Response> => {
    const valid = (target: 'param' | 'query' | 'json') => context.req.valid(target as never);
    const given = await each.run({
      params: valid('param'),
      query: valid('query'),
      body: valid('json'),
      seat: seat(context),
      context,
    } as unknown as Asked<never, never, never>);
    if (given instanceof Response) return given;
    if (each.answer === undefined) return context.body(null, 204);
    return answered(context, each, leaving(each.answer, given));
  };
}

/** A record of ours that its schema does not know is a bug of ours, not of the request. */
function leaving(schema: z.ZodType, given: unknown): unknown {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(`the answer is not as documented: ${z.prettifyError(parsed.error)}`);
}

function answered(context: Context, each: Endpoint, answer: unknown): Response {
  const json = JSON.stringify(answer);
  const etag = etagOf(json);
  context.header('ETag', etag);
  if (each.method === 'get' && isUnchanged(context, etag)) return context.body(null, 304);
  const next = nextOf(answer);
  if (next !== undefined) context.header('Link', `<${nextAddress(context, next)}>; rel="next"`);
  return context.body(json, each.status ?? 200, { 'Content-Type': 'application/json' });
}

const nextOf = (answer: unknown): string | undefined =>
  answer !== null &&
  typeof answer === 'object' &&
  'next' in answer &&
  typeof answer.next === 'string'
    ? answer.next
    : undefined;

function nextAddress(context: Context, cursor: string): string {
  const { pathname, searchParams } = new URL(context.req.url);
  searchParams.set('cursor', cursor);
  return `${pathname}?${searchParams}`;
}

/** What `If-Match` of a change is compared with: the tag that reading it would have. */
export const etagOfAnswer = (schema: z.ZodType, record: unknown): string =>
  etagOf(JSON.stringify(leaving(schema, record)));
