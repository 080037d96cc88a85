import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ERRORS } from '../../src/errors.ts';
import { TERMS } from '../../src/web/languages/terms.ts';

const folder = fileURLToPath(new URL('../../src/web/', import.meta.url));

/** Every phrase that the site says, as it stands in the code, with the names of the values in it. */
export function phrasesOfTheSite(): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('languages/'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(said)])
    .map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'));
  const titles = Object.values(ERRORS).map(({ message }) => message);
  return new Map([...texts, ...titles, ...TERMS].map((text) => [text, valuesNamedIn(text)]));
}

/** say('…'), phrase('…') and what Biome makes of a long one. */
const said = /\b(?:say|phrase)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;

export const valuesNamedIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''));
