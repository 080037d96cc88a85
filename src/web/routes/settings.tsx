import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { userName } from '../../accounts/names.ts';
import {
  newRecoveryCodes,
  newTotpSecret,
  stepOfCode,
  totpUrl,
} from '../../accounts/one-time-codes.ts';
import { isPassword } from '../../accounts/passwords.ts';
import { isAtLeast, SCOPE_ROLES } from '../../accounts/scopes.ts';
import { throttle } from '../../accounts/throttle.ts';
import { WireError } from '../../errors.ts';
import type { User } from '../../store/users.ts';
import type { Desk, Seat } from '../desk.tsx';
import type { Door } from '../door.ts';
import { optional } from '../optional.ts';
import { ownKeys } from '../own-keys.ts';
import { type Preferences, preferencesSchema } from '../preferences.ts';
import { say } from '../say.ts';
import { SettingsScreen, type Told } from '../screens/settings.tsx';
import { told } from '../told.ts';
import { newPasswordHash } from './accounts.tsx';

/** One's own settings. Whoever sits alone at this machine has those that need no account. */
export function settingsRoutes(site: Hono, desk: Desk, door: Door): void {
  const tries = throttle({ freely: 5, longestSeconds: 30 });

  const page = async (context: Context, once?: Told) => {
    const { reader, store, timeZone } = desk.seat(context);
    const [user, sessions, tokens] = reader.isAlone
      ? [undefined, [], []]
      : await Promise.all([
          store.users.get(reader.name),
          store.sessions.list(reader.name),
          store.tokens.list(reader.name),
        ]);
    const status = once !== undefined && 'trouble' in once ? 400 : 200;
    return desk.show(
      context,
      { title: say('Settings'), current: '/settings', status },
      <SettingsScreen
        view={{ reader, user, sessions, tokens, deskZone: timeZone, ...optional('told', once) }}
      />,
    );
  };

  /** Runs what a form asks for, and says on the page what came of it. */
  const doing =
    (run: (context: Context, seat: Seat) => Promise<Told>) =>
    async (context: Context): Promise<Response> => {
      try {
        return await page(context, await run(context, desk.seat(context)));
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        return page(context, { trouble: told(error).text });
      }
    };

  site.get('/settings', (context) => page(context));

  site.post('/settings/look', async (context) => {
    const body = lookForm.parse(await context.req.parseBody());
    await change(desk.seat(context), body);
    return context.redirect('/settings', 303);
  });

  site.post('/settings/keys', async (context) => {
    const body = await context.req.parseBody();
    const seat = desk.seat(context);
    try {
      await change(seat, { keys: body['usual'] === undefined ? ownKeys(body) : {} });
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      return page(context, { trouble: told(error).text });
    }
    return context.redirect('/settings', 303);
  });

  site.post(
    '/settings/password',
    doing(async (context, { store, reader }) => {
      const form = passwordForm.parse(await context.req.parseBody());
      const user = await store.users.get(reader.name);
      if (user.passwordHash !== undefined) await prove(user, form.current);
      const hash = await newPasswordHash(form, user.name);
      await store.users.setPassword(user.name, hash);
      door.open(context, await door.signIn.again(user, door.origin(context)));
      return { done: say('The password is changed. You are signed in here alone.') };
    }),
  );

  site.post(
    '/settings/second-factor',
    doing(async (context, { store, reader }) => {
      const { secret, code, current } = factorForm.parse(await context.req.parseBody());
      const user = await store.users.get(reader.name);
      if (user.totpSecret !== undefined) throw new WireError('USAGE', 'there is one already');
      if (secret === undefined || code === undefined) return enrolment(user, newTotpSecret());
      if (user.passwordHash !== undefined) await prove(user, current);
      const step = stepOfCode(secret, code);
      if (step === undefined) throw new WireError('SIGN_IN_FAILED', 'the code is not right');
      const codes = newRecoveryCodes();
      await store.users.setTotp(user.name, { secret, codes });
      await store.users.spendTotp(user.name, step);
      return { codes };
    }),
  );

  site.post(
    '/settings/second-factor/off',
    doing(async (context, { store, reader }) => {
      const { current } = factorForm.parse(await context.req.parseBody());
      const user = await store.users.get(reader.name);
      if (user.passwordHash !== undefined) await prove(user, current);
      await store.users.setTotp(user.name);
      return { done: say('The second factor is off.') };
    }),
  );

  site.post(
    '/settings/sessions/end',
    doing(async (context, { store, reader }) => {
      const { id } = sessionForm.parse(await context.req.parseBody());
      if (id === undefined) await store.sessions.endAll(reader.name, reader.session);
      else await store.sessions.end(reader.name, id);
      await store.audit.add({
        actor: reader.name,
        action: 'session.end',
        subject: reader.name,
        facts: { sessions: id === undefined ? 'all others' : 'one' },
      });
      return { done: id === undefined ? say('All other sessions are over.') : say('It is over.') };
    }),
  );

  site.post(
    '/settings/tokens',
    doing(async (context, { store, reader }) => {
      const { name, scopes, days } = tokenForm.parse(await context.req.parseBody({ all: true }));
      const beyond = scopes.find((scope) => !isAtLeast(reader.role, SCOPE_ROLES[scope]));
      if (beyond !== undefined || reader.scopes !== undefined)
        throw new WireError('FORBIDDEN', `the scope ${beyond ?? 'of another token'} is not yours`);
      return { token: await store.tokens.add({ user: reader.name, name, scopes, days }) };
    }),
  );

  site.post(
    '/settings/tokens/:id/revoke',
    doing(async (context, { store, reader }) => {
      await store.tokens.revoke(context.req.param('id') ?? '', reader.name);
      return { done: say('The token works no more.') };
    }),
  );

  /** Whoever found the screen unlocked does not know the password. */
  async function prove({ name, passwordHash }: User, password: string): Promise<void> {
    tries.attempt(name);
    if (!(await isPassword(password, passwordHash)))
      throw new WireError('SIGN_IN_FAILED', 'the current password is not right');
    tries.forgive(name);
  }
}

async function change({ store, reader }: Seat, changes: Partial<Preferences>): Promise<void> {
  if (reader.isAlone) await store.users.addLocal(reader.name);
  const { settings } = await store.users.get(reader.name);
  await store.users.setSettings(reader.name, { ...settings, ...changes });
}

const enrolment = ({ name }: User, secret: string): Told => ({
  secret,
  url: totpUrl(secret, name),
});

const blank = z.literal('').transform(() => undefined);
const { theme, density, language, timeZone } = preferencesSchema.shape;
const lookForm = z.object({
  theme,
  density,
  language: blank.or(language),
  timeZone: blank.or(timeZone),
});

const longestSecret = 400; // characters
const secretText = z.string().max(longestSecret);
const mostDays = 366;
const passwordForm = z.object({
  current: secretText.default(''),
  password: secretText,
  again: secretText,
});
const factorForm = z.object({
  secret: z
    .string()
    .regex(/^[A-Z2-7]{32}$/)
    .optional(),
  code: secretText.optional(),
  current: secretText.default(''),
});
const sessionForm = z.object({ id: z.uuid().optional() });
const scope = z.enum(Object.keys(SCOPE_ROLES) as (keyof typeof SCOPE_ROLES)[]);
const tokenForm = z.object({
  name: userName,
  scopes: z.union([scope.transform((one) => [one]), z.array(scope)]).pipe(z.array(scope).min(1)),
  days: z.coerce.number().int().min(1).max(mostDays),
});
