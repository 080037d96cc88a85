import { sql } from 'kysely';
import type { Instant } from '../article.ts';
import { WireError } from '../errors.ts';
import type { Db } from './database.ts';
import { present } from './rows.ts';
import { newSecret, sha256 } from './secrets.ts';
import { type User, userOf } from './users.ts';

export interface Token {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Instant;
  readonly usedAt?: Instant;
  readonly expiresAt?: Instant;
  readonly revokedAt?: Instant;
}

export interface NewToken {
  readonly user: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number; // it is good for
}

/** What programs sign in with. The secret is handed out once and kept as SHA-256. */
export function tokens(db: Db) {
  return {
    /** Returns the secret. Throws NAME_TAKEN. */
    async add({ user, name, scopes, days }: NewToken): Promise<string> {
      const secret = `${tokenPrefix}${newSecret()}`;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('apiTokens')
        .values({
          tokenSha256: sha256(secret),
          userName: user,
          name,
          scopes: [...scopes],
          expiresAt: new Date(Date.now() + days * dayMilliseconds),
        })
        .onConflict((conflict) => conflict.columns(['userName', 'name']).doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 0n) throw new WireError('NAME_TAKEN', name);
      return secret;
    },

    /** Whose it is; nothing when it is revoked, over, or its user disabled. */
    async by(
      secret: string,
    ): Promise<{ readonly user: User; readonly token: Pick<Token, 'id' | 'scopes'> } | undefined> {
      if (!secret.startsWith(tokenPrefix)) return undefined;
      const row = await db
        .selectFrom('apiTokens')
        .innerJoin('users', 'users.name', 'apiTokens.userName')
        .selectAll('users')
        .select(['apiTokens.id', 'apiTokens.scopes', 'apiTokens.usedAt'])
        .where('tokenSha256', '=', sha256(secret))
        .where('revokedAt', 'is', null)
        .where('expiresAt', '>', sql<never>`now()`)
        .where('disabledAt', 'is', null)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { id, scopes, usedAt, ...user } = row;
      if (usedAt === null || Date.now() - Date.parse(usedAt) > noteEveryMilliseconds)
        await db
          .updateTable('apiTokens')
          .set({ usedAt: new Date() })
          .where('id', '=', id)
          .execute();
      return { user: userOf(user), token: { id, scopes } };
    },

    /** Of one user, or of all. */
    async list(user?: string): Promise<readonly Token[]> {
      const rows = await db
        .selectFrom('apiTokens')
        .select(['id', 'userName as user', 'name', 'scopes', 'createdAt', 'usedAt'])
        .select(['expiresAt', 'revokedAt'])
        .$if(user !== undefined, (query) => query.where('userName', '=', user as string))
        .orderBy('userName')
        .orderBy('name')
        .execute();
      return rows.map(present);
    },

    /** By id, or of a user by name. Throws NOT_FOUND. */
    async revoke(idOrName: string, user?: string): Promise<void> {
      const { numUpdatedRows } = await db
        .updateTable('apiTokens')
        .set({ revokedAt: new Date(), name: sql`name || ' ' || left(id, 8)` })
        .where(({ or, eb }) =>
          or([eb('id', '=', idOrName), ...(user === undefined ? [] : [eb('name', '=', idOrName)])]),
        )
        .$if(user !== undefined, (query) => query.where('userName', '=', user as string))
        .where('revokedAt', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new WireError('NOT_FOUND', `token ${idOrName}`);
    },
  };
}

const tokenPrefix = 'ww_'; // so that scanners for leaked secrets can know it
const dayMilliseconds = 86_400_000;
const noteEveryMilliseconds = 60_000; // not a write for every request
