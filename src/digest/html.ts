import { directionOf, escapeHtml, linkableUrl } from '../text/markup.ts';
import type { Counted, Digest, DigestFormat, DigestSource, DigestStory } from './digest.ts';
import { digestStyle } from './html-style.ts';

/** One self-contained page: no script, no outside resource, two A4 pages of print for a usual day. */
export const htmlDigest: DigestFormat = {
  name: 'html',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  render: (digest) =>
    [
      '<!doctype html>',
      '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
      `<title>${escapeHtml(digest.title)}, ${digest.date}</title><style>${digestStyle}</style></head>`,
      `<body><main class="page">${header(digest)}${glance(digest)}`,
      section('Countries mentioned', bars(digest.countries.slice(0, mostCountries))),
      digest.stories.length === 0 ? '' : `<h2>Stories</h2>${digest.stories.map(story).join('\n')}`,
      section('Officials in the news', officials(digest)),
      section('Coverage and method', method(digest), 'method'),
      '</main></body></html>\n',
    ].join('\n'),
};

const mostAtAGlance = 7;
const mostCountries = 12;

const section = (title: string, content: string, name = '') =>
  `<section class="${name}"><h2>${title}</h2>${content === '' ? '<p>Nothing notable.</p>' : content}</section>`;

const foreign = (text: string, language: string) =>
  `<bdi lang="${escapeHtml(language)}" dir="${directionOf(language)}">${escapeHtml(text)}</bdi>`;

function header({ title, date, from, until, timeZone, editors, numbers }: Digest): string {
  const figures: readonly (readonly [string, number])[] = [
    ['Articles reviewed', numbers.reviewed],
    ['In this digest', numbers.articles],
    ['Stories', numbers.stories],
    ['Outlets', numbers.outlets],
    ['Languages', numbers.languages],
    ['Rejected', numbers.rejected],
  ];
  return `<header><p class="kick">Daily press digest</p><h1>${escapeHtml(title)}</h1>
<p class="dt"><time datetime="${date}">${date}</time> · decisions from ${readable(from)} until ${readable(until)} UTC (a day in ${escapeHtml(timeZone)}) · edited by ${escapeHtml(editors.join(', ') || 'nobody')}</p>
<dl class="nums">${figures.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl></header>`;
}

function glance({ stories }: Digest): string {
  const items = stories
    .slice(0, mostAtAGlance)
    .map(
      ({ countries, headline, language, sources }) =>
        `<li>${countries.length === 0 ? '' : `<b>${escapeHtml(countries.join(', '))}:</b> `}${foreign(headline, language)} ${references(sources.map(({ number }) => number))}</li>`,
    );
  const list = items.length === 0 ? '<p>Nothing notable.</p>' : `<ol>${items.join('')}</ol>`;
  return `<section class="glance"><h2>At a glance</h2>${list}</section>`;
}

const references = (numbers: readonly number[]) =>
  `<span class="ref">${numbers.map((number) => `<a href="#s${number}">[${number}]</a>`).join(' ')}</span>`;

function bars(counted: readonly Counted[]): string {
  const most = Math.max(1, ...counted.map(({ count }) => count));
  const rows = counted.map(
    ({ name, count }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td class="bar"><svg width="100%" height="9" aria-hidden="true"><rect width="${Math.round((100 * count) / most)}%" height="9" rx="2"/></svg></td><td class="r">${count}</td></tr>`,
  );
  return rows.length === 0 ? '' : `<table class="bars"><tbody>${rows.join('')}</tbody></table>`;
}

function story(
  {
    headline,
    language,
    countries,
    subjects,
    origins,
    sources,
    quotes,
    additions = [],
    comments,
  }: DigestStory,
  index: number,
): string {
  const facts = [
    ...countries,
    ...subjects,
    `${sources.length} ${sources.length === 1 ? 'article' : 'articles'}`,
    ...(origins === undefined
      ? []
      : [`${origins} independent ${origins === 1 ? 'origin' : 'origins'}`]),
  ];
  const leads = sources
    .slice(0, 2)
    .map(
      ({ lead, language: tongue, number }) =>
        `<p>${foreign(lead, tongue)} ${references([number])}</p>`,
    );
  const said = quotes.map(
    ({ exact, language: tongue, speaker, source: number }) =>
      `<blockquote><p lang="${escapeHtml(tongue)}" dir="${directionOf(tongue)}">${escapeHtml(exact)}</p><cite>${foreign(speaker, tongue)} ${references([number])}</cite></blockquote>`,
  );
  const added = additions.map(
    ({ tag, name, analyst, sources: where }) =>
      `<p class="com"><b>Added</b> <bdi>${escapeHtml(name)}</bdi> (${escapeHtml(tag)}) ${references(where)} <small>${escapeHtml(analyst)}</small></p>`,
  );
  const remarks = comments.map(
    ({ author, text }) =>
      `<p class="com"><b>Comment</b> ${escapeHtml(text)} <small>${escapeHtml(author)}</small></p>`,
  );
  return `<article class="st"><div><h3><span class="no">${index + 1}</span>${foreign(headline, language)}</h3>
<p class="mt">${escapeHtml(facts.join(' · '))}</p>${leads.join('')}${said.join('')}${added.join('')}${remarks.join('')}</div>
<div class="srcs"><h4>Sources</h4><ol class="src">${sources.map(source).join('')}</ol></div></article>`;
}

function source({
  number,
  outlet,
  language,
  headline,
  url,
  datePublished,
  origin,
  sha256,
}: DigestSource): string {
  const href = linkableUrl(url);
  const title = foreign(headline, language);
  const link =
    href === undefined
      ? title
      : `<a href="${escapeHtml(href)}" rel="noreferrer noopener external">${title}</a>`;
  const when =
    datePublished === undefined
      ? ''
      : ` <time datetime="${datePublished}">${readable(datePublished)}</time>`;
  const from = origin === '' ? '' : ` <em>${escapeHtml(origin)}</em>`;
  return `<li id="s${number}"><span class="fn">[${number}]</span> ${escapeHtml(outlet)} <span class="lang">${escapeHtml(language)}</span> ${link}${when}${from} <code title="SHA-256 of the capture">${sha256.slice(0, 12)}</code></li>`;
}

/** '2026-11-21 22:13' of an Instant, which is UTC. */
const readable = (time: string) => time.slice(0, 16).replace('T', ' ');

function officials({ officials: rows }: Digest): string {
  if (rows.length === 0) return '';
  const body = rows.map(
    ({ name, post, articles, sources, addedBy }) =>
      `<tr><th scope="row"><bdi>${escapeHtml(name)}</bdi>${addedBy === undefined ? '' : ` <small>added by ${escapeHtml(addedBy)}</small>`}</th><td><bdi>${escapeHtml(post)}</bdi></td><td class="r">${articles}</td><td>${references(sources)}</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">Name</th><th scope="col">Post</th><th scope="col">Articles</th><th scope="col">Sources</th></tr></thead><tbody>${body.join('')}</tbody></table>`;
}

const method = ({ coverage }: Digest) =>
  `<p>Every URL seen has one state: ${coverage.map(({ name, count }) => `${escapeHtml(name)} ${count}`).join(', ') || 'none was seen'}. Stories are ordered by the number of outlets, then of articles. Texts are in the language of the outlet. The code behind a source begins the SHA-256 of the stored capture.</p>`;
