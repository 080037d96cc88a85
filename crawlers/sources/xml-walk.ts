import type { XmlNode } from './xml.ts';

/** The first child by the first of the names that there is; a plain name also finds Atom's. */
export const child = (node: XmlNode, names: readonly string[]): XmlNode | undefined =>
  childrenOf(node, names)[0];

/** All children of the names, in the order of the names, then of the document. */
export function childrenOf(node: XmlNode, names: readonly string[]): readonly XmlNode[] {
  const index = indexOf(node);
  const found: XmlNode[] = [];
  for (const name of names) {
    found.push(...(index.get(name) ?? nothing));
    if (!name.includes(':')) found.push(...(index.get(`atom:${name}`) ?? nothing));
  }
  return found;
}

const nothing: readonly XmlNode[] = [];

/** An item is asked for some eighty names: its children are sorted by name once. */
const indexes = new WeakMap<XmlNode, ReadonlyMap<string, readonly XmlNode[]>>();
function indexOf(node: XmlNode): ReadonlyMap<string, readonly XmlNode[]> {
  const before = indexes.get(node);
  if (before !== undefined) return before;
  const index = new Map<string, XmlNode[]>();
  for (const piece of node.children) {
    if (typeof piece === 'string') continue;
    const same = index.get(piece.name);
    if (same === undefined) index.set(piece.name, [piece]);
    else same.push(piece);
  }
  indexes.set(node, index);
  return index;
}

/** All text inside, tags left out. */
export function innerText(node: XmlNode): string {
  return node.children
    .map((piece) => (typeof piece === 'string' ? piece : innerText(piece)))
    .join('');
}

/** The children written out again as markup. */
export function innerMarkup(node: XmlNode): string {
  return node.children
    .map((piece) => (typeof piece === 'string' ? escapeMarkup(piece) : outerMarkup(piece)))
    .join('');
}

function outerMarkup(node: XmlNode): string {
  const name = node.name.replace(/^(xhtml|x):/, '');
  const attributes = Object.entries(node.attributes)
    .map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`)
    .join('');
  return node.children.length === 0
    ? `<${name}${attributes} />`
    : `<${name}${attributes}>${innerMarkup(node)}</${name}>`;
}

const escapeMarkup = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The nearest element of one of the names, breadth first, at most a few levels down. */
export function descendant(root: XmlNode, names: ReadonlySet<string>): XmlNode | undefined {
  let level: readonly XmlNode[] = [root];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    level = level.flatMap((node) =>
      node.children.filter((piece) => typeof piece !== 'string'),
    ) as XmlNode[];
    const found = level.find((node) => names.has(node.name));
    if (found !== undefined) return found;
  }
  return undefined;
}

const MAX_DEPTH = 6; // a feed wrapped in something else
