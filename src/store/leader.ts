import type pg from 'pg';

/** Held while this process is the only one to do something, over all processes of the database. */
export interface Leadership {
  readonly isHeld: () => boolean; // false as soon as the connection that holds it is gone
  readonly release: () => Promise<void>;
}

/** Takes the lock of that name if nobody has it; it goes with the connection, so a killed process frees it. */
export async function tryToLead(pool: pg.Pool, name: string): Promise<Leadership | undefined> {
  const client = await pool.connect();
  const asked = client.query('select pg_try_advisory_lock(hashtext($1), hashtext($2)) as won', [
    'wirewatch',
    name,
  ]);
  const { rows } = await asked.catch((error: unknown) => {
    client.release(true);
    throw error;
  });
  if (rows[0]?.won !== true) {
    client.release();
    return undefined;
  }
  let held = true;
  const lose = () => {
    held = false;
  };
  client.on('error', lose);
  client.on('end', lose);
  return {
    isHeld: () => held,
    release: async () => {
      held = false;
      client.release(true); // closing the connection frees the lock
    },
  };
}
