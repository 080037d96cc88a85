import { sql } from 'kysely';
import type { Instant } from '../article.ts';
import type { Db } from './database.ts';
import { toJson } from './rows.ts';
import { newSecret, sha256 } from './secrets.ts';
import { type User, userOf } from './users.ts';

export interface Session {
  readonly id: string;
  readonly createdAt: Instant;
  readonly usedAt: Instant;
  readonly expiresAt: Instant;
  readonly facts: Readonly<Record<string, unknown>>; // address, browser
}

export interface NewSession {
  readonly user: string;
  readonly seconds: number; // however much it is used
  readonly facts?: object;
  readonly awaitsCode?: boolean; // the password was right, the second factor is still asked for
}

export interface SessionInUse {
  readonly id: string;
  readonly user: User;
  readonly awaitsCode: boolean;
}

/** Who has signed in where. The secret is handed out once and kept as SHA-256. */
export function sessions(db: Db) {
  return {
    /** Returns the secret. */
    async begin({ user, seconds, facts = {}, awaitsCode = false }: NewSession): Promise<string> {
      const secret = newSecret();
      await db
        .insertInto('sessions')
        .values({
          tokenSha256: sha256(secret),
          userName: user,
          facts: toJson(facts),
          awaitsCode,
          expiresAt: new Date(Date.now() + seconds * 1000),
        })
        .execute();
      await db.deleteFrom('sessions').where('expiresAt', '<', sql<never>`now()`).execute();
      return secret;
    },

    /** Whose session it is, and that it was used now; nothing when it is over or its user is disabled. */
    async by(secret: string, idleSeconds: number): Promise<SessionInUse | undefined> {
      const row = await db
        .selectFrom('sessions')
        .innerJoin('users', 'users.name', 'sessions.userName')
        .selectAll('users')
        .select(['sessions.id', 'sessions.awaitsCode', 'sessions.usedAt'])
        .where('tokenSha256', '=', sha256(secret))
        .where('expiresAt', '>', sql<never>`now()`)
        .where('usedAt', '>', sql<never>`now() - ${idleSeconds}::float8 * interval '1 second'`)
        .where('disabledAt', 'is', null)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { id, awaitsCode, usedAt, ...user } = row;
      if (Date.now() - Date.parse(usedAt) > noteEveryMilliseconds)
        await db.updateTable('sessions').set({ usedAt: new Date() }).where('id', '=', id).execute();
      return { id, awaitsCode, user: userOf(user) };
    },

    /** Latest used first. */
    list: (user: string): Promise<readonly Session[]> =>
      db
        .selectFrom('sessions')
        .select(['id', 'createdAt', 'usedAt', 'expiresAt', 'facts'])
        .where('userName', '=', user)
        .where('awaitsCode', '=', false)
        .where('expiresAt', '>', sql<never>`now()`)
        .orderBy('usedAt', 'desc')
        .execute(),

    async end(user: string, id: string): Promise<void> {
      await db.deleteFrom('sessions').where('userName', '=', user).where('id', '=', id).execute();
    },

    /** All of a user, or all but the one that is kept. */
    async endAll(user: string, kept = ''): Promise<void> {
      await db
        .deleteFrom('sessions')
        .where('userName', '=', user)
        .where('id', '<>', kept)
        .execute();
    },
  };
}

const noteEveryMilliseconds = 60_000; // not a write for every request
