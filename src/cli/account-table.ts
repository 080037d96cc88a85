import type { CommandSpec } from './commands.ts';

const users = async () => (await import('./user-commands.ts')).userCommands;
const tokens = async () => (await import('./token-commands.ts')).tokenCommands;
const json = ['--json', 'JSON Lines instead of a table'] as const;
const passwordStdin = ['--password-stdin', 'the password is the first line of stdin'] as const;

/** The commands on who may come in. */
export const ACCOUNT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'user setup',
    description:
      'Print a one-time link that makes the first admin, and serve that page until it is done.',
    run: async () => (await users()).setup(),
  },
  {
    name: 'user add',
    arguments: '<name>',
    description: 'Somebody who may sign in; prints a one-time link to choose a password.',
    options: [
      ['--role <role>', 'reader, analyst (the default), editor or admin'],
      passwordStdin,
      ['--elsewhere', 'no password: the issuer of WIREWATCH_OIDC_ISSUER vouches for that name'],
    ],
    run: async (given) => (await users()).add(given),
  },
  {
    name: 'user list',
    description: 'Everybody who may sign in.',
    options: [json],
    run: async (given) => (await users()).list(given),
  },
  {
    name: 'user role',
    arguments: '<name> <role>',
    description: 'Make somebody a reader, analyst, editor or admin.',
    run: async (given) => (await users()).role(given),
  },
  {
    name: 'user disable',
    arguments: '<name>',
    description: 'Shut somebody out: sessions end, tokens stop working.',
    options: [['--undo', 'let them in again']],
    run: async (given) => (await users()).disable(given),
  },
  {
    name: 'user password',
    arguments: '<name>',
    description: 'Print a one-time link to choose a new password.',
    options: [passwordStdin, ['--no-second-factor', 'and take a lost second factor away']],
    run: async (given) => (await users()).password(given),
  },
  {
    name: 'token create',
    arguments: '<user> <name>',
    description: 'A token for the API, printed this once.',
    options: [
      ['--scopes <scopes>', 'read (the default), review, digest:publish, admin; with commas'],
      ['--days <n>', 'it is good for; 90 by default'],
    ],
    run: async (given) => (await tokens()).create(given),
  },
  {
    name: 'token list',
    arguments: '[user]',
    description: 'Tokens with their scopes and last use.',
    options: [json],
    run: async (given) => (await tokens()).list(given),
  },
  {
    name: 'token revoke',
    arguments: '<id>',
    description: 'A token stops working at once.',
    run: async (given) => (await tokens()).revoke(given),
  },
];
