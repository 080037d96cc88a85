import type { Doubt, Marked } from './block.ts';
import { blockElements, droppedElements, type Element } from './element.ts';
import { type Label, labelOf } from './labels.ts';

/** What an open element means for the text inside it. */
export interface Frame {
  readonly element: Element;
  readonly block: Element; // nearest block-level element
  readonly inLink: boolean;
  readonly dropped: boolean;
  readonly doubt: Doubt | undefined;
  readonly blockDoubt: Doubt | undefined; // of the block it stands in: what is more is inline
  readonly caption: Element | undefined;
  readonly figure: Element | undefined;
  readonly isBlock: boolean;
  readonly noscript: boolean;
  readonly marks: Marked['kind'] | undefined;
}

const root: Element = { name: '#root', attributes: {}, label: '', parent: undefined, depth: 0 };

export const rootFrame: Frame = {
  element: root,
  block: root,
  inLink: false,
  dropped: false,
  doubt: undefined,
  blockDoubt: undefined,
  caption: undefined,
  figure: undefined,
  isBlock: true,
  noscript: false,
  marks: undefined,
};

/** The frame of an element inside another; `labels` remembers what class names of this page mean. */
export function frameUnder(above: Frame, element: Element, labels: Map<string, Label>): Frame {
  const { name, attributes, label } = element;
  const kind = label.length > 1 ? labelFor(label, labels) : 'plain';
  const isDoubted =
    name === 'aside' ||
    name === 'form' ||
    clutterRoles.has(attributes['role'] ?? '') ||
    (kind === 'clutter' && !neverClutter.has(name));
  const isCaption = name === 'figcaption' || (kind === 'caption' && !neverClutter.has(name));
  const isBlock = blockElements.has(name);
  const doubt = isDoubted ? { element, outer: above.doubt } : above.doubt;
  return {
    element,
    block: isBlock ? element : above.block,
    inLink: above.inLink || name === 'a',
    dropped: above.dropped || droppedElements.has(name) || name === 'head' || isHidden(element),
    doubt,
    blockDoubt: isBlock ? doubt : above.blockDoubt,
    caption: above.caption ?? (isCaption ? element : undefined),
    figure: above.figure ?? (name === 'figure' ? element : undefined),
    isBlock,
    noscript: above.noscript || name === 'noscript',
    marks: above.dropped ? undefined : markOf(element),
  };
}

function labelFor(name: string, labels: Map<string, Label>): Label {
  const known = labels.get(name);
  if (known !== undefined) return known;
  const label = labelOf(name);
  labels.set(name, label);
  return label;
}

const neverClutter: ReadonlySet<string> = new Set(['body', 'html', 'article', 'main']);
const clutterRoles: ReadonlySet<string> = new Set([
  'navigation',
  'complementary',
  'banner',
  'contentinfo',
]);

function isHidden({ name, attributes }: Element): boolean {
  if ('hidden' in attributes) return true;
  if (attributes['aria-hidden'] === 'true' && name !== 'div' && name !== 'p') return true;
  const style = attributes['style'];
  return style !== undefined && hidingStyle.test(style.slice(0, 200));
}
const hidingStyle = /display\s{0,3}:\s{0,3}none/i;

function markOf({ name, attributes, label }: Element): Marked['kind'] | undefined {
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main') return undefined;
  const property = attributes['itemprop'] ?? '';
  if (name === 'time' || name === 'abbr' || property.startsWith('date')) return 'time';
  if (attributes['rel'] === 'author' || property === 'author') return 'byline';
  if (label.length < 2) return undefined;
  const short = label.slice(0, 200);
  if (bylineName.test(short)) return 'byline';
  return dateName.test(short) ? 'date' : undefined;
}
const bylineName =
  /(?:^|[\s_-])(?:byline|by-?line|author|authors|autor|auteur|writer)(?:[\s_-]|$)/i;
const dateName = /date|time|publi|posted|pubdate|timestamp|meta-?info|postmeta|fecha|datum|zeit/i;
