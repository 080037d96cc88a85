import { Parser } from 'htmlparser2';

/** Replacement texts declared in a document's own DOCTYPE; what lies outside the document is never fetched. */
export type Entities = ReadonlyMap<string, string>;

/** The document without its DOCTYPE, and the entities that the DOCTYPE declares. */
export function readDoctype(text: string): { readonly text: string; readonly entities: Entities } {
  const start = text.slice(0, PROLOG_CHARACTERS).search(/<!doctype/i);
  if (start === -1) return { text, entities: new Map() };
  const end = doctypeEnd(text, start);
  return {
    text: text.slice(0, start) + text.slice(end),
    entities: declaredEntities(text.slice(start, end)),
  };
}

/** Text between tags or in an attribute: XML's, the document's own and HTML's entities; what is unknown stays as written. */
export const decodeText = (raw: string, entities: Entities): string =>
  raw.includes('&')
    ? raw.replace(/&(#[0-9]{1,8}|#x[0-9a-f]{1,7}|[a-z][a-z0-9._-]{0,40});/gi, (written, name) =>
        expand(written, name, entities),
      )
    : raw;

const PROLOG_CHARACTERS = 64 * 1024; // a DOCTYPE stands before the root
const MAX_ENTITIES = 500;
const MAX_EXPANSION = 4096; // characters of one entity: a billion laughs stays a titter
const MAX_NESTING = 4;

function expand(written: string, name: string, entities: Entities): string {
  if (name.startsWith('#')) return htmlText(written);
  return (
    xmlEntities[name] ??
    entities.get(name) ??
    htmlEntity(written) ??
    htmlEntity(written.toLowerCase()) ??
    written
  );
}

const xmlEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** HTML's two thousand names and its reading of numbers (128 to 159 are windows-1252) come from the HTML parser. */
export function htmlText(written: string): string {
  const before = known.get(written);
  if (before !== undefined) return before;
  let text = '';
  const parser = new Parser({
    ontext(piece) {
      text += piece;
    },
  });
  parser.end(written);
  if (known.size < MAX_REMEMBERED) known.set(written, text);
  return text;
}
const known = new Map<string, string>();
const MAX_REMEMBERED = 5000; // of 2,231 names and the numbers in use

function htmlEntity(written: string): string | undefined {
  const text = htmlText(written);
  return text.endsWith(';') && text.length > 1 ? undefined : text;
}

function doctypeEnd(text: string, start: number): number {
  const close = text.indexOf('>', start);
  const subset = text.indexOf('[', start);
  if (close === -1) return text.length;
  if (subset === -1 || subset > close) return close + 1;
  const end = /\]\s*>/g;
  end.lastIndex = subset;
  const found = end.exec(text);
  return found === null ? close + 1 : found.index + found[0].length;
}

function declaredEntities(doctype: string): Entities {
  const declared = new Map<string, string>();
  const pattern = /<!ENTITY\s+([\w.-]{1,40})\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
  for (const [, name, double, single] of doctype.matchAll(pattern)) {
    if (declared.size >= MAX_ENTITIES) break;
    if (name !== undefined) declared.set(name, (double ?? single ?? '').slice(0, MAX_EXPANSION));
  }
  return new Map([...declared].map(([name, value]) => [name, expandNested(value, declared)]));
}

function expandNested(value: string, declared: Entities): string {
  let text = value;
  for (let level = 0; level < MAX_NESTING && text.includes('&'); level += 1) {
    const wider = decodeText(text, declared);
    if (wider.length > MAX_EXPANSION) return value;
    text = wider;
  }
  return text;
}
