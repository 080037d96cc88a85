import { lexiconJson } from '../lexicons/load.ts';
import type { HtmlPage } from './html/block.ts';
import { comparable, weightOf } from './whitespace.ts';

/** What a page answered with instead of an article. */
export type NotArticle = 'challenge' | 'consent' | 'error' | 'login';

/**
 * Tells articles from what servers send in their place with status 200. A page with much running text is always an
 * article, so a report about a ransomware attack, a cookie ruling or a site that went down stays one.
 */
export function pageKind(
  page: HtmlPage,
  { headline, articleBody }: { readonly headline: string; readonly articleBody: string },
): NotArticle | 'article' {
  const weight = weightOf(articleBody);
  if (weight >= longText) return 'article';
  if (isBare(page) && page.sources.some((source) => guards.test(source))) return 'challenge';
  const titles = [headline, page.title, ...headingsOf(page)].flatMap(segmentsOf);
  const whole = ` ${comparable(wholeText(page))} `;
  const dated = saysArticle(page);
  for (const { kind, titlePhrases, textPhrases } of KINDS) {
    const inTitle = titles.some((title) => titlePhrases.has(title));
    const inText = textPhrases.filter((phrase) => whole.includes(phrase)).length;
    if (dated && !(inTitle && weight < shortText)) continue;
    const enough = kind === 'consent' || kind === 'login' ? minWallPhrases : minPhrases;
    if (inTitle && (inText > 0 || weight < shortText)) return kind;
    if (inText >= enough && weight < shortText + inText * weightPerPhrase) return kind;
  }
  return 'article';
}

const longText = 1500; //      weight; walls and error pages with their help texts stay below it
const shortText = 250; //      no report is that short without being a headline
const bareText = 600; //       characters of all text, navigation included
const weightPerPhrase = 100; // a wall's own text grows with its phrases
const minPhrases = 2;
const minWallPhrases = 4; //   cookie banners and login boxes stand on articles too
const maxWhole = 6_000; //     characters of the page that are searched
const maxHeadings = 3;

const guards =
  /\/cdn-cgi\/challenge|_incapsula_resource|ddos-guard|\/captcha|geo\.captcha-delivery|px-captcha|validate\.perfdrive/i;

/** Guards' scripts also run on the articles behind them; only a page with next to nothing else is the guard's. */
const isBare = ({ blocks }: HtmlPage): boolean =>
  blocks.reduce((sum, { text }) => sum + text.length, 0) < bareText;

const headingsOf = ({ blocks }: HtmlPage): readonly string[] =>
  blocks
    .filter(({ container }) => container.name === 'h1' || container.name === 'h2')
    .slice(0, maxHeadings)
    .map(({ text }) => text);

/** The title and its parts between dividers, without digits of an error code at its ends. */
function segmentsOf(title: string): readonly string[] {
  return [title, ...title.split(/\s[|–—»·:-]\s|:\s|[|!]/)]
    .map(comparable)
    .filter((key) => key !== '');
}

const wholeText = ({ blocks, noscript }: HtmlPage): string => {
  let text = noscript;
  for (const block of blocks) {
    if (text.length > maxWhole) break;
    text += ` ${block.text}`;
  }
  return text.slice(0, maxWhole);
};

/** The page itself claims to be a dated article. */
const saysArticle = ({ metas, jsonLd }: HtmlPage): boolean =>
  metas.has('article:published_time') ||
  jsonLd.some((script) => script.includes('"datePublished"'));

interface Lexicon {
  readonly kinds: Readonly<
    Record<
      NotArticle,
      Readonly<Record<'titles' | 'texts', Readonly<Record<string, readonly string[]>>>>
    >
  >;
}

const KINDS = Object.entries(lexiconJson<Lexicon>('boilerplate/page-kinds.json').kinds).map(
  ([kind, { titles, texts }]) => ({
    kind: kind as NotArticle,
    titlePhrases: new Set(Object.values(titles).flat().map(comparable)),
    textPhrases: [...new Set(Object.values(texts).flat().map(phraseKey))],
  }),
);

/** Whole words, except in scripts without spaces. */
function phraseKey(phrase: string): string {
  const key = comparable(phrase);
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(key) ? key : ` ${key} `;
}
