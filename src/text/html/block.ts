import type { Element } from './element.ts';

/** An element whose label speaks against it, and the doubted one around it. */
export interface Doubt {
  readonly element: Element;
  readonly outer: Doubt | undefined;
}

/** A run of text between two block boundaries (or two line breaks in a row), in document order. */
export interface Block {
  readonly text: string; //       white space collapsed
  readonly order: number; //      position among all blocks of the page
  readonly container: Element; // nearest block-level element
  readonly linked: number; //     characters inside <a>
  readonly linkLed: boolean; //   begins with a link
  readonly doubt: Doubt | undefined; // innermost first
  readonly caption: Element | undefined; // the figcaption or caption it stands in
  readonly figure: Element | undefined;
}

/** What one pass over a page gathers; everything later reads this, never the markup. */
export interface HtmlPage {
  readonly blocks: readonly Block[];
  readonly metas: ReadonlyMap<string, readonly string[]>; // lower-case property, name or itemprop → contents
  readonly links: readonly Readonly<Record<string, string>>[]; // attributes of <link>
  readonly jsonLd: readonly string[]; //      raw text of the scripts
  readonly stateScripts: readonly string[]; // scripts that seem to carry markup in strings
  readonly marked: readonly Marked[];
  readonly sources: readonly string[]; // of scripts and frames
  readonly noscript: string; // what readers without JavaScript are told
  readonly title: string;
  readonly language: string | undefined; // <html lang>
}

/** Text of an element that says what it is: a date, a byline, an itemprop. */
export interface Marked {
  readonly kind: 'time' | 'date' | 'byline';
  readonly element: Element;
  readonly text: string;
  readonly order: number; // of the block it begins in
}
