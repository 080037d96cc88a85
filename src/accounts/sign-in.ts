import { WireError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { User } from '../store/users.ts';
import { longestName } from './names.ts';
import { recoveryCode, stepOfCode } from './one-time-codes.ts';
import { isPassword } from './passwords.ts';
import { throttle } from './throttle.ts';

export const idleSeconds = 12 * 3600;
const absoluteSeconds = 7 * 24 * 3600;
const codeSeconds = 600; // to find the phone

/** Where somebody asks from. */
export interface Origin {
  readonly address: string;
  readonly browser: string;
}

export interface SignedIn {
  readonly user: User;
  readonly secret: string; // of the session
  readonly awaitsCode: boolean;
}

export type SignIn = ReturnType<typeof openSignIn>;

/** Proving who one is: a password, a code where there is a second factor, a session at the end. */
export function openSignIn(store: Store, { now = Date.now }: { now?: () => number } = {}) {
  const byName = throttle({ freely: 5, longestSeconds: 30, now }); //     somebody else's tries must not keep them out
  const byAddress = throttle({ freely: 20, longestSeconds: 900, now }); // an office shares one address

  const note = (actor: string, action: string, { address, browser }: Origin) =>
    store.audit.add({ actor, action, subject: actor, facts: { browser }, address });

  const begin = async (user: User, origin: Origin, awaitsCode: boolean): Promise<SignedIn> => {
    const secret = await store.sessions.begin({
      user: user.name,
      seconds: awaitsCode ? codeSeconds : absoluteSeconds,
      facts: origin,
      awaitsCode,
    });
    if (!awaitsCode) await note(user.name, 'session.begin', origin);
    return { user, secret, awaitsCode };
  };

  return {
    /** Throws SIGN_IN_FAILED, which does not say why, and TOO_MANY_TRIES. */
    async byPassword(name: string, password: string, origin: Origin): Promise<SignedIn> {
      byAddress.attempt(origin.address);
      byName.attempt(name.toLowerCase());
      const user = await store.users.find(name);
      const hash = user?.disabledAt === undefined ? user?.passwordHash : undefined;
      const isRight = await isPassword(password, hash);
      if (!isRight || user === undefined) {
        await note(name.slice(0, longestName), 'session.refused', origin);
        throw new WireError('SIGN_IN_FAILED', 'the name or the password is not right');
      }
      if (user.totpSecret !== undefined) return begin(user, origin, true);
      byName.forgive(name.toLowerCase());
      byAddress.forgive(origin.address);
      return begin(user, origin, false);
    },

    /** The code of the app, or a recovery code. The session that waited for it gives way to a new one. */
    async byCode(waiting: string, code: string, origin: Origin): Promise<SignedIn> {
      const session = await store.sessions.by(waiting, codeSeconds);
      if (session === undefined || !session.awaitsCode)
        throw new WireError('SIGN_IN_FAILED', 'it took too long', { hint: 'begin again' });
      const { user, id } = session;
      byAddress.attempt(origin.address);
      byName.attempt(`code of ${user.name.toLowerCase()}`);
      if (!(await isCode(store, user, { code, now: now() }))) {
        await note(user.name, 'session.refused', origin);
        throw new WireError('SIGN_IN_FAILED', 'the code is not right, or was used already');
      }
      byName.forgive(`code of ${user.name.toLowerCase()}`);
      byName.forgive(user.name.toLowerCase());
      byAddress.forgive(origin.address);
      await store.sessions.end(user.name, id);
      return begin(user, origin, false);
    },

    /** Somebody whom an issuer, or a one-time link, vouches for. */
    vouched: (user: User, origin: Origin): Promise<SignedIn> =>
      begin(user, origin, user.totpSecret !== undefined),

    /** A new session for somebody who has just proved who they are, in place of the old ones. */
    again: (user: User, origin: Origin): Promise<SignedIn> => begin(user, origin, false),

    async end(user: string, session: string, origin: Origin): Promise<void> {
      await store.sessions.end(user, session);
      await note(user, 'session.end', origin);
    },
  };
}

/** Of the app or one for recovery; each is good once. */
async function isCode(
  { users }: Store,
  { name, totpSecret }: User,
  { code, now }: { readonly code: string; readonly now: number },
): Promise<boolean> {
  if (totpSecret === undefined) return false;
  const step = stepOfCode(totpSecret, code, now);
  return step === undefined
    ? users.spendRecoveryCode(name, recoveryCode(code))
    : users.spendTotp(name, step);
}
