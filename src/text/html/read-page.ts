import { Parser } from 'htmlparser2';
import { WireError } from '../../errors.ts';
import { oneLine } from '../whitespace.ts';
import type { Block, Doubt, HtmlPage, Marked } from './block.ts';
import type { Element } from './element.ts';
import { type Frame, frameUnder, rootFrame } from './frame.ts';
import type { Label } from './labels.ts';

/**
 * One pass over the markup, without a tree in memory: blocks of text with where they stand, and everything the
 * page says of itself. Throws EXTRACT_TOO_LARGE for pages past `limits`; nothing here recurses.
 */
export function readPage(html: string): HtmlPage {
  if (html.length > limits.characters) tooLarge('characters', html.length);
  const reader = pageReader();
  const parser = new Parser(
    { onopentag: reader.open, ontext: reader.text, onclosetag: reader.close },
    { decodeEntities: true },
  );
  parser.end(html);
  return reader.page();
}

/** Ten times the largest of 1,200 real pages (1.5 M characters, 51 levels, 6,700 elements), and what a worker can bear. */
const limits = { characters: 12_000_000, depth: 512, elements: 100_000 };

interface OpenBlock {
  text: string;
  linked: number;
  linkLed: boolean;
  doubted: number; // characters in doubted elements within the block
  doubt: Doubt | undefined; // the first of them
  breaks: number; // <br> since the last text
  readonly frame: Frame;
}

function pageReader() {
  const stack: Frame[] = [rootFrame];
  const labels = new Map<string, Label>(); // a page repeats its class names
  const blocks: Block[] = [];
  const metas = new Map<string, string[]>();
  const links: Record<string, string>[] = [];
  const jsonLd: string[] = [];
  const stateScripts: string[] = [];
  const marked: Marked[] = [];
  const sources: string[] = [];
  let noscript = '';
  const openMarks: { frame: Frame; text: string; order: number }[] = [];
  let title = '';
  let language: string | undefined;
  let raw: { name: 'script' | 'title'; text: string } | undefined;
  let current: OpenBlock | undefined;
  let elements = 0;

  const flush = (): void => {
    const open = current;
    current = undefined;
    if (open === undefined) return;
    const text = oneLine(open.text);
    if (text === '') return;
    const mostlyDoubted = open.doubted * 2 > text.length;
    blocks.push({
      text,
      order: blocks.length,
      container: open.frame.block,
      linked: Math.min(open.linked, text.length),
      linkLed: open.linkLed,
      doubt: mostlyDoubted ? open.doubt : open.frame.blockDoubt,
      caption: open.frame.caption,
      figure: open.frame.figure,
    });
  };

  const lineBreak = (): void => {
    if (current === undefined) return;
    current.breaks += 1;
    current.text += '\n';
    if (current.breaks > 1) flush();
  };

  const note = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'html') language ??= attributes['lang'] ?? attributes['xml:lang'];
    else if (name === 'link') links.push(attributes);
    else if ((name === 'script' || name === 'iframe') && sources.length < maxSources)
      sources.push((attributes['src'] ?? '').slice(0, maxSourceLength));
    else if (name === 'meta') {
      const { content } = attributes;
      const key = (
        attributes['property'] ??
        attributes['name'] ??
        attributes['itemprop'] ??
        attributes['http-equiv'] ??
        ''
      ).toLowerCase();
      if (key === '' || content === undefined || content.trim() === '') return;
      const known = metas.get(key);
      if (known === undefined) metas.set(key, [content]);
      else if (known.length < maxMetas) known.push(content);
    }
  };

  const open = (name: string, attributes: Record<string, string>): void => {
    const above = stack.at(-1) ?? rootFrame;
    elements += 1;
    if (elements > limits.elements) tooLarge('elements', elements);
    if (stack.length > limits.depth) tooLarge('depth', stack.length);
    note(name, attributes);
    if (name === 'script' || (name === 'title' && title === '')) raw = { name, text: '' };
    const element: Element = {
      name,
      attributes,
      label: `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`,
      parent: above.element,
      depth: above.element.depth + 1,
    };
    const frame = frameUnder(above, element, labels);
    stack.push(frame);
    if (frame.isBlock) flush();
    if (name === 'br' && !frame.dropped) lineBreak();
    if (frame.marks !== undefined && openMarks.length < maxOpenMarks)
      openMarks.push({ frame, text: '', order: blocks.length });
  };

  const text = (data: string): void => {
    const frame = stack.at(-1) ?? rootFrame;
    if (raw !== undefined) raw.text += data;
    if (!frame.dropped) shownText(data, frame);
    else if (frame.noscript && noscript.length < maxNoscript) noscript += ` ${data}`;
  };

  const shownText = (data: string, frame: Frame): void => {
    current ??= {
      text: '',
      linked: 0,
      linkLed: false,
      doubted: 0,
      doubt: undefined,
      breaks: 0,
      frame,
    };
    const letters = data.trim().length;
    if (letters > 0) {
      current.breaks = 0;
      if (frame.inLink && current.text.trim() === '') current.linkLed = true;
      if (frame.inLink) current.linked += letters;
      if (frame.doubt !== frame.blockDoubt) {
        current.doubted += data.length;
        current.doubt ??= frame.doubt;
      }
      for (const mark of openMarks) if (mark.text.length < maxMarkLength) mark.text += ` ${data}`;
    }
    current.text += data;
  };

  const closeRaw = (frame: Frame): void => {
    if (raw === undefined || frame.element.name !== raw.name) return;
    const { name, text: content } = raw;
    raw = undefined;
    if (name === 'title') title = oneLine(content);
    else if (isJsonLd(frame.element)) jsonLd.push(content);
    else if (carriesMarkup(content)) stateScripts.push(content);
  };

  const close = (): void => {
    if (stack.length === 1) return;
    const frame = stack.pop() ?? rootFrame;
    closeRaw(frame);
    if (frame.isBlock) flush();
    const mark = openMarks.at(-1);
    if (mark === undefined || mark.frame !== frame || frame.marks === undefined) return;
    openMarks.pop();
    marked.push({
      kind: frame.marks,
      element: frame.element,
      text: oneLine(mark.text).slice(0, maxMarkLength),
      order: mark.order,
    });
  };

  const page = (): HtmlPage => {
    flush();
    return {
      blocks,
      metas,
      links,
      jsonLd,
      stateScripts,
      marked,
      sources,
      noscript,
      title,
      language,
    };
  };

  return { open, text, close, page };
}

const maxMetas = 32; //       repeated article:author and article:tag are common, thousands are not
const maxOpenMarks = 8; //    a byline in a byline in a byline
const maxMarkLength = 300; // a date or a byline, not a page that calls itself one
const maxSources = 200;
const maxSourceLength = 300;
const maxNoscript = 1_000;
const minStateScript = 800; // shorter ones carry no article

const isJsonLd = ({ attributes }: Element): boolean =>
  (attributes['type'] ?? '').toLowerCase().includes('ld+json');

const carriesMarkup = (script: string): boolean =>
  script.length >= minStateScript && markupInString.test(script);
const markupInString = /\\u003c(?:p|div|br)|<\\?\/p>|&lt;p/i;

function tooLarge(what: keyof typeof limits, value: number): never {
  throw new WireError('EXTRACT_TOO_LARGE', `${value} ${what}, at most ${limits[what]}`, {
    facts: { what, value, limit: limits[what] },
  });
}
