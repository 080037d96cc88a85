import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * One visitor at a time for each host, over all processes and machines. The database's clock decides; what comes
 * out is in the caller's, so that machines whose clocks differ still wait for each other.
 */
export function hosts(db: Db) {
  return {
    /** Asks for a turn. Undefined: it is ours for `holdSeconds` or until `release`. A time: ask again then. */
    async reserve(host: string, holdSeconds: number): Promise<Date | undefined> {
      const { rows } = await sql<{ waitSeconds: number; mine: boolean }>`
        with turn as (
          insert into hosts as known (host, next_allowed_at)
          values (${host}, clock_timestamp() + ${holdSeconds}::float8 * interval '1 second')
          on conflict (host) do update set next_allowed_at = excluded.next_allowed_at
            where known.next_allowed_at <= clock_timestamp()
          returning 0::float8 as wait_seconds, true as mine
        )
        select wait_seconds, mine from turn
        union all
        select extract(epoch from next_allowed_at - clock_timestamp())::float8, false from hosts
        where host = ${host} and not exists (select from turn)`.execute(db);
      const row = rows[0]; // none when another takes the first turn of a new host at this very moment
      if (row?.mine === true) return undefined;
      const waitSeconds = Math.max(0, row?.waitSeconds ?? contendedSeconds);
      return new Date(Date.now() + waitSeconds * millisecondsPerSecond);
    },

    /** Our turn is over; nobody may ask this host before `next`. */
    async release(host: string, next: Date): Promise<void> {
      const waitSeconds = (next.getTime() - Date.now()) / millisecondsPerSecond;
      await sql`
        insert into hosts (host, next_allowed_at)
        values (${host}, clock_timestamp() + ${waitSeconds}::float8 * interval '1 second')
        on conflict (host) do update set next_allowed_at = excluded.next_allowed_at`.execute(db);
    },
  };
}

const millisecondsPerSecond = 1000;
const contendedSeconds = 0.05;
