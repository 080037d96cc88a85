import { type CheerioAPI, load } from 'cheerio/slim'; // the whole of cheerio loads an HTTP client
import type { Layout, Page } from '../../article.ts';
import { oneLine } from '../../text/whitespace.ts';

interface ByLayout {
  readonly paragraphs: readonly string[];
  readonly headline?: string;
  readonly summary?: string;
}

/**
 * What the outlet's own selectors find. Used only while they still fit the page: two paragraphs or more, and
 * between half and twice of what the general extractor read; otherwise undefined, and the general result stands.
 */
export function fromLayout(page: Page, general: readonly string[]): ByLayout | undefined {
  if (page.layout === undefined) return undefined;
  const $ = load(page.text, { xml: { xmlMode: false, decodeEntities: true } });
  const { paragraphs: selector, headline, summary, drop } = page.layout;
  if (drop !== undefined) $(drop).remove();
  const paragraphs = textsOf($, selector);
  const length = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const expected = general.reduce((sum, text) => sum + text.length, 0);
  if (paragraphs.length < 2 || length < expected / 2 || length > expected * 2) return undefined;
  return { paragraphs, ...named($, { headline, summary }) };
}

const textsOf = ($: CheerioAPI, selector: string): readonly string[] =>
  $(selector)
    .toArray()
    .map((element) => oneLine($(element).text()))
    .filter((text) => text !== '');

function named(
  $: CheerioAPI,
  selectors: { readonly [Name in 'headline' | 'summary']: Layout[Name] },
): Pick<ByLayout, 'headline' | 'summary'> {
  return Object.fromEntries(
    Object.entries(selectors).flatMap(([name, selector]) => {
      const [text] = selector === undefined ? [] : textsOf($, selector);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}
