import type { Tag } from '../article.ts';
import type { StoredArticle } from '../store/articles.ts';
import { terminalText } from './table.ts';

/** One article with its tags, and the words that each stands on. */
export function printArticle(article: StoredArticle, json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(article)}\n`);
    return;
  }
  const { headline, url, outlet, inLanguage, datePublished, placement, version, articleBody } =
    article;
  const lines = [
    oneLine(headline),
    `${article.id} · version ${version} · ${inLanguage} · ${outlet?.name ?? 'no outlet'} · ${datePublished ?? 'no date'}`,
    oneLine(url),
    ...(placement === undefined ? [] : [`story ${placement.story} · report ${placement.report}`]),
    '',
    ...articleBody.split('\n').map(oneLine),
    '',
    ...section('countries', article.countries, ({ code, role }) => `${code} (${role})`),
    ...section('officials', article.officials, ({ name, rank, post, anonymous }) =>
      [
        anonymous ? `unnamed: ${name}` : name,
        rank,
        post?.title,
        post?.organisation,
        post?.country,
        post?.status,
      ]
        .filter(Boolean)
        .join(', '),
    ),
    ...section('entities', article.entities, ({ type, name }) => `${name} (${type})`),
    ...section(
      'quotes',
      article.quotes,
      ({ speaker, exact }) => `${speaker ?? 'unknown speaker'}: ${exact}`,
    ),
    ...section(
      'attributions',
      article.attributions,
      ({ kind, name, cue }) => `${name} (${kind}, ${cue})`,
    ),
    ...section('dates', article.dates, ({ date }) => date),
    ...section('subjects', article.subjects, ({ name }) => name),
    `provenance: ${article.provenance.map(({ name }) => oneLine(name)).join(' → ') || 'not told'}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

const shownWords = 3;
/** Crawled text must not move the cursor or colour the terminal. */
export const oneLine = (text: string) => text.replace(/\p{C}+/gu, ' ').trim();

function section<T extends Tag>(
  title: string,
  tags: readonly T[],
  say: (tag: T) => string,
): readonly string[] {
  if (tags.length === 0) return [];
  return [
    `${title}:`,
    ...tags.map((tag) => {
      const words = [...new Set(tag.evidence.map(({ exact }) => terminalText(exact)))].slice(
        0,
        shownWords,
      );
      return `  ${tag.confidence.toFixed(2)}  ${oneLine(say(tag))}  [${words.join(' | ')}]`;
    }),
  ];
}
