import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { onTheWay, userElsewhere } from '../../accounts/elsewhere.ts';
import { userName } from '../../accounts/names.ts';
import { checkPassword, hashPassword } from '../../accounts/passwords.ts';
import type { SignedIn } from '../../accounts/sign-in.ts';
import { WireError } from '../../errors.ts';
import type { Desk } from '../desk.tsx';
import type { Door } from '../door.ts';
import { say } from '../say.ts';
import { CodeScreen, SetUpScreen, SignInScreen } from '../screens/sign-in.tsx';
import { told } from '../told.ts';

/** Coming in and going out. These routes alone are there for those who have not signed in. */
export function accountRoutes(site: Hono, desk: Desk, door: Door): void {
  const { store, signIn, elsewhere } = door;

  const signInPage = (context: Context, next: string, error?: Error) =>
    desk.show(
      context,
      { title: say('Sign in'), ...statusOf(error) },
      <SignInScreen next={next} elsewhere={elsewhere?.name} {...troubleOf(error)} />,
    );
  const codePage = (context: Context, next: string, error?: Error) =>
    desk.show(
      context,
      { title: say('One more step'), ...statusOf(error) },
      <CodeScreen next={next} {...troubleOf(error)} />,
    );
  const enter = (context: Context, signedIn: SignedIn, next: string) => {
    door.open(context, signedIn);
    const query = `?next=${encodeURIComponent(next)}`;
    return context.redirect(signedIn.awaitsCode ? `/login/code${query}` : next, 303);
  };

  site.get('/login', (context) => signInPage(context, nextOf(context.req.query('next'))));

  site.post('/login', async (context) => {
    const { name, password, next } = signInForm.parse(await context.req.parseBody());
    try {
      return enter(context, await signIn.byPassword(name, password, door.origin(context)), next);
    } catch (error) {
      return signInPage(context, next, expected(error));
    }
  });

  site.get('/login/code', (context) => codePage(context, nextOf(context.req.query('next'))));

  site.post('/login/code', async (context) => {
    const { code, next } = codeForm.parse(await context.req.parseBody());
    try {
      const waiting = door.secret(context) ?? '';
      return enter(context, await signIn.byCode(waiting, code, door.origin(context)), next);
    } catch (error) {
      return codePage(context, next, expected(error));
    }
  });

  site.get('/login/elsewhere', async (context) => {
    if (elsewhere === undefined) throw new WireError('NOT_FOUND', 'an issuer');
    const next = nextOf(context.req.query('next'));
    const { url, kept } = await elsewhere.begin(next, backTo(context, door));
    setCookie(context, wayCookie, Buffer.from(JSON.stringify(kept)).toString('base64url'), {
      ...wayOptions,
      secure: door.isSecure,
    });
    return context.redirect(url, 303);
  });

  site.get('/login/back', async (context) => {
    if (elsewhere === undefined) throw new WireError('NOT_FOUND', 'an issuer');
    const kept = keptOnTheWay(getCookie(context, wayCookie));
    deleteCookie(context, wayCookie, wayOptions);
    try {
      const cameBack = new URL(backTo(context, door));
      cameBack.search = new URL(context.req.url).search;
      const vouched = await elsewhere.finish(cameBack, kept);
      const user = await userElsewhere(store, vouched, desk.app.settings.oidcNewRole);
      return enter(context, await signIn.vouched(user, door.origin(context)), kept.next);
    } catch (error) {
      return signInPage(context, kept.next, expected(error));
    }
  });

  site.get('/setup', async (context) => {
    const token = context.req.query('token') ?? '';
    const link = await store.links.look(token);
    return setUpPage(context, token, link.purpose === 'password' ? link.user : undefined);
  });

  const setUpPage = (context: Context, token: string, user?: string, error?: Error) =>
    desk.show(
      context,
      { title: say('Choose a password'), ...statusOf(error) },
      <SetUpScreen token={token} user={user} {...troubleOf(error)} />,
    );

  site.post('/setup', async (context) => {
    const form = setUpForm.parse(await context.req.parseBody());
    const link = await store.links.look(form.token);
    const user = link.purpose === 'password' ? link.user : undefined;
    try {
      const name = user ?? form.name;
      const hash = await newPasswordHash(form, name);
      if (user === undefined) await store.links.setUp(form.token, name, hash);
      else await store.links.choosePassword(form.token, hash);
      await store.audit.add({
        actor: name,
        action: user === undefined ? 'user.set-up' : 'user.password',
        subject: name,
        facts: {},
      });
      const signedIn = await signIn.vouched(await store.users.get(name), door.origin(context));
      return enter(context, signedIn, '/review');
    } catch (error) {
      return setUpPage(context, form.token, user, expected(error));
    }
  });

  site.post('/logout', async (context) => {
    const { reader } = desk.seat(context);
    if (reader.session !== undefined) {
      await store.reviewQueue.releaseAll(reader.name);
      await signIn.end(reader.name, reader.session, door.origin(context));
    }
    door.close(context);
    return context.redirect('/login', 303);
  });
}

const wayCookie = 'on-the-way';
const wayOptions = { httpOnly: true, sameSite: 'Lax', path: '/login', maxAge: 600 } as const;

const backTo = (context: Context, { publicOrigin }: Door): string =>
  `${publicOrigin ?? new URL(context.req.url).origin}/login/back`;

function keptOnTheWay(cookie: string | undefined) {
  try {
    return onTheWay.parse(JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString()));
  } catch (cause) {
    throw new WireError('SIGN_IN_FAILED', 'it took too long', { cause, hint: 'begin again' });
  }
}

/** A hash of what was typed twice and is good enough. Throws PASSWORD_WEAK, USAGE. */
export async function newPasswordHash(
  { password, again }: { readonly password: string; readonly again: string },
  name: string,
): Promise<string> {
  if (password !== again)
    throw new WireError('USAGE', 'the two passwords are not the same', { hint: 'type it again' });
  checkPassword(password, name);
  return hashPassword(password);
}

/** A page of ours, and nothing that a browser takes for another site. */
const nextOf = (asked: string | undefined): string =>
  asked !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(asked) ? asked : '/review';

const next = z.string().optional().transform(nextOf);
const longestSecret = 400; // characters
const secret = z.string().max(longestSecret);
const signInForm = z.object({
  name: secret.transform((name) => name.trim()),
  password: secret,
  next,
});
const codeForm = z.object({ code: secret, next });
const setUpForm = z.object({ token: secret, name: userName, password: secret, again: secret });

/** What can go wrong for whoever types; anything else is a failure of ours. */
function expected(error: unknown): Error {
  if (error instanceof WireError) return error;
  throw error;
}

const statusOf = (error: Error | undefined) =>
  error === undefined ? {} : { status: told(error).status };
const troubleOf = (error: Error | undefined) =>
  error === undefined ? {} : { trouble: told(error).text };
