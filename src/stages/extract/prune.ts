import { type Element, isWithin } from '../../text/html/element.ts';
import { comparable } from '../../text/whitespace.ts';
import { isCutMarker } from './boilerplate.ts';
import type { Judged } from './judge.ts';

/** What is known from elsewhere about the article whose blocks are pruned. */
export interface Known {
  readonly titles: readonly string[]; // headline, og:title, <title>: they are not part of the text
  readonly stated: ReadonlySet<Judged>; // blocks that JSON-LD's articleBody contains
}

/** The precision pass: of everything in the container, what is the article's text, in order. */
export function prune(
  blocks: readonly Judged[],
  container: Element,
  known: Known,
): readonly Judged[] {
  const inside = blocks.filter((block) => isWithin(block.container, container));
  const kept = withoutLinkLists(
    cutAtMarker(withoutRepeats(inside.filter(keeper(inside, container, known)), known)),
    inside,
  );
  return trimTail(trimHead(kept, known));
}

function keeper(inside: readonly Judged[], container: Element, { stated }: Known) {
  const isClutter = clutterInside(inside, container);
  return (block: Judged): boolean => {
    const { weight, linkDensity, isParagraph, isItem, isSentence, isHeading } = block;
    const isStated = stated.has(block);
    const isLongStated = isStated && weight > 80;
    if (isClutter(block) && !isLongStated) return false;
    if (isCaption(block)) return false;
    if (block.isPageLine || (block.isTeaser && !isLongStated)) return false;
    if (isHeading) return true;
    if (isMostlyLink(block) && !isStated) return false;
    if (!isParagraph && !isItem && weight < 25 && !isSentence && !/\d/.test(block.text))
      return false;
    return !(isItem && linkDensity > 0.6 && !(weight > 120 && isSentence && linkDensity < 0.85));
  };
}

/** A long text in what is only named a caption, or in a figure without one, is a template's misuse of the name. */
function isCaption({ caption, figure, weight }: Judged): boolean {
  if (caption?.name === 'figcaption') return true;
  return (
    (caption !== undefined && weight <= maxNamedCaption) ||
    (figure !== undefined && weight <= maxFigureText)
  );
}
const maxNamedCaption = 800;
const maxFigureText = 400;

function isMostlyLink({ weight, linkDensity, isParagraph, isItem, isSentence }: Judged): boolean {
  if (linkDensity <= 0.5 || (weight >= 200 && linkDensity <= 0.8)) return false;
  const isRunningText = isParagraph || (isItem && weight > 120);
  return !(isRunningText && linkDensity < 0.8 && isSentence && weight > 60);
}

/** Clutter counts only inside the container, and only while it does not hold half of it. */
function clutterInside(inside: readonly Judged[], container: Element): (block: Judged) => boolean {
  const held = new Map<Element, number>();
  let total = 0;
  for (const { weight, clutter } of inside) {
    total += weight;
    if (clutter !== undefined && clutter !== container && isWithin(clutter, container))
      held.set(clutter, (held.get(clutter) ?? 0) + weight);
  }
  return ({ clutter }) => clutter !== undefined && (held.get(clutter) ?? total) < 0.5 * total;
}

/** The headline and a long paragraph said twice are the template's; short refrains are the author's. */
function withoutRepeats(blocks: readonly Judged[], { titles }: Known): readonly Judged[] {
  const titleKeys = new Set(titles.map(comparable));
  const seen = new Set<string>();
  let previous = '';
  return blocks.filter(({ text }) => {
    const key = comparable(text);
    if (key === '' || titleKeys.has(key)) return false;
    if ((key.length > 250 && seen.has(key)) || (key.length > 60 && key === previous)) return false;
    seen.add(key);
    previous = key;
    return true;
  });
}

const maxMarker = 90; // weight; "You may also like", not a sentence that begins so

/** Everything after "You may also like" goes, once most of the text has been seen. */
function cutAtMarker(blocks: readonly Judged[]): readonly Judged[] {
  const total = blocks.reduce((sum, { weight }) => sum + weight, 0);
  let seen = 0;
  for (const [index, block] of blocks.entries()) {
    seen += block.weight;
    if (block.weight >= maxMarker || !isCutMarker(block.text)) continue;
    if (!block.isHeading && block.isSentence && block.text.length >= 45) continue;
    const onlyLinksFollow = (): boolean =>
      blocks
        .slice(index + 1, index + 4)
        .every(({ isTeaser, linkDensity }) => isTeaser || linkDensity > 0.3);
    if ((block.isHeading && seen > 300) || seen > 0.5 * total || onlyLinksFollow())
      return blocks.slice(0, index);
  }
  return blocks;
}

/** Lists whose items are mostly short links point elsewhere. */
function withoutLinkLists(blocks: readonly Judged[], inside: readonly Judged[]): readonly Judged[] {
  const lists = new Map<Element | undefined, { length: number; linked: number; items: number }>();
  for (const { isItem, text, linked, container } of inside) {
    if (!isItem) continue;
    const list = lists.get(container.parent) ?? { length: 0, linked: 0, items: 0 };
    list.length += text.length;
    list.linked += linked;
    list.items += 1;
    lists.set(container.parent, list);
  }
  return blocks.filter(({ isItem, container }) => {
    const list = isItem ? lists.get(container.parent) : undefined;
    return (
      list === undefined ||
      !(list.linked > 0.6 * list.length && list.length / list.items < maxPointerItem)
    );
  });
}
const maxPointerItem = 110; // characters of a list item that is only a headline

/** Before the first good block only headings go; long sentences stay, as a standfirst. */
function trimHead(blocks: readonly Judged[], { stated }: Known): readonly Judged[] {
  const start = blocks.findIndex((block) => block.isGood || stated.has(block));
  if (start <= 0) return blocks;
  const head = blocks
    .slice(0, start)
    .filter((block) => !block.isHeading && block.weight > 90 && block.isSentence);
  return [...head, ...blocks.slice(start)];
}

/** A heading or a short label at the end has lost what it stood over. */
function trimTail(blocks: readonly Judged[]): readonly Judged[] {
  const end = blocks.findLastIndex(
    ({ isHeading, isParagraph, isItem, weight, isSentence }) =>
      !isHeading &&
      !(!isParagraph && !isItem && weight < 60 && !isSentence) &&
      !(weight < 20 && !isSentence),
  );
  return blocks.slice(0, end + 1);
}
