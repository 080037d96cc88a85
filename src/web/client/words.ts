/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Words of the article by their place: UTF-16 offsets in the headline or in the text, as evidence has them. */
export interface Span {
  readonly field: string; // 'headline' or 'articleBody'
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

const fieldOf = (node: Node | null) =>
  (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-field]') ??
  undefined;

/** What is selected, if it is inside one paragraph; without the spaces around it. */
export function selectedSpan(): Span | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const element = fieldOf(range.startContainer);
  if (element === undefined || fieldOf(range.endContainer) !== element) return undefined;
  const text = textOf(element);
  const from = offsetIn(element, range.startContainer, range.startOffset);
  const until = offsetIn(element, range.endContainer, range.endOffset);
  const chosen = text.slice(from, until);
  const exact = chosen.trim();
  if (exact === '') return undefined;
  const start = Number(element.dataset['start']) + from + chosen.indexOf(exact);
  const field = element.dataset['field'] as string;
  return { field, start, end: start + exact.length, exact };
}

/** Where a span is on the page. */
export function rangeOf({ field, start, end }: Omit<Span, 'exact'>): Range | undefined {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-field=${field}]`)) {
    const from = start - Number(element.dataset['start']);
    const until = end - Number(element.dataset['start']);
    if (from < 0 || until > textOf(element).length) continue;
    const range = document.createRange();
    range.setStart(...placeIn(element, from, false));
    range.setEnd(...placeIn(element, until, true));
    return range;
  }
  return undefined;
}

/** Text nodes of a field; a flag that stands before a paragraph is not of its text. */
function* textNodes(element: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.closest('.flag') === null) yield node as Text;
}

export const textOf = (element: HTMLElement): string =>
  [...textNodes(element)].map(({ data }) => data).join('');

function offsetIn(element: HTMLElement, container: Node, offset: number): number {
  const until = document.createRange();
  until.setStart(container, offset);
  let count = 0;
  for (const node of textNodes(element)) {
    if (node === container) return count + offset;
    if (until.comparePoint(node, 0) >= 0) return count; // it stands after the place
    count += node.length;
  }
  return count;
}

function placeIn(element: HTMLElement, offset: number, isEnd: boolean): [Text, number] {
  let count = 0;
  let last: Text | undefined;
  for (const node of textNodes(element)) {
    if (offset < count + node.length || (isEnd && offset === count + node.length))
      return [node, offset - count];
    count += node.length;
    last = node;
  }
  if (last === undefined) throw new Error('a paragraph without text');
  return [last, last.length];
}

interface Word {
  readonly element: HTMLElement;
  readonly start: number; // in the field
  readonly end: number;
}

function allWords(): readonly Word[] {
  return [...document.querySelectorAll<HTMLElement>('[data-field]')].flatMap((element) => {
    const first = Number(element.dataset['start']);
    const segmenter = new Intl.Segmenter(element.lang === '' ? undefined : element.lang, {
      granularity: 'word',
    });
    return [...segmenter.segment(textOf(element))]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ index, segment }) => ({
        element,
        start: first + index,
        end: first + index + segment.length,
      }));
  });
}

/** Choosing words with the arrow keys; undefined while nobody does. */
let walk: { words: readonly Word[]; from: number; to: number } | undefined;

export const isWalking = (): boolean => walk !== undefined;

/** From the marked words in focus, or from the first word of the text that can be seen. */
export function startWalk(): void {
  const words = allWords();
  const mark = document.activeElement?.closest('mark');
  const first = words.findIndex(({ element, start }) => {
    if (mark) {
      if (element !== fieldOf(mark)) return false;
      const range = document.createRange();
      range.setStart(...placeIn(element, start - Number(element.dataset['start']), false));
      return range.intersectsNode(mark) || mark.contains(range.startContainer);
    }
    return element.tagName === 'P' && element.getBoundingClientRect().bottom > 100;
  });
  if (words.length === 0) return;
  const at = Math.max(0, first);
  walk = { words, from: at, to: at };
  show();
}

export function stopWalk(): void {
  walk = undefined;
}

const rightToLeft = (element: HTMLElement) => getComputedStyle(element).direction === 'rtl';

/** Whether the key was one of these. Left is left, whichever way the text runs. */
export function walkBy({ key, shiftKey }: KeyboardEvent): boolean {
  if (walk === undefined) return false;
  const here = walk.words[walk.to] as Word;
  const forward = rightToLeft(here.element) ? 'ArrowLeft' : 'ArrowRight';
  const backward = rightToLeft(here.element) ? 'ArrowRight' : 'ArrowLeft';
  const next = {
    [forward]: walk.to + 1,
    [backward]: walk.to - 1,
    ArrowDown: walk.words.findIndex(
      ({ element }, index) => index > (walk?.to ?? 0) && element !== here.element,
    ),
    ArrowUp: walk.words.findIndex(({ element }) => element === before(here.element)),
  }[key];
  if (next === undefined) return false;
  const word = walk.words[next];
  if (word === undefined || (shiftKey && word.element !== here.element)) return true;
  walk = { ...walk, to: next, from: shiftKey ? walk.from : next };
  show();
  return true;
}

function before(element: HTMLElement): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('[data-field]')];
  return all[all.indexOf(element) - 1];
}

function show(): void {
  if (walk === undefined) return;
  const ends = [walk.words[walk.from] as Word, walk.words[walk.to] as Word];
  const element = (walk.words[walk.to] as Word).element;
  const range = rangeOf({
    field: element.dataset['field'] as string,
    start: Math.min(...ends.map(({ start }) => start)),
    end: Math.max(...ends.map(({ end }) => end)),
  });
  if (range === undefined) return;
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}
