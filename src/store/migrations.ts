import { type Kysely, type Migration, Migrator } from 'kysely';
import { WireError } from '../errors.ts';
import { up as sources } from './migrations/0001-sources.ts';
import { up as evidence } from './migrations/0002-evidence.ts';
import { up as articles } from './migrations/0003-articles.ts';
import { up as desk } from './migrations/0004-desk.ts';
import { up as accounts } from './migrations/0005-accounts.ts';
import { up as quarantine } from './migrations/0006-quarantine.ts';
import { up as officials } from './migrations/0007-officials.ts';
import { up as officialRemovals } from './migrations/0008-official-removals.ts';
import { up as crawlWatch } from './migrations/0009-crawl-watch.ts';
import { up as versions } from './migrations/0010-versions.ts';
import { up as signingIn } from './migrations/0011-signing-in.ts';
import { up as events } from './migrations/0012-events.ts';
import { up as queue } from './migrations/0013-queue.ts';
import { up as visits } from './migrations/0014-visits.ts';
import { up as searchQuery } from './migrations/0015-search-query.ts';

/** Every change of the tables, in order; one that has been released is never edited. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-sources': { up: sources },
  '0002-evidence': { up: evidence },
  '0003-articles': { up: articles },
  '0004-desk': { up: desk },
  '0005-accounts': { up: accounts },
  '0006-quarantine': { up: quarantine },
  '0007-officials': { up: officials },
  '0008-official-removals': { up: officialRemovals },
  '0009-crawl-watch': { up: crawlWatch },
  '0010-versions': { up: versions },
  '0011-signing-in': { up: signingIn },
  '0012-events': { up: events },
  '0013-queue': { up: queue },
  '0014-visits': { up: visits },
  '0015-search-query': { up: searchQuery },
};

/**
 * Brings the tables up to date; processes that start at once wait for the first (an advisory lock).
 * Throws STORE_VERSION when a newer Wirewatch has been here.
 */
export async function migrate(db: Kysely<never>): Promise<void> {
  const { error } = await migrator(db).migrateToLatest();
  if (error === undefined) return;
  if (/previously executed migration|corrupted migrations/.test(String(error))) {
    throw new WireError('STORE_VERSION', 'the tables are those of a newer Wirewatch', {
      cause: error,
      hint: 'update Wirewatch, or use another data folder',
    });
  }
  throw error;
}

/** The migrations that have not run; none when the tables are current. */
export async function pendingMigrations(db: Kysely<never>): Promise<readonly string[]> {
  const all = await migrator(db).getMigrations();
  return all.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
}

const migrator = (db: Kysely<never>): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => migrations } });
