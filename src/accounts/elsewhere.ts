import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import type { Settings } from '../config.ts';
import { WireError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { Role, User } from '../store/users.ts';

/** What the browser keeps between going there and coming back. */
export const onTheWay = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  next: z.string(),
});
export type OnTheWay = z.infer<typeof onTheWay>;

export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string; // a verified e-mail address where there is one
}

export type Elsewhere = ReturnType<typeof openElsewhere>;

/** Signing in with an OpenID Connect issuer: authorization code with PKCE (RFC 7636), state and nonce. */
export function openElsewhere(issuer: string, settings: Settings) {
  const host = new URL(issuer).hostname;
  const { oidcClientId, oidcClientSecret } = settings;
  let found: Promise<Configuration> | undefined;
  const configuration = async (): Promise<Configuration> => {
    found ??= discovery(
      new URL(issuer),
      oidcClientId,
      oidcClientSecret,
      oidcClientSecret === undefined ? None() : undefined,
      { execute: isLoopback(host) ? [allowInsecureRequests] : [], timeout: timeoutSeconds },
    );
    try {
      return await found;
    } catch (cause) {
      found = undefined; // the next one asks again
      throw failed(cause, `${host} does not answer as an issuer`);
    }
  };
  return {
    name: host,

    /** Where to send the browser, and what it keeps. */
    async begin(next: string, backTo: string): Promise<{ url: string; kept: OnTheWay }> {
      const server = await configuration();
      const kept = {
        verifier: randomPKCECodeVerifier(),
        state: randomState(),
        nonce: randomNonce(),
        next,
      };
      const url = buildAuthorizationUrl(server, {
        redirect_uri: backTo,
        scope: 'openid email profile',
        code_challenge: await calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
        state: kept.state,
        nonce: kept.nonce,
      });
      return { url: url.href, kept };
    },

    /** Whom the issuer vouches for. Throws SIGN_IN_FAILED. */
    async finish(cameBack: URL, kept: OnTheWay): Promise<Vouched> {
      const server = await configuration();
      try {
        const answer = await authorizationCodeGrant(server, cameBack, {
          pkceCodeVerifier: kept.verifier,
          expectedState: kept.state,
          expectedNonce: kept.nonce,
        });
        const claims = claimsSchema.parse(answer.claims());
        const isVerified = claims.email !== undefined && claims.email_verified === true;
        const name = isVerified ? (claims.email ?? claims.sub) : `${claims.sub}@${host}`;
        return { issuer: claims.iss, subject: claims.sub, name };
      } catch (cause) {
        throw failed(cause, `${host} did not vouch for you`);
      }
    },
  };
}

const timeoutSeconds = 10;
const isLoopback = (host: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(host);
const failed = (cause: unknown, detail: string) =>
  new WireError('SIGN_IN_FAILED', detail, { cause, hint: 'try again, or ask an admin' });

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  email: z.string().max(255).optional(),
  email_verified: z.boolean().optional(),
});

/**
 * Who that is here: known by issuer and subject, never by a name that can change hands. Somebody who was added
 * under that name, and has no password, is taken for them the first time. Throws SIGN_IN_FAILED.
 */
export async function userElsewhere(
  { users }: Store,
  { issuer, subject, name }: Vouched,
  newRole: Role | 'none',
): Promise<User> {
  const known = await users.bySubject(issuer, subject);
  if (known?.disabledAt !== undefined) throw notAdded(name);
  if (known !== undefined) return known;
  const expected = await users.find(name);
  if (expected === undefined && newRole !== 'none') await users.add({ name, role: newRole });
  else if (expected?.passwordHash !== undefined || expected === undefined) throw notAdded(name);
  else if (expected.disabledAt !== undefined || expected.isLocal) throw notAdded(name);
  await users.addSubject((await users.get(name)).name, issuer, subject);
  return users.get(name);
}

const notAdded = (name: string) =>
  new WireError('SIGN_IN_FAILED', `${name} is not one of us`, { hint: 'ask an admin to add you' });
