import { WireError } from '../errors.ts';
import { actor } from '../store/acting.ts';
import type { Store } from '../store/store.ts';
import type { Role } from '../store/users.ts';
import { isAtLeast } from './scopes.ts';

/** `own`: of oneself, by the name that comes first, or second; an admin of anybody. `nobody`: programs only. */
type Permission = Role | 'own' | 'own, second' | 'nobody';

/**
 * The least role that each function of the store asks for when a person stands behind the call, on the site or by
 * the API. It holds below the routes: a route that forgets its rule, or has too low a one, changes nothing.
 */
export const PERMISSIONS: PermissionsOf<Store> = {
  alerts: { list: 'reader', acknowledge: 'analyst', reconcile: 'nobody' },
  articles: {
    ...readers('get', 'versions', 'list', 'countSince'),
    ...each('nobody', 'save', 'saveRow', 'place', 'recentFingerprints', 'judgeEdit'),
  },
  audit: { add: 'reader', list: 'reader' },
  captureHashes: 'reader',
  captures: {
    ...readers('get', 'getPacked', 'ofUrl', 'all', 'count', 'verify', 'countPruned'),
    ...each('nobody', 'put', 'prune'),
  },
  crawlLedger: each('nobody', 'see', 'claim', 'record', 'giveBack'),
  desks: {
    ...readers('list', 'facts', 'waiting'),
    ...each('editor', 'save', 'remove', 'rescore'),
  },
  digests: { ...readers('get', 'list'), put: 'editor' },
  events: readers('now', 'after', 'hasAfter', 'reaches'),
  feeds: { ...readers('get', 'list', 'due'), put: 'nobody' },
  hosts: each('nobody', 'reserve', 'release'),
  idempotency: readers('begin', 'finish', 'forget'),
  ledger: {
    ...readers('get', 'list', 'counts', 'unfinished'),
    ...each('nobody', 'discover', 'reach', 'drop'),
  },
  links: { make: 'admin', ...each('nobody', 'look', 'setUp', 'choosePassword') },
  officials: {
    ...readers('list', 'get', 'proposals', 'statements'),
    ...each('analyst', 'merge', 'separate'),
    ...each('nobody', 'observe', 'rebuild'),
  },
  outlets: { ...readers('list', 'mark'), ...each('editor', 'put', 'setState') },
  placeable: 'nobody',
  priorityRules: { ...readers('current', 'versions'), save: 'editor' },
  profiles: readers('of', 'names'),
  pulse: { now: 'reader' },
  quality: { precision: 'reader' },
  quarantine: { ...readers('list', 'counts'), put: 'nobody', take: 'editor' },
  reviewQueue: {
    ...readers('held', 'get', 'these', 'list', 'counts', 'releaseAll'),
    ...each('analyst', 'claim', 'claimArticle', 'claimThese', 'takeOver', 'skip', 'extend'),
    ...each('analyst', 'leave', 'release'),
    ...each('nobody', 'enqueue', 'expire'),
  },
  reviews: {
    ...readers('of', 'decided', 'by', 'standing', 'agreement', 'list'),
    ...each('analyst', 'decide', 'takeBack'),
  },
  robots: { get: 'reader', put: 'nobody' },
  runs: { list: 'reader', ...each('nobody', 'begin', 'end') },
  selections: {
    ...readers('of', 'languages', 'readLanguages'),
    ...each('analyst', 'mark', 'drop', 'clear'),
  },
  sessions: { ...each('own', 'list', 'end', 'endAll'), ...each('nobody', 'begin', 'by') },
  stories: {
    ...readers('list', 'get', 'members', 'links'),
    ...each('analyst', 'setTitle', 'merge', 'split'),
  },
  subscriptions: {
    list: 'reader',
    ...each('nobody', 'due', 'asked', 'byToken', 'confirmed', 'refused', 'pushed'),
  },
  tokens: { ...each('own', 'add', 'list'), revoke: 'own, second', by: 'nobody' },
  users: {
    ...each('own', 'get', 'find', 'addLocal', 'setPassword', 'setSettings', 'setTotp'),
    ...each('own', 'spendTotp', 'spendRecoveryCode'),
    ...each('admin', 'add', 'list', 'setRole', 'disable', 'enable'),
    ...each('nobody', 'bySubject', 'addSubject'),
    any: 'reader',
  },
  visits: readers('note', 'last'),
  watchlists: readers('put', 'list', 'remove'),
};

/** The same store, which asks who acts before it does anything. Throws FORBIDDEN, SIGN_IN_NEEDED. */
export function permitted(store: Store): Store {
  const table: Readonly<Record<string, unknown>> = PERMISSIONS;
  return Object.fromEntries(
    Object.entries(store).map(([noun, does]) => {
      const rules = table[noun];
      if (typeof does === 'function') return [noun, asking(noun, rules, does as Doing)];
      const functions = Object.entries(does as Readonly<Record<string, Doing>>);
      return [
        noun,
        Object.fromEntries(
          functions.map(([name, run]) => [
            name,
            asking(`${noun}.${name}`, (rules as Record<string, unknown> | undefined)?.[name], run),
          ]),
        ),
      ];
    }),
  ) as unknown as Store;
}

type Doing = (...given: unknown[]) => unknown;

const asking =
  (name: string, rule: unknown, run: Doing): Doing =>
  (...given) => {
    const least = (rule ?? 'admin') as Permission; // a test fails for a function without a rule
    const who = actor();
    if (who === undefined) throw new WireError('SIGN_IN_NEEDED', `nobody asks for ${name}`);
    const needed = neededOf(least, given, who.name);
    if (needed !== 'nobody' && isAtLeast(who.role, needed)) return run(...given);
    throw new WireError('FORBIDDEN', `${name} takes the role ${needed}`, {
      hint: `you are ${who.role}: ask an admin`,
      facts: { role: who.role },
    });
  };

function neededOf(least: Permission, given: readonly unknown[], name: string): Role | 'nobody' {
  if (least !== 'own' && least !== 'own, second') return least;
  return isOwn(given[least === 'own' ? 0 : 1], name) ? 'reader' : 'admin';
}

/** The person that an argument names: as text, or as the `user` of a record. */
const isOwn = (given: unknown, name: string): boolean =>
  given === name ||
  (typeof given === 'object' && given !== null && 'user' in given && given.user === name);

type PermissionsOf<S> = {
  readonly [Noun in keyof S]?: S[Noun] extends (...given: never[]) => unknown
    ? Permission
    : { readonly [Name in keyof S[Noun]]?: Permission };
};

function each<const Names extends readonly string[]>(
  permission: Permission,
  ...names: Names
): { readonly [Name in Names[number]]: Permission } {
  return Object.fromEntries(names.map((name) => [name, permission])) as never;
}

function readers<const Names extends readonly string[]>(...names: Names) {
  return each('reader', ...names);
}
