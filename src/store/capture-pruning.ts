import { sql } from 'kysely';
import type { Instant } from '../article.ts';
import { articleId } from '../text/urls.ts';
import type { Db } from './database.ts';

/** A capture as a WARC file on disk holds it, its body read and hashed anew. */
export interface HeldCapture {
  readonly id: string;
  readonly url: string;
  readonly sha256: string; //     of the body in the file
  readonly recordHash: string; // as the file states it
}

const idsAtOnce = 500;

/**
 * Takes away the bodies of captures that a file holds, byte for byte, if they were captured before that time; returns
 * how many. Hashes and headers stay, so the chain still verifies. What is still on its way to the desk keeps its body.
 */
export async function pruneBodies(
  db: Db,
  held: readonly HeldCapture[],
  before: Instant,
): Promise<number> {
  let pruned = 0;
  for (let start = 0; start < held.length; start += idsAtOnce) {
    const given = held.slice(start, start + idsAtOnce).map(({ id, url, sha256, recordHash }) => ({
      id,
      article: articleId(url),
      sha256,
      recordHash,
    }));
    const { numAffectedRows = 0n } = await sql`
      update captures set body = null
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as held (id uuid, article text, sha256 text, "recordHash" text)
      where captures.id = held.id and captures.sha256 = held.sha256
        and captures.record_hash = held."recordHash" and captures.body is not null
        and captures.captured_at < ${before}
        and not exists (select from ledger where ledger.id = held.article
          and ledger.state not in ('queued', 'dropped'))`.execute(db);
    pruned += Number(numAffectedRows);
  }
  return pruned;
}
