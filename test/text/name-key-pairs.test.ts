import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { organisationIdentity, personIdentity } from '../../src/stages/entities/identity.ts';

interface Pair {
  readonly type: 'person' | 'organisation';
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}
const { pairs } = JSON.parse(
  readFileSync(new URL('../fixtures/name-pairs.json', import.meta.url), 'utf8'),
) as { readonly pairs: readonly Pair[] };

const keyOf = (type: Pair['type'], name: string): string =>
  type === 'person' ? personIdentity(name).key : organisationIdentity(name, languageOf(name)).key;

/** The language whose forms a name is looked up in: the commonest of its script. */
const languageOf = (name: string): string =>
  scripts.find(([, script]) => script.test(name))?.[0] ?? 'en';
const scripts = [
  ['ru', /\p{Script=Cyrillic}/u],
  ['fa', /[پچژگک]|\u200c/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['zh', /\p{Script=Han}/u],
  ['tr', /[ışğİ]/u],
] as const;

describe('the key that joins spellings across scripts, on 300 pairs with near misses', () => {
  const joined = pairs.filter(({ type, a, b }) => keyOf(type, a) === keyOf(type, b));
  const right = joined.filter(({ same }) => same);

  test('there are 300 pairs', () => expect(pairs).toHaveLength(300));

  test('98 of 100 joined pairs are one person or organisation', () => {
    const wrong = joined.filter(({ same }) => !same).map(({ a, b }) => `${a} = ${b}`);
    expect(right.length / joined.length, wrong.join('; ')).toBeGreaterThanOrEqual(0.98);
  });

  test('most of what is one is joined', () => {
    const same = pairs.filter((pair) => pair.same);
    const missed = same
      .filter((pair) => !right.includes(pair))
      .map(({ type, a, b }) => `${a} [${keyOf(type, a)}] / ${b} [${keyOf(type, b)}]`);
    expect(right.length / same.length, missed.join('; ')).toBeGreaterThanOrEqual(0.7);
  });
});
