import { Parser } from 'htmlparser2';
import { canonicalPrefix } from './namespaces.ts';
import { resolveUrl } from './resolve-url.ts';
import { decodeText, type Entities, readDoctype } from './xml-entities.ts';
import { repairXml } from './xml-repair.ts';

/** An element with its name in lower case and this project's prefix: 'title', 'atom:link', 'dc:date'. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>; // names likewise: 'href', 'xml:lang', 'rdf:about'
  readonly children: (XmlNode | string)[];
  readonly base?: string; //     xml:base in force
  readonly language?: string; // xml:lang in force
}

interface Reading {
  readonly base?: string | undefined; // where the document came from
  readonly items: ReadonlySet<string>; // elements handed over when they close, and not kept in the tree
  readonly onItem: (item: XmlNode) => void;
}

interface Open extends XmlNode {
  readonly written: string; // the name as htmlparser2 reports it
  readonly scope: Scope;
}
type Scope = ReadonlyMap<string, string>; // prefix to namespace URI

/** Deeper elements are read as if their tags were not there. */
const MAX_DEPTH = 200;
/** The tags of so many unclosed elements are an attack: reading ends there, with what was found. */
const MAX_UNCLOSED = 10_000;
const MAX_ATTRIBUTES = 100; // of one element; feeds declare some twenty namespaces
const CHUNK_CHARACTERS = 64 * 1024;

/**
 * Reads XML in any state of repair: unclosed, misnested and unknown tags, bare ampersands and angle brackets, undeclared
 * entities and prefixes. Entities are never fetched and their expansion is bounded. Never throws; time is linear.
 */
export function readXml(source: string, reading: Reading): XmlNode {
  const { text, entities } = readDoctype(repairXml(source));
  const root: Open = {
    name: '',
    attributes: {},
    children: [],
    written: '',
    scope: new Map(),
    ...(reading.base === undefined ? {} : { base: reading.base }),
  };
  const stack: Open[] = [root];
  let unclosed = 0;
  let inCdata = false;
  const top = (): Open => stack.at(-1) ?? root;

  function closeTo(depth: number): void {
    while (stack.length > depth && stack.length > 1) {
      const closed = stack.pop();
      if (closed === undefined) return;
      if (reading.items.has(closed.name)) reading.onItem(closed);
      else top().children.push(closed);
    }
  }

  const parser = new Parser(
    {
      onopentag(written, raw) {
        unclosed += 1;
        if (stack.length > MAX_DEPTH) return;
        const node = open(top(), written, raw, entities);
        closeTo(impliedDepth(stack, node.name, reading.items));
        stack.push(node);
      },
      onclosetag(written) {
        unclosed -= 1;
        const depth = stack.findLastIndex((node) => node.written === written);
        if (depth > 0) closeTo(depth);
      },
      ontext(raw) {
        append(top(), inCdata ? raw : decodeText(raw, entities));
      },
      oncdatastart() {
        inCdata = true;
      },
      oncdataend() {
        inCdata = false;
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let at = 0; at < text.length && unclosed < MAX_UNCLOSED; at += CHUNK_CHARACTERS) {
    parser.write(text.slice(at, at + CHUNK_CHARACTERS));
  }
  if (unclosed < MAX_UNCLOSED) parser.end();
  closeTo(1);
  return root;
}

/** Adjacent pieces are joined by the engine's ropes, so a long text stays one child. */
function append(node: XmlNode, piece: string): void {
  const last = node.children.at(-1);
  if (typeof last === 'string') node.children[node.children.length - 1] = last + piece;
  else node.children.push(piece);
}

function open(
  parent: Open,
  written: string,
  raw: Readonly<Record<string, string>>,
  entities: Entities,
): Open {
  const scope = scopeOf(parent, raw);
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw).slice(0, MAX_ATTRIBUTES)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) {
      attributes[attributeName(name, scope)] = decodeText(value, entities);
    }
  }
  const base = resolveUrl(attributes['xml:base'], parent.base) ?? parent.base;
  const language = attributes['xml:lang'] ?? parent.language;
  return {
    name: elementName(written, scope, parent),
    attributes,
    children: [],
    written,
    scope,
    ...(base === undefined ? {} : { base }),
    ...(language === undefined ? {} : { language }),
  };
}

function scopeOf(parent: Open, raw: Readonly<Record<string, string>>): Scope {
  const declared = Object.entries(raw)
    .slice(0, MAX_ATTRIBUTES)
    .filter(([name]) => name.startsWith('xmlns'));
  if (declared.length === 0) return parent.scope;
  return new Map([
    ...parent.scope,
    ...declared.map(([name, uri]) => [name.slice('xmlns:'.length), uri] as const),
  ]);
}

/** A prefix that no declaration or an unknown URI stands behind is taken at its word. */
function elementName(written: string, scope: Scope, parent: Open): string {
  const { prefix, local } = split(written);
  const uri = scope.get(prefix);
  const known = uri === undefined ? undefined : canonicalPrefix(uri);
  if (known !== undefined) return known === '' ? local : `${known}:${local}`;
  if (prefix !== '') return `${prefix}:${local}`;
  const foreign =
    uri !== undefined && uri !== '' && uri !== parent.scope.get('') && parent.name !== '';
  return foreign ? `x:${local}` : local;
}

function attributeName(written: string, scope: Scope): string {
  const { prefix, local } = split(written);
  if (prefix === '') return local;
  const known = canonicalPrefix(scope.get(prefix) ?? '') ?? prefix;
  return known === '' ? local : `${known}:${local}`;
}

function split(written: string): { readonly prefix: string; readonly local: string } {
  const colon = written.indexOf(':');
  return colon < 1
    ? { prefix: '', local: written }
    : { prefix: written.slice(0, colon), local: written.slice(colon + 1) };
}

/** How much of the stack stays open when an element starts: an item ends the item, a field the one-line field, before it. */
function impliedDepth(stack: readonly Open[], name: string, items: ReadonlySet<string>): number {
  if (items.has(name)) {
    const before = stack.findIndex((node) => items.has(node.name));
    return before === -1 ? stack.length : before;
  }
  const above = stack.at(-1);
  return above !== undefined && oneLine.has(above.name) && fields.has(name)
    ? stack.length - 1
    : stack.length;
}

const oneLine = new Set(['title', 'link', 'guid', 'pubdate', 'dc:date', 'dc:creator', 'category']);
const fields = new Set([
  ...oneLine,
  ...['description', 'content:encoded', 'author', 'enclosure', 'comments', 'source', 'language'],
]);
