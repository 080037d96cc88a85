import type { Block, Doubt } from '../../text/html/block.ts';
import { type Element, headingElements, lineage } from '../../text/html/element.ts';
import { clutterWordOf, namesAnArticle } from '../../text/html/labels.ts';
import { comparable, weightOf } from '../../text/whitespace.ts';
import { isPageLine } from './boilerplate.ts';

/** A block with what can be said of it alone, or of its close surroundings. */
export interface Judged extends Block {
  readonly weight: number; //      length; CJK characters weigh more
  readonly linkDensity: number; // 0..1
  readonly clauses: number; //     commas and their kin
  readonly isHeading: boolean;
  readonly isParagraph: boolean;
  readonly isItem: boolean;
  readonly isSentence: boolean;
  readonly isPageLine: boolean; // a prompt, a label, copyright
  readonly isTeaser: boolean; //   in a small box with a linked heading that is not the title
  readonly clutter: Element | undefined; // the innermost doubted element that holds little of the page's text
  readonly isGood: boolean; //     reads like article text
}

/**
 * `lenient` doubts the doubts: for pages where the strict reading leaves nothing. Words and boxes that hold most of
 * the page's running text are then believed to be the article.
 */
export function judgeBlocks(
  blocks: readonly Block[],
  title: string,
  { lenient = false } = {},
): readonly Judged[] {
  const running = blocks.filter(isRunningText).reduce((sum, { text }) => sum + text.length, 0);
  const trusted = trustedDoubts(blocks, running, lenient);
  const teaserBoxes = findTeaserBoxes(blocks, comparable(title), lenient ? running : Infinity);
  return blocks.map((block): Judged => {
    const { text, container, linked, linkLed } = block;
    const weight = weightOf(text);
    const linkDensity = linked / text.length;
    const isHeading = headingElements.has(container.name);
    const isParagraph = paragraphElements.has(container.name);
    const clauses = countClauses(text);
    const isSentence = endsSentence(text) || clauses > 1;
    const isBoilerplate = isPageLine(text);
    const isTeaser = isInTeaser(container, teaserBoxes);
    const clutter = clutterOf(block.doubt, trusted);
    const isPointer =
      linkLed && linked >= 25 && !isParagraph && linkDensity > 0.12 && linkDensity < 0.9;
    // Field by field: spreading was half of this stage's time on long pages.
    return {
      text,
      order: block.order,
      container,
      linked,
      linkLed,
      doubt: block.doubt,
      caption: block.caption,
      figure: block.figure,
      clauses,
      weight,
      linkDensity,
      isHeading,
      isParagraph,
      isItem: container.name === 'li',
      isSentence,
      isPageLine: isBoilerplate,
      isTeaser,
      clutter,
      isGood:
        !isPointer &&
        clutter === undefined &&
        block.figure === undefined &&
        block.caption === undefined &&
        !isHeading &&
        !isBoilerplate &&
        !isTeaser &&
        weight >= 50 &&
        linkDensity < 0.4 &&
        (isSentence || weight > 160),
    };
  });
}

const paragraphElements: ReadonlySet<string> = new Set(['p', 'blockquote', 'pre']);

/** Commas and their kin in many scripts: running text has them, labels have not. */
function countClauses(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (clauseMarks.has(text.charCodeAt(at))) count += 1;
  return count;
}
const clauseMarks: ReadonlySet<number> = new Set(
  [...',，、،;；'].map((mark) => mark.charCodeAt(0)),
);

const endsSentence = (text: string): boolean => sentenceEnd.test(text.slice(-3));
const sentenceEnd = /[.!?…。！？؟।:;"”»)」』]\s*$/;

/**
 * Doubted elements that hold most of the page's running text, alone or together with all of the same word: their
 * label must mean something else here. This rule was worth F1 .862 → .964 on the public benchmark (research, 5).
 */
function trustedDoubts(
  blocks: readonly Block[],
  total: number,
  lenient: boolean,
): ReadonlySet<Element> {
  const held = new Map<Element, number>();
  const heldByWord = new Map<string, number>();
  const words = new Map<Element, string>();
  for (const { text, doubt } of blocks.filter(isRunningText)) {
    const counted = new Set<string>();
    for (let at = doubt; at !== undefined; at = at.outer) {
      const word = words.get(at.element) ?? clutterWordOf(at.element.label);
      words.set(at.element, word);
      held.set(at.element, (held.get(at.element) ?? 0) + text.length);
      if (!counted.has(word)) heldByWord.set(word, (heldByWord.get(word) ?? 0) + text.length);
      counted.add(word);
    }
  }
  const trusted = new Set<Element>();
  for (const [element, length] of held) {
    const word = words.get(element) ?? '';
    const mayBeArticle = element.name !== 'aside' && element.name !== 'form';
    if (!lenient && neverArticle.test(word)) continue;
    const byWord =
      lenient &&
      word !== '' &&
      !commentWord.test(word) &&
      mayBeArticle &&
      (heldByWord.get(word) ?? 0) > mostOfText * total;
    const byName = length > 0.2 * total && mayBeArticle && namesAnArticle(element.label);
    if (length > mostOfText * total || byWord || byName) trusted.add(element);
  }
  return trusted;
}
const mostOfText = 0.45;
const neverArticle = /modal|popup|cookie|consent|gdpr|disqus/;
const commentWord = /comment|respond|disqus/;

const isRunningText = ({ text, linked, container }: Block): boolean =>
  linked <= 0.4 * text.length && text.length >= 60 && !headingElements.has(container.name);

function clutterOf(doubt: Doubt | undefined, trusted: ReadonlySet<Element>): Element | undefined {
  let outermost: Element | undefined;
  for (let at = doubt; at !== undefined; at = at.outer)
    if (!trusted.has(at.element)) outermost = at.element;
  return outermost;
}

/** How far up a teaser's box may be. */
const teaserLevels = 4;
const maxTeaserLength = 900;
const maxTeaserBlocks = 8;
const pageElements: ReadonlySet<string> = new Set(['body', 'html', 'main', '#root']);

interface Box {
  length: number;
  running: number; // characters of running text
  blocks: number;
  hasLinkedHeading: boolean;
}

function findTeaserBoxes(
  blocks: readonly Block[],
  title: string,
  running: number,
): ReadonlySet<Element> {
  const boxes = new Map<Element, Box>();
  for (const block of blocks) {
    const { text, linked, container } = block;
    const runningLength = isRunningText(block) ? text.length : 0;
    const isLinkedHeading =
      headingElements.has(container.name) &&
      linked > 0.8 * text.length &&
      comparable(text) !== title;
    for (const element of nearest(container)) {
      const box = boxes.get(element) ?? {
        length: 0,
        running: 0,
        blocks: 0,
        hasLinkedHeading: false,
      };
      box.length += text.length;
      box.running += runningLength;
      box.blocks += 1;
      box.hasLinkedHeading ||= isLinkedHeading;
      boxes.set(element, box);
    }
  }
  const isTeaser = (box: Box): boolean =>
    box.hasLinkedHeading &&
    box.length < maxTeaserLength &&
    box.blocks <= maxTeaserBlocks &&
    box.running <= mostOfText * running;
  return new Set([...boxes].filter(([, box]) => isTeaser(box)).map(([element]) => element));
}

const isInTeaser = (container: Element, teasers: ReadonlySet<Element>): boolean =>
  teasers.size > 0 && nearest(container).some((element) => teasers.has(element));

function nearest(container: Element): readonly Element[] {
  const near: Element[] = [];
  for (const element of lineage(container)) {
    if (near.length === teaserLevels || pageElements.has(element.name)) break;
    near.push(element);
  }
  return near;
}
