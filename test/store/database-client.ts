import { createInterface } from 'node:readline';
import { openDatabase } from '../../src/store/database.ts';

/** A process of its own for embedded.test.ts: opens the data folder and does what it is told. */
const database = await openDatabase({ dataFolder: process.argv[2] ?? '' });
const say = (word: string | number) => process.stdout.write(`${word}\n`);
say('ready');

const count = async () => (await database.pool.query('select count(*) from runs')).rows[0].count;

for await (const word of createInterface({ input: process.stdin })) {
  if (word === 'insert') {
    await database.pool.query("insert into runs (id, kind) values (gen_random_uuid(), 'test')");
  }
  if (word === 'close') {
    await database.close();
    say('closed');
    process.exit();
  }
  say(await count());
}
