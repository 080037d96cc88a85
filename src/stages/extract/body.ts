import type { HtmlPage } from '../../text/html/block.ts';
import type { Element } from '../../text/html/element.ts';
import { type Metadata, statedBody } from '../../text/metadata.ts';
import { comparable, weightOf } from '../../text/whitespace.ts';
import {
  climb,
  commonElement,
  findContainer,
  type Holdings,
  holdingsOf,
  widen,
} from './container.ts';
import { embeddedBody } from './embedded-state.ts';
import { type Judged, judgeBlocks } from './judge.ts';
import { prune } from './prune.ts';

/** The paragraphs of the article on an HTML page, in order; none when there is no running text. */
export function findBody(
  page: HtmlPage,
  metadata: Metadata,
  titles: readonly string[],
): readonly string[] {
  const [title = ''] = titles;
  const { blocks, holdings, best } = readingOf(page, title);
  const stated = statedBody(metadata);
  const guide = guidedBy(stated, blocks, best === undefined ? 0 : goodIn(best, holdings));
  const elsewhere = guide === undefined ? otherSource(page, stated, best, holdings) : undefined;
  if (elsewhere !== undefined) return elsewhere;
  if (best === undefined) return blocks.filter(({ isGood }) => isGood).map(({ text }) => text);
  const container = guide?.container ?? widen(climb(best, holdings), blocks, holdings, title);
  const body = prune(blocks, container, {
    titles,
    stated: guide?.stated ?? new Set<Judged>(),
  }).map(({ text }) => text);
  const length = body.reduce((sum, text) => sum + text.length, 0);
  return stated.length > 400 && length < 0.5 * stated.length ? [stated] : body;
}

interface Reading {
  readonly blocks: readonly Judged[];
  readonly holdings: Holdings;
  readonly best: Element | undefined;
  readonly good: number;
}

/** The strict reading, or, when it finds next to nothing, the lenient one if that finds much more. */
function readingOf(page: HtmlPage, title: string): Reading {
  const read = (lenient: boolean): Reading => {
    const blocks = judgeBlocks(page.blocks, title, { lenient });
    const holdings = holdingsOf(blocks);
    const best = findContainer(blocks, holdings, title);
    return { blocks, holdings, best, good: best === undefined ? 0 : goodIn(best, holdings) };
  };
  const strict = read(false);
  if (strict.good >= nextToNothing) return strict;
  const lenient = read(true);
  return lenient.good > 2 * strict.good ? lenient : strict;
}
const nextToNothing = 100; // weight of one short paragraph

const goodIn = (element: Element, holdings: Holdings): number => holdings.get(element)?.good ?? 0;

interface Guide {
  readonly container: Element;
  readonly stated: ReadonlySet<Judged>;
}

/** JSON-LD's articleBody, often cut short or without paragraphs, as a pointer to the blocks that hold it. */
function guidedBy(stated: string, blocks: readonly Judged[], good: number): Guide | undefined {
  if (stated.length <= 300 || weightOf(stated) <= 0.5 * good) return undefined;
  const whole = ` ${comparable(stated)} `;
  const hits: Judged[] = [];
  const all = new Set<Judged>();
  let covered = 0;
  for (const block of blocks) {
    const key = comparable(block.text);
    if (block.isHeading || key.length < 25) continue;
    if (!whole.includes(key.slice(0, 120)) && !whole.includes(key.slice(-60))) continue;
    all.add(block);
    if (block.weight <= 40) continue;
    hits.push(block);
    covered += key.length;
  }
  if (hits.length < 2 || covered <= 0.6 * whole.length) return undefined;
  const container = commonElement(hits, 0.9);
  return container === undefined ? undefined : { container, stated: all };
}

const thinText = 600; // weight; below it the text may stand only in scripts

/** The text from application state or JSON-LD, when the page shows little of it. */
function otherSource(
  page: HtmlPage,
  stated: string,
  best: Element | undefined,
  holdings: Holdings,
): readonly string[] | undefined {
  const good = best === undefined ? 0 : goodIn(best, holdings);
  if (good >= thinText) return undefined;
  const embedded = embeddedBody(page.stateScripts);
  const length = embedded.reduce((sum, text) => sum + text.length, 0);
  const weight = embedded.reduce((sum, text) => sum + weightOf(text), 0);
  if (weight > 2 * good + 300 && length > 0.9 * stated.length) return embedded;
  return stated.length > 2 * good + 200 ? [stated] : undefined;
}
