import { sql } from 'kysely';
import { WireError } from '../errors.ts';
import type { Db } from './database.ts';
import { newSecret, sha256 } from './secrets.ts';
import { addUser, setPassword } from './users.ts';

/** What a link is for: the first admin, or a password of one's own choice. */
export type Link =
  | { readonly purpose: 'setup' }
  | { readonly purpose: 'password'; readonly user: string };

export type NewLink = Link & { readonly by: string; readonly minutes: number };

/** Links that work once, for some time. The secret is handed out once and kept as SHA-256. */
export function links(db: Db) {
  return {
    /** Returns the secret. An earlier one for the same thing works no more. */
    make: ({ by, minutes, ...link }: NewLink): Promise<string> =>
      db.transaction().execute(async (trx) => {
        const secret = newSecret();
        const userName = link.purpose === 'password' ? link.user : null;
        await trx
          .deleteFrom('oneTimeLinks')
          .where('purpose', '=', link.purpose)
          .where(sql<string>`coalesce(user_name, '')`, '=', userName ?? '')
          .execute();
        await trx
          .insertInto('oneTimeLinks')
          .values({
            tokenSha256: sha256(secret),
            purpose: link.purpose,
            userName,
            madeBy: by,
            expiresAt: new Date(Date.now() + minutes * minuteMilliseconds),
          })
          .execute();
        return secret;
      }),

    /** What it is for. Throws LINK_OVER. */
    look: async (secret: string): Promise<Link> => linkOf(await good(db, secret)),

    /** The first admin, by a link for that. Throws LINK_OVER, NAME_TAKEN. */
    setUp: (secret: string, name: string, passwordHash: string): Promise<void> =>
      db.transaction().execute(async (trx) => {
        const { purpose } = await spent(trx, secret);
        await sql`lock table users in share row exclusive mode`.execute(trx);
        const { rows } = await sql`select from users where not is_local limit 1`.execute(trx);
        if (purpose !== 'setup' || rows.length > 0) throw over();
        await addUser(trx, { name, role: 'admin', passwordHash });
      }),

    /** The password of the link's user; all sessions end. Returns whose it is. Throws LINK_OVER. */
    choosePassword: (secret: string, passwordHash: string): Promise<string> =>
      db.transaction().execute(async (trx) => {
        const link = linkOf(await spent(trx, secret));
        if (link.purpose !== 'password') throw over();
        await setPassword(trx, link.user, passwordHash);
        return link.user;
      }),
  };
}

const minuteMilliseconds = 60_000;

const over = () =>
  new WireError('LINK_OVER', 'used already, too old, or not one of ours', {
    hint: 'ask for a new one',
  });

interface LinkRow {
  readonly purpose: Link['purpose'];
  readonly userName: string | null;
}

const linkOf = ({ purpose, userName }: LinkRow): Link =>
  purpose === 'password' && userName !== null ? { purpose, user: userName } : { purpose: 'setup' };

async function good(db: Db, secret: string): Promise<LinkRow> {
  const row = await db
    .selectFrom('oneTimeLinks')
    .select(['purpose', 'userName'])
    .where('tokenSha256', '=', sha256(secret))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', sql<never>`now()`)
    .executeTakeFirst();
  if (row === undefined) throw over();
  return row;
}

async function spent(trx: Db, secret: string): Promise<LinkRow> {
  const link = await good(trx, secret);
  const { numUpdatedRows } = await trx
    .updateTable('oneTimeLinks')
    .set({ usedAt: new Date() })
    .where('tokenSha256', '=', sha256(secret))
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw over();
  return link;
}
