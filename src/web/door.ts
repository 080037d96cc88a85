import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Elsewhere, openElsewhere } from '../accounts/elsewhere.ts';
import { recorded } from '../accounts/recorded.ts';
import { type Origin, openSignIn, type SignedIn, type SignIn } from '../accounts/sign-in.ts';
import type { App } from '../app.ts';
import type { Store } from '../store/store.ts';

/** How people come in and go out. */
export interface Door {
  readonly store: Store; // asks nobody's role: whoever comes in is nobody yet
  readonly signIn: SignIn;
  readonly elsewhere?: Elsewhere; // an issuer that vouches for people
  readonly cookie: string; // name of the session's
  readonly publicOrigin?: string;
  readonly isSecure: boolean;
  readonly origin: (context: Context) => Origin;
  readonly secret: (context: Context) => string | undefined;
  readonly open: (context: Context, signedIn: SignedIn) => void;
  readonly close: (context: Context) => void;
}

export function openDoor({ store: plain, settings }: Pick<App, 'store' | 'settings'>): Door {
  const store = recorded(plain);
  const { publicUrl, oidcIssuer } = settings;
  const elsewhere = oidcIssuer === undefined ? undefined : openElsewhere(oidcIssuer, settings);
  const publicOrigin = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  const isSecure = publicOrigin?.startsWith('https:') === true;
  const cookie = isSecure ? '__Host-sid' : 'sid'; // a browser takes __Host- over https only
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure } as const;
  return {
    store,
    signIn: openSignIn(store),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    ...(publicOrigin === undefined ? {} : { publicOrigin }),
    cookie,
    isSecure,
    origin: (context) => ({
      address: context.get('address'),
      browser: (context.req.header('user-agent') ?? '').slice(0, longestBrowser),
    }),
    secret: (context) => getCookie(context, cookie),
    open: (context, { secret }) => setCookie(context, cookie, secret, options),
    close: (context) => void deleteCookie(context, cookie, options),
  };
}

const longestBrowser = 200; // characters of what a browser says of itself
