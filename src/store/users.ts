import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '../article.ts';
import type { Db } from './database.ts';
import { present, toJson } from './rows.ts';

export type Role = 'reader' | 'analyst' | 'editor' | 'admin';

export interface User {
  readonly name: string;
  readonly role: Role;
  readonly passwordHash?: string; // not there for those who sign in elsewhere
  readonly settings: Readonly<Record<string, unknown>>;
  readonly createdAt: Instant;
  readonly disabledAt?: Instant;
}

export interface NewToken {
  readonly user: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Analysts, their sessions and their tokens. Secrets are handed out once and kept as SHA-256 only. */
export function users(db: Db) {
  const active = db.selectFrom('users').where('disabledAt', 'is', null);
  return {
    /** Adds, or changes one that is there. */
    async put(user: Pick<User, 'name' | 'role' | 'passwordHash'>): Promise<void> {
      const values = { role: user.role, passwordHash: user.passwordHash ?? null };
      await db
        .insertInto('users')
        .values({ name: user.name, ...values })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
        .execute();
    },

    async get(name: string): Promise<User | undefined> {
      const row = await db
        .selectFrom('users')
        .selectAll()
        .where('name', '=', name)
        .executeTakeFirst();
      return row === undefined ? undefined : (present(row) as User);
    },

    list: async (): Promise<readonly User[]> =>
      (await db.selectFrom('users').selectAll().orderBy('name').execute()).map(
        (row) => present(row) as User,
      ),

    async setSettings(name: string, settings: User['settings']): Promise<void> {
      await db
        .updateTable('users')
        .set({ settings: toJson(settings) })
        .where('name', '=', name)
        .execute();
    },

    /** Also ends all sessions. */
    async disable(name: string): Promise<void> {
      await db
        .updateTable('users')
        .set({ disabledAt: new Date() })
        .where('name', '=', name)
        .execute();
      await db.deleteFrom('sessions').where('userName', '=', name).execute();
    },

    /** The secret of a new session. */
    async beginSession(name: string, seconds: number, facts: object = {}): Promise<string> {
      const secret = newSecret();
      await db
        .insertInto('sessions')
        .values({
          tokenSha256: sha256(secret),
          userName: name,
          facts: toJson(facts),
          expiresAt: new Date(Date.now() + seconds * millisecondsPerSecond),
        })
        .execute();
      return secret;
    },

    /** Whose session it is, and that it was used now; nothing when it is over. */
    async bySession(secret: string, idleSeconds: number): Promise<User | undefined> {
      const used = await db
        .updateTable('sessions')
        .set({ usedAt: new Date() })
        .where('tokenSha256', '=', sha256(secret))
        .where('expiresAt', '>', sql<never>`now()`)
        .where('usedAt', '>', sql<never>`now() - ${idleSeconds}::float8 * interval '1 second'`)
        .returning('userName')
        .executeTakeFirst();
      if (used === undefined) return undefined;
      const row = await active.selectAll().where('name', '=', used.userName).executeTakeFirst();
      return row === undefined ? undefined : (present(row) as User);
    },

    /** One session, or all of a user. */
    async endSession(secret: string): Promise<void> {
      await db.deleteFrom('sessions').where('tokenSha256', '=', sha256(secret)).execute();
    },

    async endSessions(name: string): Promise<void> {
      await db.deleteFrom('sessions').where('userName', '=', name).execute();
    },

    /** The secret of a new API token. */
    async addToken({ user, name, scopes }: NewToken): Promise<string> {
      const secret = newSecret();
      await db
        .insertInto('apiTokens')
        .values({ tokenSha256: sha256(secret), userName: user, name, scopes: [...scopes] })
        .execute();
      return secret;
    },

    async byToken(secret: string): Promise<{ user: User; scopes: readonly string[] } | undefined> {
      const used = await db
        .updateTable('apiTokens')
        .set({ usedAt: new Date() })
        .where('tokenSha256', '=', sha256(secret))
        .where('revokedAt', 'is', null)
        .returning(['userName', 'scopes'])
        .executeTakeFirst();
      if (used === undefined) return undefined;
      const row = await active.selectAll().where('name', '=', used.userName).executeTakeFirst();
      return row === undefined ? undefined : { user: present(row) as User, scopes: used.scopes };
    },

    tokens: (user: string) =>
      db
        .selectFrom('apiTokens')
        .select(['name', 'scopes', 'createdAt', 'usedAt', 'revokedAt'])
        .where('userName', '=', user)
        .orderBy('name')
        .execute(),

    async revokeToken(user: string, name: string): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('apiTokens')
        .set({ revokedAt: new Date() })
        .where('userName', '=', user)
        .where('name', '=', name)
        .where('revokedAt', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

const millisecondsPerSecond = 1000;
const secretBytes = 32;
const newSecret = (): string => randomBytes(secretBytes).toString('base64url');
const sha256 = (secret: string): string => createHash('sha256').update(secret).digest('hex');
