import { type Element, isWithin, lineage } from '../../text/html/element.ts';
import { labelOf } from '../../text/html/labels.ts';
import { comparable } from '../../text/whitespace.ts';
import type { Judged } from './judge.ts';

/** How much text an element holds, and how good it looks. Weights as in `Judged.weight`. */
interface Holding {
  score: number;
  good: number;
  bad: number;
  first: number; // order of its first good block
  last: number;
}
export type Holdings = ReadonlyMap<Element, Holding>;

/**
 * Scores of every element that holds text: each good block gives to its ancestors, less the farther away.
 * Source: the paragraph scoring of Readability, on blocks instead of elements.
 */
export function holdingsOf(blocks: readonly Judged[]): Holdings {
  const holdings = new Map<Element, Holding>();
  const at = (element: Element): Holding => {
    let holding = holdings.get(element);
    if (holding === undefined) {
      holding = { score: 0, good: 0, bad: 0, first: -1, last: -1 };
      holdings.set(element, holding);
    }
    return holding;
  };
  for (const block of blocks) {
    if (block.isGood) giveGood(block, at);
    else if (!block.isHeading) {
      const bad = block.weight * (block.clutter === undefined ? 1 : clutterWeight);
      for (const element of lineage(block.container)) at(element).bad += bad;
    }
  }
  return holdings;
}

const clutterWeight = 0.3; // clutter is cut out later, so it speaks less against what holds it

function giveGood(block: Judged, at: (element: Element) => Holding): void {
  const value = 1 + Math.min(4, block.weight / 100) + Math.min(5, block.clauses * 0.5);
  let distance = block.isParagraph ? -1 : 0;
  for (const element of lineage(block.container)) {
    const holding = at(element);
    if (distance >= 0) {
      holding.score += value * shareAt(distance);
      holding.good += block.weight;
    }
    if (holding.first < 0) holding.first = block.order;
    holding.last = block.order;
    distance += 1;
  }
}

const shareAt = (distance: number): number => nearShares[distance] ?? 0.3 / (distance - 1);
const nearShares = [1, 0.75, 0.45];

/** The element that looks most like the article, or undefined on a page without running text. */
export function findContainer(
  blocks: readonly Judged[],
  holdings: Holdings,
  title: string,
): Element | undefined {
  const place = findTitle(blocks, comparable(title));
  let best: Element | undefined;
  let bestScore = 0;
  for (const [element, holding] of holdings) {
    if (element.name === '#root' || element.name === 'html') continue;
    const badShare = holding.bad / (holding.good + holding.bad + 1);
    const score =
      holding.score *
      (1 - 0.5 * badShare) *
      namePrior(element) *
      (place === undefined ? 1 : placePrior(holding, place));
    if (score > bestScore) {
      bestScore = score;
      best = element;
    }
  }
  return best;
}

/** What the element's own name and label add. Factors: best body F1 on the public dev pages. */
function namePrior({ name, label, attributes }: Element): number {
  const item = name === 'li' ? 0.6 : 1;
  if (attributes['itemprop']?.includes('articleBody') === true) return 1.6 * item;
  if (label.length > 1 && labelOf(label) === 'body') return 1.3 * item;
  return name === 'article' ? 1.15 : item;
}

interface TitlePlace {
  readonly order: number; // of the headline's block
  readonly next: number; //  of the next article's headline on a page that goes on with another; Infinity
}

/** An article stands after its headline, not hundreds of blocks after, and not after another one's headline. */
function placePrior({ first, last }: Holding, { order, next }: TitlePlace): number {
  if (last < order || first > next) return 0.4;
  return first > order + 400 ? 0.7 : 1;
}

function findTitle(blocks: readonly Judged[], title: string): TitlePlace | undefined {
  if (title === '') return undefined;
  const own = blocks.find(({ isHeading, text }) => isHeading && matches(comparable(text), title));
  if (own === undefined) return undefined;
  const other = blocks.find(
    ({ order, container, text }) =>
      order > own.order && container.name === 'h1' && !matches(comparable(text), title),
  );
  const isHeadline = own.container.name === 'h1';
  return { order: own.order, next: isHeadline ? (other?.order ?? Infinity) : Infinity };
}

const matches = (heading: string, title: string): boolean =>
  heading.length > 8 &&
  (heading.includes(title) || (title.includes(heading) && heading.length > 0.6 * title.length));

const maxClimb = 6;

/** Goes up from the best element while what the parent adds is mostly good text. */
export function climb(from: Element, holdings: Holdings): Element {
  let best = from;
  for (let step = 0; step < maxClimb; step += 1) {
    const { parent } = best;
    if (parent === undefined || topElements.has(parent.name)) break;
    const here = holdings.get(best);
    const above = holdings.get(parent);
    if (here === undefined || above === undefined) break;
    const good = above.good - here.good;
    const bad = above.bad - here.bad;
    const addsText = good > 120 && good > bad * 1.5 && good > 0.08 * here.good;
    const addsNothing = good === 0 && bad < 1;
    const addsMuch = good > 0.35 * here.good && good > bad * 0.9;
    if (!(addsText || addsNothing || addsMuch)) break;
    best = parent;
  }
  return best;
}
const topElements: ReadonlySet<string> = new Set(['body', 'html', '#root']);

/**
 * For articles laid out as many boxes side by side: when the element holds under half of the page's good text, the
 * element that holds most of it, if that is nearly all good.
 */
export function widen(
  from: Element,
  blocks: readonly Judged[],
  holdings: Holdings,
  title: string,
): Element {
  const end = findTitle(blocks, comparable(title))?.next ?? Infinity;
  const good = blocks.filter(({ isGood, order }) => isGood && order < end);
  const total = good.reduce((sum, { weight }) => sum + weight, 0);
  if ((holdings.get(from)?.good ?? 0) > narrowShare * total) return from;
  const wide = commonElement(good, wideShare);
  const holding = wide === undefined ? undefined : holdings.get(wide);
  if (wide === undefined || holding === undefined || topElements.has(wide.name)) return from;
  const isArticle = holding.bad < maxBadShare * holding.good && holding.last < end;
  return isArticle && isWithin(from, wide) ? wide : from;
}
// Together worth F1 .922 → .937 on guides and lists (wcxb) at .002 lost on daniel, nothing on news.
const narrowShare = 0.5;
const wideShare = 0.85;
const maxBadShare = 0.4;

/** The deepest element that holds at least `share` of these blocks' text. */
export function commonElement(blocks: readonly Judged[], share: number): Element | undefined {
  const held = new Map<Element, number>();
  let total = 0;
  for (const { text, container } of blocks) {
    total += text.length;
    for (const element of lineage(container))
      held.set(element, (held.get(element) ?? 0) + text.length);
  }
  let deepest: Element | undefined;
  for (const [element, length] of held)
    if (length > share * total && (deepest === undefined || element.depth > deepest.depth))
      deepest = element;
  return deepest;
}
