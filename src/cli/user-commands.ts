import { setTimeout as wait } from 'node:timers/promises';
import { userName } from '../accounts/names.ts';
import { checkPassword, hashPassword } from '../accounts/passwords.ts';
import type { App } from '../app.ts';
import { localAnalyst } from '../config.ts';
import { WireError } from '../errors.ts';
import { ROLES, type Role } from '../store/users.ts';
import type { Given } from './commands.ts';
import { listenForSetUp } from './listen.ts';
import { printRows } from './table.ts';
import { withApp } from './with-app.ts';

const linkMinutes = 24 * 60; // to reach somebody who has gone home
export const setUpMinutes = 60;

/** People on the command line: for the first of them, and for whoever has locked everybody out. */
export const userCommands = {
  setup: () =>
    withApp(async (app) => {
      if (await app.store.users.any())
        throw new WireError('USAGE', 'there are accounts', { hint: 'wirewatch user add NAME' });
      const site = await listenForSetUp(app, localAnalyst());
      try {
        process.stdout.write(`${await setUpLink(app, site.url)}\n`);
        process.stderr.write(
          `Open it on this machine, once, within ${setUpMinutes} minutes. This command ends when the account is made.\n`,
        );
        const end = Date.now() + setUpMinutes * 60_000;
        while (!(await app.store.users.any())) {
          if (Date.now() > end) throw new WireError('LINK_OVER', `after ${setUpMinutes} minutes`);
          await wait(pollMilliseconds);
        }
        await wait(lastPageMilliseconds);
      } finally {
        await site.close();
      }
    }),

  add: ({ values, options }: Given) =>
    withApp(async (app) => {
      const name = nameOf(values);
      const role = roleOf(options['role'] ?? 'analyst');
      const passwordHash =
        options['passwordStdin'] === true ? await hashFromStdin(name) : undefined;
      await app.store.users.add({ name, role, ...(passwordHash && { passwordHash }) });
      if (passwordHash === undefined && options['elsewhere'] !== true) await printLink(app, name);
    }),

  list: ({ options }: Given) =>
    withApp(async ({ store }) => {
      const all = await store.users.list();
      printRows(
        all.map(({ name, role, passwordHash, totpSecret, createdAt, disabledAt }) => ({
          name,
          role,
          password: passwordHash === undefined ? 'none' : 'set',
          secondFactor: totpSecret === undefined ? 'none' : 'on',
          createdAt,
          disabledAt,
        })),
        { json: options['json'] === true },
      );
    }),

  role: ({ values }: Given) =>
    withApp(async ({ store }) => {
      const { name } = await store.users.get(nameOf(values));
      await store.users.setRole(name, roleOf(values[1]));
    }),

  disable: ({ values, options }: Given) =>
    withApp(async ({ store }) => {
      const { name } = await store.users.get(nameOf(values));
      await (options['undo'] === true ? store.users.enable(name) : store.users.disable(name));
    }),

  password: ({ values, options }: Given) =>
    withApp(async (app) => {
      const { name } = await app.store.users.get(nameOf(values));
      if (options['secondFactor'] === false) await app.store.users.setTotp(name);
      if (options['passwordStdin'] === true)
        await app.store.users.setPassword(name, await hashFromStdin(name));
      else await printLink(app, name);
    }),
} as const;

const pollMilliseconds = 500;
const lastPageMilliseconds = 2000; // the browser still fetches what the last page shows

/** The link that makes the first admin. */
export async function setUpLink({ store }: App, url: string): Promise<string> {
  const by = localAnalyst();
  const token = await store.links.make({ purpose: 'setup', by, minutes: setUpMinutes });
  return `${url}/setup?token=${token}`;
}

async function printLink({ store, settings }: App, user: string): Promise<void> {
  const { publicUrl, host, port } = settings;
  const minutes = linkMinutes;
  const token = await store.links.make({
    purpose: 'password',
    user,
    by: localAnalyst(),
    minutes,
  });
  const base = publicUrl === undefined ? `http://${host}:${port}` : new URL(publicUrl).origin;
  process.stdout.write(`${base}/setup?token=${token}\n`);
  process.stderr.write(`Give it to ${user}: it works once, for ${minutes / 60} hours.\n`);
}

function nameOf([given = '']: readonly string[]): string {
  const name = userName.safeParse(given);
  if (name.success) return name.data;
  throw new WireError('USAGE', `${JSON.stringify(given)} is no name`, {
    hint: 'one line, 64 characters at most',
  });
}

function roleOf(given: unknown): Role {
  const role = ROLES.find((each) => each === given);
  if (role !== undefined) return role;
  throw new WireError('USAGE', `there is no role ${String(given)}`, { hint: ROLES.join(', ') });
}

/** The first line: a password on the command line is read by everybody on the machine. */
async function hashFromStdin(name: string): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
  const [password = ''] = text.split(/\r?\n/, 1);
  checkPassword(password, name);
  return hashPassword(password);
}
