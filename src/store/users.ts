import { type Selectable, sql, type Updateable } from 'kysely';
import type { Instant } from '../article.ts';
import { WireError } from '../errors.ts';
import type { Db } from './database.ts';
import { present, toJson } from './rows.ts';
import type { Schema } from './schema.ts';
import { sha256 } from './secrets.ts';

/** Each may do what those before it may. */
export const ROLES = ['reader', 'analyst', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface User {
  readonly name: string;
  readonly role: Role;
  readonly passwordHash?: string; // not there for those who sign in elsewhere
  readonly settings: Readonly<Record<string, unknown>>;
  readonly isLocal: boolean; //      whoever sits at this machine: keeps settings, is no account
  readonly totpSecret?: string; //   base32; asks for a code as well
  readonly createdAt: Instant;
  readonly passwordAt?: Instant;
  readonly disabledAt?: Instant;
}

export type NewUser = Pick<User, 'name' | 'role' | 'passwordHash'>;

/** The people of the desk, and what they prove it with. */
export function users(db: Db) {
  return {
    /** Throws NAME_TAKEN, and USAGE for a first one who is no admin: nobody could let others in. */
    async add(user: NewUser): Promise<void> {
      if (user.role !== 'admin' && !(await isAny(db)))
        throw new WireError('USAGE', 'the first account has to be an admin');
      await addUser(db, user);
    },

    /** Whoever sits at this machine without a login: somewhere to keep settings. */
    async addLocal(name: string): Promise<User> {
      await db
        .insertInto('users')
        .values({ name, role: 'admin', passwordHash: null, isLocal: true })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return userNamed(db, name);
    },

    /** Whether anybody has to sign in. */
    any: (): Promise<boolean> => isAny(db),

    /** Letters large or small. Throws NOT_FOUND. */
    get: (name: string): Promise<User> => userNamed(db, name),

    find: (name: string): Promise<User | undefined> => findUser(db, name),

    list: async (): Promise<readonly User[]> =>
      (
        await db
          .selectFrom('users')
          .selectAll()
          .where('isLocal', '=', false)
          .orderBy('name')
          .execute()
      ).map(userOf),

    /** Throws NOT_FOUND, LAST_ADMIN. */
    setRole: (name: string, role: Role): Promise<void> =>
      keepingAnAdmin(db, async (trx) => {
        await changed(trx, name, { role });
      }),

    /** Also ends all sessions. Throws NOT_FOUND, LAST_ADMIN. */
    disable: (name: string): Promise<void> =>
      keepingAnAdmin(db, async (trx) => {
        await changed(trx, name, { disabledAt: new Date() });
        await trx.deleteFrom('sessions').where('userName', '=', name).execute();
      }),

    enable: (name: string): Promise<void> => changed(db, name, { disabledAt: null }),

    /** Also ends all sessions. */
    setPassword: (name: string, passwordHash: string): Promise<void> =>
      db.transaction().execute((trx) => setPassword(trx, name, passwordHash)),

    setSettings: (name: string, settings: User['settings']): Promise<void> =>
      changed(db, name, { settings: toJson(settings) }),

    /** A second factor with the codes that stand in for it, or none any more. */
    setTotp: (name: string, factor?: { secret: string; codes: readonly string[] }): Promise<void> =>
      db.transaction().execute(async (trx) => {
        await changed(trx, name, { totpSecret: factor?.secret ?? null, totpStep: null });
        await trx.deleteFrom('recoveryCodes').where('userName', '=', name).execute();
        const rows = factor?.codes.map((code) => ({ userName: name, codeSha256: sha256(code) }));
        if (rows !== undefined) await trx.insertInto('recoveryCodes').values(rows).execute();
      }),

    /** False for a code of a time step that has been used, or one before it (RFC 6238, section 5.2). */
    async spendTotp(name: string, step: number): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('users')
        .set({ totpStep: step })
        .where('name', '=', name)
        .where(({ or, eb }) => or([eb('totpStep', 'is', null), eb('totpStep', '<', step)]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async spendRecoveryCode(name: string, code: string): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('recoveryCodes')
        .set({ usedAt: new Date() })
        .where('userName', '=', name)
        .where('codeSha256', '=', sha256(code))
        .where('usedAt', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** Who somebody known elsewhere is here. */
    async bySubject(issuer: string, subject: string): Promise<User | undefined> {
      const row = await db
        .selectFrom('identities')
        .innerJoin('users', 'users.name', 'identities.userName')
        .selectAll('users')
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .executeTakeFirst();
      return row === undefined ? undefined : userOf(row);
    },

    async addSubject(userName: string, issuer: string, subject: string): Promise<void> {
      await db.insertInto('identities').values({ issuer, subject, userName }).execute();
    },
  };
}

export const userOf = (row: Selectable<Schema['users']>): User => {
  const { totpStep: _, ...user } = present(row);
  return user as User;
};

async function isAny(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('name')
    .where('isLocal', '=', false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function addUser(db: Db, { name, role, passwordHash }: NewUser): Promise<void> {
  const values = {
    role,
    passwordHash: passwordHash ?? null,
    passwordAt: passwordHash === undefined ? null : new Date(),
    isLocal: false,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('users')
    .values({ name, ...values })
    .onConflict((conflict) =>
      conflict.expression(sql`lower(name)`).doUpdateSet(values).where('users.isLocal', '=', true),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) throw new WireError('NAME_TAKEN', name);
}

export async function setPassword(trx: Db, name: string, passwordHash: string): Promise<void> {
  await changed(trx, name, { passwordHash, passwordAt: new Date() });
  await trx.deleteFrom('sessions').where('userName', '=', name).execute();
}

async function findUser(db: Db, name: string): Promise<User | undefined> {
  const row = await db
    .selectFrom('users')
    .selectAll()
    .where(sql<string>`lower(name)`, '=', sql<string>`lower(${name})`)
    .executeTakeFirst();
  return row === undefined ? undefined : userOf(row);
}

async function userNamed(db: Db, name: string): Promise<User> {
  const user = await findUser(db, name);
  if (user === undefined) throw new WireError('NOT_FOUND', `user ${name}`);
  return user;
}

async function changed(db: Db, name: string, change: Updateable<Schema['users']>): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('users')
    .set(change)
    .where('name', '=', name)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new WireError('NOT_FOUND', `user ${name}`);
}

/** Somebody must be able to let others in. */
const keepingAnAdmin = (db: Db, change: (trx: Db) => Promise<void>): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`lock table users in share row exclusive mode`.execute(trx);
    const admins = () =>
      trx
        .selectFrom('users')
        .select('name')
        .where('role', '=', 'admin')
        .where('isLocal', '=', false)
        .where('disabledAt', 'is', null)
        .execute();
    const before = await admins();
    await change(trx);
    if (before.length > 0 && (await admins()).length === 0)
      throw new WireError('LAST_ADMIN', before.map(({ name }) => name).join(', '), {
        hint: 'make somebody else an admin first',
      });
  });
