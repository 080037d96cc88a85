import type { HtmlPage } from '../../text/html/block.ts';
import type { Element } from '../../text/html/element.ts';
import { comparable } from '../../text/whitespace.ts';

/** Captions of pictures with their credits, one a picture, in page order, each once. */
export function findCaptions({ blocks }: HtmlPage): readonly string[] {
  const texts = new Map<Element, string[]>();
  for (const { caption, figure, text } of blocks) {
    const picture = figure ?? caption;
    if (picture === undefined || text.length > maxCaption) continue;
    texts.set(picture, [...(texts.get(picture) ?? []), text]);
  }
  const seen = new Set<string>();
  return [...texts.values()]
    .map((lines) => lines.join(' '))
    .filter((caption) => {
      const key = comparable(caption);
      if (key.length < minCaption || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, maxCaptions);
}

const maxCaption = 800; // longer texts in a <figure> are embedded documents
const minCaption = 3;
const maxCaptions = 100;
