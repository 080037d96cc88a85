import { known } from './known.ts';
import { listNames, type Person, parsePerson } from './persons.ts';
import { oneLine } from './plain-text.ts';
import type { XmlNode } from './xml.ts';
import { childrenOf, innerText } from './xml-walk.ts';

/** Who wrote it. Groups of elements mean the same in different modules: the first that has a name speaks. */
export function authorsOf(node: XmlNode): readonly string[] {
  const groups = authorElements.map((names) => peopleOf(node, names));
  const named = groups.find((people) => people.some(({ name }) => name !== ''));
  return listNames(named ?? groups.flat());
}

const authorElements: readonly (readonly string[])[] = [
  ['author'],
  ['dc:creator', 'dc:author', 'dcterms:creator'],
  ['managingeditor'],
  ['itunes:author', 'googleplay:author'],
  ['byline', 'media:author', 'creator'],
  ['itunes:owner'], // of a podcast by one person
];

export function contributorsOf(node: XmlNode): readonly string[] | undefined {
  const names = listNames(peopleOf(node, ['contributor', 'dc:contributor']));
  return names.length === 0 ? undefined : names;
}

export const publisherOf = (node: XmlNode): string | undefined =>
  listNames(peopleOf(node, ['webmaster', 'dc:publisher', 'itunes:owner', 'publisher']))[0];

const peopleOf = (node: XmlNode, names: readonly string[]): readonly Person[] =>
  childrenOf(node, names)
    .map(personOf)
    .filter(({ name, email }) => name !== '' || email !== undefined);

/** Atom and iTunes write a name and an address as elements, the rest as text. */
function personOf(node: XmlNode): Person {
  const part = (names: readonly string[]) =>
    childrenOf(node, names)
      .map((found) => oneLine(innerText(found)))
      .find((text) => text !== '');
  const name = part(['name', 'itunes:name', 'foaf:name', 'rdf:value']);
  const email = part(['email', 'itunes:email']);
  if (name !== undefined) return { name: parsePerson(name).name || name, ...known({ email }) };
  if (email !== undefined) return { name: '', email };
  const hasParts = node.children.some((piece) => typeof piece !== 'string');
  return hasParts ? { name: '' } : parsePerson(innerText(node));
}
