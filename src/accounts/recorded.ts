import { actor } from '../store/acting.ts';
import type { Store } from '../store/store.ts';

/** What the audit log says of a call. */
interface Entry {
  readonly action: string;
  readonly subject: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly actor?: string; // who acts, unless the call itself says who
}

/** What is written down of each function that a person stands behind; merges, take-overs and desks write their own. */
const records: RecordsOf<Store> = {
  reviews: {
    decide: ({ verdict, article, reviewer, reason, corrections }) => ({
      action: `review.${verdict}`,
      subject: article,
      actor: reviewer,
      facts: { ...(reason === undefined ? {} : { reason }), corrected: Object.keys(corrections) },
    }),
    takeBack: ({ id, article, reviewer, verdict }) => ({
      action: 'review.undone',
      subject: article,
      actor: reviewer,
      facts: { review: id, verdict },
    }),
  },
  officials: {
    merge: (into, other, analyst) => ({
      action: 'official.merge',
      subject: into,
      actor: analyst,
      facts: { other },
    }),
    separate: (into, other, analyst) => ({
      action: 'official.separate',
      subject: into,
      actor: analyst,
      facts: { other },
    }),
  },
  stories: { setTitle: (id, title) => ({ action: 'story.title', subject: id, facts: { title } }) },
  digests: {
    put: ({ day, edition, createdBy }) => ({
      action: 'digest.build',
      subject: day,
      actor: createdBy,
      facts: { edition },
    }),
  },
  outlets: {
    put: (key) => ({ action: 'outlet.put', subject: key }),
    setState: (keys, state) => ({
      action: `outlet.${state}`,
      subject: keys.length === 1 ? (keys[0] ?? '') : `${keys.length} outlets`,
      facts: { keys: keys.slice(0, mostKeys) },
    }),
  },
  quarantine: {
    take: (filter) => ({
      action: 'quarantine.replay',
      subject: 'quarantine',
      facts: { ...filter },
    }),
  },
  users: {
    add: ({ name, role }) => ({ action: 'user.add', subject: name, facts: { role } }),
    setRole: (name, role) => ({ action: 'user.role', subject: name, facts: { role } }),
    disable: (name) => ({ action: 'user.disable', subject: name }),
    enable: (name) => ({ action: 'user.enable', subject: name }),
    setPassword: (name) => ({ action: 'user.password', subject: name }),
    setSettings: (name) => ({ action: 'user.settings', subject: name }),
    setTotp: (name, factor) => ({
      action: factor === undefined ? 'user.second-factor.off' : 'user.second-factor.on',
      subject: name,
    }),
  },
  tokens: {
    add: ({ user, name, scopes, days }) => ({
      action: 'token.create',
      subject: user,
      facts: { name, scopes, days },
    }),
    revoke: (token, user) => ({ action: 'token.revoke', subject: user ?? token, facts: { token } }),
  },
  links: {
    make: (link) => ({
      action: `link.${link.purpose}`,
      subject: link.purpose === 'password' ? link.user : 'the first admin',
      facts: { minutes: link.minutes },
    }),
  },
};

const mostKeys = 20; // one line of the log is no list of all outlets

/** The same store, which writes into the audit log what people did with it, once it is done. */
export function recorded(store: Store): Store {
  if (alreadyRecorded.has(store)) return store;
  const table = records as Readonly<
    Record<string, Readonly<Record<string, Recording>> | undefined>
  >;
  const whole = Object.fromEntries(
    Object.entries(store).map(([noun, does]) => {
      const rules = table[noun];
      if (rules === undefined || typeof does === 'function') return [noun, does];
      const added = Object.entries(rules).map(([name, entryOf]) => {
        const run = (does as Readonly<Record<string, Doing>>)[name];
        if (run === undefined) throw new Error(`the store has no ${noun}.${name}`);
        return [
          name,
          async (...given: never[]) => {
            const result = await run(...given);
            await add(store, entryOf(...given));
            return result;
          },
        ];
      });
      return [noun, { ...does, ...Object.fromEntries(added) }];
    }),
  ) as unknown as Store;
  alreadyRecorded.add(whole);
  return whole;
}

const alreadyRecorded = new WeakSet<Store>(); // once is enough

type Doing = (...given: never[]) => unknown;
type Recording = (...given: never[]) => Entry;

type RecordsOf<S> = {
  readonly [Noun in keyof S]?: {
    readonly [Name in keyof S[Noun]]?: S[Noun][Name] extends (...given: infer Given) => unknown
      ? (...given: Given) => Entry
      : never;
  };
};

const add = ({ audit }: Store, { action, subject, facts = {}, actor: named }: Entry) =>
  audit.add({ actor: named ?? actor()?.name ?? 'unknown', action, subject, facts });
