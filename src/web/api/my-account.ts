import { z } from '@hono/zod-openapi';
import { checkPassword, hashPassword, isPassword } from '../../accounts/passwords.ts';
import { throttle } from '../../accounts/throttle.ts';
import { WireError } from '../../errors.ts';
import type { Session as StoredSession } from '../../store/sessions.ts';
import type { Desk } from '../desk.tsx';
import { type Endpoint, type Endpoints, endpoint } from './endpoint.ts';
import { Instant } from './fields.ts';

const longestSecret = 400; // characters
const secret = z.string().min(1).max(longestSecret);

const Session = z
  .object({
    id: z.string(),
    isThis: z.boolean().openapi({ description: 'The one you ask with; never that of a token.' }),
    createdAt: Instant,
    usedAt: Instant,
    expiresAt: Instant,
    address: z.string().optional(),
    browser: z.string().optional(),
  })
  .openapi('Session');

const tag = 'Me';

/** Where you are signed in, and your password. */
export const myAccountEndpoints: Endpoints = (desk) => [
  ...sessionEndpoints(desk),
  passwordEndpoint(desk),
];

const sessionEndpoints = ({ store: { sessions, audit } }: Desk): readonly Endpoint[] => {
  const note = (name: string, which: string) =>
    audit.add({ actor: name, action: 'session.end', subject: name, facts: { sessions: which } });
  return [
    endpoint(
      {
        method: 'get',
        path: '/me/sessions',
        scope: 'admin',
        tag,
        summary: 'Where you are signed in, latest used first',
        answer: z.object({ items: z.array(Session) }).openapi('Sessions'),
      },
      async ({ seat: { reader } }) => ({
        items: (await sessions.list(reader.name)).map((one) => shown(one, reader.session)),
      }),
    ),

    endpoint(
      {
        method: 'delete',
        path: '/me/sessions',
        scope: 'admin',
        tag,
        summary: 'End all your sessions but the one you ask with; with a token, all',
      },
      async ({ seat: { reader } }) => {
        await sessions.endAll(reader.name, reader.session);
        await note(reader.name, 'all others');
        return undefined;
      },
    ),

    endpoint(
      {
        method: 'delete',
        path: '/me/sessions/{id}',
        scope: 'admin',
        tag,
        summary: 'End one of your sessions',
        params: z.object({ id: z.uuid() }),
      },
      async ({ params: { id }, seat: { reader } }) => {
        const own = await sessions.list(reader.name);
        if (!own.some((one) => one.id === id))
          throw new WireError('NOT_FOUND', `your session ${id}`);
        await sessions.end(reader.name, id);
        await note(reader.name, 'one');
        return undefined;
      },
    ),
  ];
};

function passwordEndpoint({ store: { users } }: Desk): Endpoint {
  const tries = throttle({ freely: 5, longestSeconds: 30 }); // as on the settings page
  return endpoint(
    {
      method: 'put',
      path: '/me/password',
      scope: 'admin',
      tag,
      summary: 'Change your password; all your sessions end',
      description:
        'It takes the current one. Your tokens stay. The first one is chosen on the site.',
      body: z.object({ current: secret, password: secret }),
    },
    async ({ body: { current, password }, seat: { reader } }) => {
      const { name, passwordHash } = await users.get(reader.name);
      if (passwordHash === undefined)
        throw new WireError('FORBIDDEN', 'there is no password to change', {
          hint: 'choose one on the site',
        });
      tries.attempt(name);
      if (!(await isPassword(current, passwordHash)))
        throw new WireError('SIGN_IN_FAILED', 'the current password is not right');
      tries.forgive(name);
      checkPassword(password, name);
      await users.setPassword(name, await hashPassword(password));
      return undefined;
    },
  );
}

const facts = z.object({
  address: z.string().optional().catch(undefined),
  browser: z.string().optional().catch(undefined),
});
const shown = ({ facts: given, ...session }: StoredSession, current: string | undefined) => ({
  ...session,
  ...facts.parse(given),
  isThis: session.id === current,
});
