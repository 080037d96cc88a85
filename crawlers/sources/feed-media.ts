import type { Enclosure } from './feed.ts';
import { lineOf } from './feed-words.ts';
import { known } from './known.ts';
import { resolveUrl } from './resolve-url.ts';
import { uniqueBy } from './unique-by.ts';
import type { XmlNode } from './xml.ts';
import { child, childrenOf } from './xml-walk.ts';

/** Files that come with an item, each address once. */
export function enclosuresOf(item: XmlNode): readonly Enclosure[] {
  const groups = [item, ...childrenOf(item, ['media:group'])];
  const elements = [
    ...childrenOf(item, ['enclosure']),
    ...childrenOf(item, ['link']).filter(({ attributes }) =>
      /enclosure/i.test(attributes['rel'] ?? ''),
    ),
    ...groups.flatMap((group) => childrenOf(group, ['media:content'])),
  ];
  const found = elements.flatMap((element): Enclosure[] => {
    const { url, href, type, length, filesize } = attributesOf(element);
    const at = resolveUrl(url ?? href, element.base);
    return at === undefined
      ? []
      : [{ url: at, ...known({ type, length: bytes(length ?? filesize) }) }];
  });
  return uniqueBy(found, ({ url }) => url);
}

/** The picture of a feed or an item. */
export function imageOf(node: XmlNode): string | undefined {
  const image = child(node, ['image']);
  const inside =
    image === undefined ? undefined : (lineOf(image, ['url']) ?? image.attributes['rdf:resource']);
  const pictures = [
    ...childrenOf(node, ['media:thumbnail', 'itunes:image', 'googleplay:image']),
    ...childrenOf(node, ['media:group']).flatMap((group) => childrenOf(group, ['media:thumbnail'])),
    ...childrenOf(node, ['media:content', 'enclosure']).filter(isPicture),
  ];
  const first = pictures
    .map((element) =>
      resolveUrl(element.attributes['url'] ?? element.attributes['href'], element.base),
    )
    .find((url) => url !== undefined);
  return (
    resolveUrl(inside, node.base) ?? first ?? resolveUrl(lineOf(node, ['logo', 'icon']), node.base)
  );
}

const isPicture = ({ attributes }: XmlNode): boolean =>
  attributes['medium'] === 'image' || (attributes['type'] ?? '').startsWith('image/');

const attributesOf = ({ attributes }: XmlNode) => ({
  url: attributes['url'],
  href: attributes['href'],
  type: attributes['type'],
  length: attributes['length'],
  filesize: attributes['filesize'],
});

const bytes = (written: string | undefined): number | undefined =>
  written !== undefined && /^\d{1,15}$/.test(written.trim()) ? Number(written) : undefined;
