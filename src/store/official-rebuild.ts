import { sql } from 'kysely';
import type { ArticleId } from '../article.ts';
import type { Db } from './database.ts';
import { observeOfficials } from './official-sightings.ts';

const articlesAtOnce = 200; // their items are read in the server and do not travel

/** Observes every stored article, in the order of ids; returns how many. Repeating changes nothing. */
export async function rebuildOfficials(
  db: Db,
  onProgress: (articles: number) => void = () => {},
): Promise<number> {
  let done = 0;
  for (let last = ''; ; ) {
    const { rows } = await sql<{ id: ArticleId }>`
      select id from articles where id > ${last} order by id limit ${articlesAtOnce}`.execute(db);
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return done;
    await observeOfficials(db, ids);
    done += ids.length;
    last = ids.at(-1) ?? '';
    onProgress(done);
  }
}
