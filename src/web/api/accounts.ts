import { z } from '@hono/zod-openapi';
import { userName } from '../../accounts/names.ts';
import { WireError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { optional } from '../optional.ts';
import { Role, ScopeName, Token, User } from './account-schema.ts';
import { AuditEntry } from './audit-schema.ts';
import { type Endpoint, type Endpoints, endpoint } from './endpoint.ts';
import { checkMatch } from './etag.ts';
import { byId, Name } from './fields.ts';
import { etagOfAnswer } from './mount.ts';
import { pageFields, pageOf, readPage } from './page.ts';

const linkMinutes = 24 * 60; // to reach somebody who has gone home
const byName = z.object({ name: Name });
const longestDays = 366;
const usualDays = 90;

/** Users, what their programs sign in with, and who did what. */
export const accountEndpoints: Endpoints = ({ store }) => [
  ...userEndpoints(store),
  ...tokenEndpoints(store),
  endpoint(
    {
      method: 'get',
      path: '/audit',
      scope: 'admin',
      tag: 'Accounts',
      summary: 'Who did what to what, latest first',
      query: z.object({
        subject: Name.optional(),
        actor: Name.optional(),
        action: Name.optional().openapi({ description: 'Of `lease`, also `lease.take-over`.' }),
        ...pageFields,
      }),
      answer: pageOf(AuditEntry, 'AuditPage'),
    },
    ({ query: { subject, actor, action, limit, cursor } }) =>
      readPage({
        limit,
        cursor,
        filter: ['audit', subject, actor, action],
        read: (place, rows) =>
          store.audit.list(
            {
              ...optional('subject', subject),
              ...optional('actor', actor),
              ...optional('action', action),
              ...optional('before', place && Number(place.id)),
            },
            rows,
          ),
        placeOf: ({ id }) => ({ sort: [], id: String(id) }),
      }),
  ),
];

const userEndpoints = ({ users, links }: Store): readonly Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/users',
      scope: 'admin',
      tag: 'Accounts',
      summary: 'Everybody who may sign in, by name',
      answer: z.object({ items: z.array(User) }).openapi('Users'),
    },
    async () => ({ items: await users.list() }),
  ),

  endpoint(
    {
      method: 'get',
      path: '/users/{name}',
      scope: 'admin',
      tag: 'Accounts',
      summary: 'One user',
      params: byName,
      answer: User,
    },
    ({ params }) => users.get(params.name),
  ),

  endpoint(
    {
      method: 'post',
      path: '/users',
      scope: 'admin',
      tag: 'Accounts',
      summary: 'Let somebody in; give them a link to choose a password with',
      body: z.object({ name: userName, role: Role }),
      answer: User,
      status: 201,
    },
    async ({ body: { name, role } }) => {
      await users.add({ name, role });
      return users.get(name);
    },
  ),

  endpoint(
    {
      method: 'post',
      path: '/users/{name}/link',
      scope: 'admin',
      tag: 'Accounts',
      summary: 'A link that works once, with which a user chooses a password',
      params: byName,
      answer: z
        .object({ path: z.string().openapi({ description: 'On this site.' }), minutes: z.int() })
        .openapi('Link'),
      status: 201,
    },
    async ({ params, seat: { reader } }) => {
      const { name: user } = await users.get(params.name);
      const minutes = linkMinutes;
      const token = await links.make({ purpose: 'password', user, by: reader.name, minutes });
      return { path: `/setup?token=${token}`, minutes };
    },
  ),

  endpoint(
    {
      method: 'patch',
      path: '/users/{name}',
      scope: 'admin',
      tag: 'Accounts',
      summary: "Change a user's role, shut them out, or let them in again",
      params: byName,
      headers: z.object({ 'If-Match': z.string().optional() }),
      body: z.object({ role: Role.optional(), isDisabled: z.boolean().optional() }),
      answer: User,
    },
    async ({ params, body: { role, isDisabled }, context }) => {
      const before = await users.get(params.name);
      checkMatch(context, etagOfAnswer(User, before));
      const { name } = before;
      if (role !== undefined) {
        await users.setRole(name, role);
      }
      if (isDisabled !== undefined) {
        await (isDisabled ? users.disable(name) : users.enable(name));
      }
      return users.get(name);
    },
  ),
];

const tokenEndpoints = ({ tokens }: Store): readonly Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/tokens',
      scope: 'admin',
      tag: 'Accounts',
      summary: 'Your tokens; an admin sees those of all with `user=*`',
      query: z.object({ user: z.literal('*').optional() }),
      answer: z.object({ items: z.array(Token) }).openapi('Tokens'),
    },
    async ({ query: { user }, seat: { reader } }) => {
      if (user === '*' && reader.role !== 'admin')
        throw new WireError('FORBIDDEN', 'the tokens of others are for an admin to see');
      return { items: await tokens.list(user === '*' ? undefined : reader.name) };
    },
  ),

  endpoint(
    {
      method: 'post',
      path: '/tokens',
      scope: 'admin',
      tag: 'Accounts',
      summary: 'Make a token of yours; its secret is shown this once',
      description: 'It allows no more than what you came with does.',
      body: z.object({
        name: Name,
        scopes: z.array(ScopeName).min(1),
        days: z.int().min(1).max(longestDays).default(usualDays),
      }),
      answer: z.object({ name: z.string(), secret: z.string() }).openapi('NewToken'),
      status: 201,
    },
    async ({ body: { name, scopes, days }, seat: { reader } }) => {
      const beyond = scopes.find((one) => reader.scopes?.includes(one) === false);
      if (beyond !== undefined) throw new WireError('SCOPE_MISSING', `yours has no ${beyond}`);
      const secret = await tokens.add({ user: reader.name, name, scopes, days });
      return { name, secret };
    },
  ),

  endpoint(
    {
      method: 'delete',
      path: '/tokens/{id}',
      scope: 'admin',
      tag: 'Accounts',
      summary: 'Revoke a token: one of yours, or as an admin of anybody',
      params: byId,
    },
    async ({ params: { id }, seat: { reader } }) => {
      await tokens.revoke(id, reader.role === 'admin' ? undefined : reader.name);
      return undefined;
    },
  ),
];
