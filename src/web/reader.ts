import type { Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { roleWithin } from '../accounts/scopes.ts';
import { idleSeconds } from '../accounts/sign-in.ts';
import { allowance } from '../accounts/throttle.ts';
import { WireError } from '../errors.ts';
import { actAs } from '../store/acting.ts';
import type { Store } from '../store/store.ts';
import type { Role, User } from '../store/users.ts';
import { clientAddress } from './client-address.ts';
import { type Preferences, preferencesOf } from './preferences.ts';
import { readIn, UI_LANGUAGES, type UiLanguage } from './say.ts';

/** Who asks. */
export interface Reader {
  readonly name: string;
  readonly role: Role; // no more than their token allows
  readonly language: UiLanguage;
  readonly isAlone: boolean; // single-user without login: whoever sits at this machine
  readonly preferences: Preferences;
  readonly session?: string; // its id
  readonly scopes?: readonly string[]; // of the token they came with
}

declare module 'hono' {
  interface ContextVariableMap {
    reader: Reader | undefined;
    address: string; // of the network
  }
}

export interface Identifying {
  readonly store: Store;
  readonly alone?: string; // whom everyone is taken for while there are no accounts; nobody when absent
  readonly cookie: string; // name of the session's
  readonly proxies: readonly string[]; // trusted to say where a request comes from
}

const tokenRequestsPerMinute = 600;

/** Says who asks, before anything else does, and runs the request as theirs and in their language. */
export function identify(site: Hono, identifying: Identifying): void {
  const count = allowance({ perMinute: tokenRequestsPerMinute });
  const countRefused = allowance({ perMinute: 30 }); // wrong tokens from one address
  site.use(async (context, next) => {
    const address = clientAddress(context, identifying.proxies);
    context.set('address', address);
    const bearer = bearerOf(context);
    const reader =
      bearer === undefined
        ? await byCookie(context, identifying)
        : await byToken(identifying.store, bearer, (key) => count(key)).catch((error) => {
            countRefused(address);
            throw error;
          });
    context.set('reader', reader);
    const language = reader?.language ?? askedLanguage(context);
    const { name = 'nobody', role = 'reader' } = reader ?? {};
    await actAs({ name, role, address }, () =>
      readIn(language, next, reader?.preferences.timeZone),
    );
  });
}

export const bearerOf = (context: Context): string | undefined =>
  /^Bearer +(\S+) *$/i.exec(context.req.header('authorization') ?? '')?.[1];

async function byCookie(
  context: Context,
  { store, alone, cookie }: Identifying,
): Promise<Reader | undefined> {
  if (/^\/(?:assets\/|healthz$)/.test(context.req.path)) return undefined;
  const secret = getCookie(context, cookie);
  const session = secret === undefined ? undefined : await store.sessions.by(secret, idleSeconds);
  if (session !== undefined && !session.awaitsCode)
    return { ...readerOf(session.user, context), session: session.id };
  if (alone === undefined || (await store.users.any())) return undefined;
  const local = await store.users.find(alone);
  const preferences = preferencesOf(local?.settings ?? {});
  const language = preferences.language ?? askedLanguage(context);
  return { name: alone, role: 'admin', isAlone: true, language, preferences };
}

async function byToken(
  store: Store,
  secret: string,
  count: (key: string) => void,
): Promise<Reader> {
  const known = await store.tokens.by(secret);
  if (known === undefined)
    throw new WireError('SIGN_IN_NEEDED', 'the token is wrong, revoked or over');
  count(known.token.id);
  const { user, token } = known;
  const preferences = preferencesOf(user.settings);
  return {
    name: user.name,
    role: roleWithin(user.role, token.scopes),
    scopes: token.scopes,
    language: preferences.language ?? 'en',
    isAlone: false,
    preferences,
  };
}

function readerOf({ name, role, settings }: User, context: Context): Reader {
  const preferences = preferencesOf(settings);
  const language = preferences.language ?? askedLanguage(context);
  return { name, role, isAlone: false, language, preferences };
}

/** The first that the browser asks for, of those that the site has. */
function askedLanguage(context: Context): UiLanguage {
  const asked = (context.req.header('accept-language') ?? '')
    .slice(0, longestHeader)
    .split(',')
    .map((part) => part.split(/[;-]/)[0]?.trim().toLowerCase());
  return UI_LANGUAGES.find((language) => language === asked.find(isOurs)) ?? 'en';
}

const longestHeader = 200; // characters; the languages that matter come first
const isOurs = (tag: string | undefined): boolean => UI_LANGUAGES.some((each) => each === tag);
