import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Desk, Seat } from '../desk.tsx';

/** What a token may be allowed, beside what its owner's role allows. */
export const SCOPES = {
  read: 'Read everything there is to read.',
  review: 'Claim items, decide on them, and work on stories, officials and watchlists.',
  'digest:publish': 'Build digests.',
  admin:
    'Users, tokens, your sessions and password, desks, rules, outlets and alerts, the audit log, and running failed jobs again.',
} as const;
export type Scope = keyof typeof SCOPES;

/** One operation of the API: what it takes, what it answers, and what it does. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string; // '/articles/{id}'; its least role is in rules.ts
  readonly scope: Scope;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer?: z.ZodType; // none is 204, unless `media` says what it is
  readonly media?: readonly string[]; // the handler makes the response itself
  readonly status?: 200 | 201;
  readonly run: (asked: Asked<never, never, never>) => Promise<unknown>;
}

/** A request that has the shape it should have, and who makes it. */
export interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly seat: Seat;
  readonly context: Context;
}

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;

/** With its types. The answer is parsed by its schema: what is not in that does not leave. */
export const endpoint = <
  P extends z.ZodObject | undefined,
  Q extends z.ZodObject | undefined,
  B extends z.ZodType | undefined,
  A extends z.ZodType | undefined,
>(
  definition: Omit<Endpoint, 'run' | 'params' | 'query' | 'body' | 'answer'> & {
    readonly params?: P;
    readonly query?: Q;
    readonly body?: B;
    readonly answer?: A;
  },
  run: (asked: Asked<Out<P>, Out<Q>, Out<B>>) => Promise<Answer<A>>,
): Endpoint => ({ ...definition, run }) as unknown as Endpoint;

type Answer<A> = A extends z.ZodType ? Readable<z.input<A>> : Response | undefined;

/** Records that flow are readonly; those that a schema names are not. */
type Readable<T> = T extends readonly (infer Item)[]
  ? readonly Readable<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Readable<T[Name]> }
    : T;

/** Operations of one noun. */
export type Endpoints = (desk: Desk) => readonly Endpoint[];
