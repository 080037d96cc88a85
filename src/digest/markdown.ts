import type { Digest, DigestFormat, DigestSource, DigestStory } from './digest.ts';

/** CommonMark. Crawled text is escaped, so it can be neither a link, nor HTML, nor a heading. */
export const markdownDigest: DigestFormat = {
  name: 'markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render: (digest) => `${lines(digest).join('\n')}\n`,
};

const escapeMarkdown = (text: string): string =>
  text
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&]/g, '\\$&');

function lines(digest: Digest): readonly string[] {
  const { numbers } = digest;
  return [
    `# ${escapeMarkdown(digest.title)}, ${digest.date}`,
    '',
    `Decisions from ${digest.from} until ${digest.until} (${digest.timeZone}). Edited by ${digest.editors.map(escapeMarkdown).join(', ') || 'nobody'}.`,
    '',
    `${numbers.reviewed} articles reviewed, ${numbers.articles} in this digest, ${numbers.stories} stories, ${numbers.outlets} outlets, ${numbers.languages} languages.`,
    '',
    '## At a glance',
    '',
    ...glance(digest),
    '',
    '## Stories',
    ...digest.stories.flatMap(story),
    '',
    '## Countries',
    '',
    ...orNothing(digest.countries.map(({ name, count }) => `- ${escapeMarkdown(name)}: ${count}`)),
    '',
    '## Officials in the news',
    '',
    ...orNothing(
      digest.officials.map(
        ({ name, post, sources, addedBy }) =>
          `- ${escapeMarkdown(name)}${post === '' ? '' : `, ${escapeMarkdown(post)}`}${addedBy === undefined ? '' : ` (added by ${escapeMarkdown(addedBy)})`} ${references(sources)}`,
      ),
    ),
    '',
    '## Coverage',
    '',
    ...orNothing(digest.coverage.map(({ name, count }) => `- ${escapeMarkdown(name)}: ${count}`)),
  ];
}

const mostAtAGlance = 7;
const orNothing = (items: readonly string[]) => (items.length === 0 ? ['Nothing notable.'] : items);
const references = (numbers: readonly number[]) =>
  numbers.map((number) => `\\[${number}\\]`).join(' ');

const glance = ({ stories }: Digest) =>
  orNothing(
    stories
      .slice(0, mostAtAGlance)
      .map(
        ({ countries, headline, sources }, index) =>
          `${index + 1}. ${countries.length === 0 ? '' : `**${countries.map(escapeMarkdown).join(', ')}:** `}${escapeMarkdown(headline)} ${references(sources.map(({ number }) => number))}`,
      ),
  );

function story({
  headline,
  subjects,
  origins,
  sources,
  quotes,
  additions = [],
  comments,
}: DigestStory): readonly string[] {
  const known = origins === undefined ? '' : `, ${origins} independent origins`;
  return [
    '',
    `### ${escapeMarkdown(headline)}`,
    '',
    `${[...subjects.map(escapeMarkdown), `${sources.length} articles${known}`].join(' · ')}`,
    '',
    ...quotes.flatMap(({ exact, speaker, source }) => [
      `> ${escapeMarkdown(exact)}`,
      `> — ${escapeMarkdown(speaker)} ${references([source])}`,
      '',
    ]),
    ...additions.flatMap(({ tag, name, analyst, sources: where }) => [
      `Added by ${escapeMarkdown(analyst)}: ${escapeMarkdown(name)} (${escapeMarkdown(tag)}) ${references(where)}`,
      '',
    ]),
    ...comments.flatMap(({ author, text }) => [
      `Comment (${escapeMarkdown(author)}): ${escapeMarkdown(text)}`,
      '',
    ]),
    ...sources.map(source),
  ];
}

const source = ({ number, outlet, language, headline, url, lead, sha256, origin }: DigestSource) =>
  `- ${references([number])} ${escapeMarkdown(outlet)} (${language}): <${encodeURI(decodeURISafe(url))}> “${escapeMarkdown(headline)}”. ${escapeMarkdown(lead)}${origin === '' ? '' : ` Origin: ${escapeMarkdown(origin)}.`} sha256 ${sha256}`;

function decodeURISafe(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
