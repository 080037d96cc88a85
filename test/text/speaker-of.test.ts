import { expect, test } from 'vitest';
import type { Official } from '../../src/article.ts';
import { nameKey } from '../../src/text/name-key.ts';
import { toldBy } from '../../src/text/speaker-of.ts';

const official = (name: string, title: string): Official => ({
  name,
  key: nameKey(name),
  anonymous: false,
  post: { title },
  confidence: 0.9,
  creator: 'test@1',
  evidence: [{ field: 'articleBody', start: 0, end: name.length, exact: name }],
});
const lavrov = official('Sergei Lavrov', 'Foreign Minister');
const keys = new Set([lavrov.key]);

test('a full name, a family name and another script are the same speaker', () => {
  for (const speaker of ['Sergei Lavrov', 'Lavrov', 'Лавров'])
    expect(toldBy(speaker, keys, [lavrov])).toBe('name');
});

test('"the foreign minister" is the only one the article has', () => {
  expect(toldBy('The foreign minister', keys, [lavrov])).toBe('post');
  const other = official('Hakan Fidan', 'Foreign Minister');
  expect(toldBy('The foreign minister', keys, [lavrov, other])).toBeUndefined();
});

test('a namesake in the same article makes a family name nobody in particular', () => {
  const namesake = official('Yekaterina Lavrov', 'Senator');
  expect(toldBy('Lavrov', keys, [lavrov, namesake])).toBeUndefined();
  expect(toldBy('Sergei Lavrov', keys, [lavrov, namesake])).toBe('name');
});

test('someone else is someone else', () => {
  expect(toldBy('Reuters', keys, [lavrov])).toBeUndefined();
  expect(toldBy('', keys, [lavrov])).toBeUndefined();
});
