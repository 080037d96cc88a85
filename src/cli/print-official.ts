import type { StartFilePost } from '../store/official-start-file.ts';
import type { OfficialStatement } from '../store/official-statements.ts';
import type { RegisteredOfficial, RegisteredPost } from '../store/officials.ts';
import type { HeldPost, PostSighting } from '../text/posts-over-time.ts';
import { terminalText } from './table.ts';

/** One person: names, posts over time with where it is written, and what they said in every language. */
export function printOfficial(
  official: RegisteredOfficial & { readonly statements: readonly OfficialStatement[] },
  json: boolean,
): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(official)}\n`);
    return;
  }
  const { name, keys, names, countries, articles, first, last, posts, statements } = official;
  const sources = new Map(official.sources.map((source) => [source.article, source]));
  const where = ({ article, at }: PostSighting): string => {
    const source = sources.get(article);
    const seen = source?.dateIs === 'seen' ? ' (date seen)' : '';
    return `${day(at)}${seen} ${article} ${oneLine(source?.outlet ?? source?.url ?? '')}: ${oneLine(source?.passage ?? '')}`;
  };
  const lines = [
    `${oneLine(name)} · ${countries.join(' ') || 'no country'} · ${keys.join(', ')}`,
    `${articles} ${articles === 1 ? 'article' : 'articles'}, ${day(first)} to ${day(last)}`,
    '',
    'names:',
    ...names.map(
      (spelling) =>
        `  ${oneLine(spelling.name)} (${spelling.language}, ${spelling.script}) ${spelling.articles}`,
    ),
    '',
    'posts:',
    ...posts.flatMap((post) => [`  ${titleOf(post)}: ${stateOf(post)}`, ...standing(post, where)]),
    ...official.startFile.map(
      (post, place) => (place === 0 ? '\nnot from texts:\n' : '') + fromFile(post),
    ),
    ...official.removed.map(
      ({ article, name: removed, removedBy, removedAt }) =>
        `  taken out: ${oneLine(removed)} in ${article}, by ${oneLine(removedBy)} on ${day(removedAt)}`,
    ),
    '',
    `statements: ${statements.length}`,
    ...statements.flatMap(({ at, language, outlet, article, exact, cue }) => [
      `  ${day(at)} ${language} ${oneLine(outlet ?? '')} ${article}${cue === undefined ? '' : ` (${oneLine(cue)})`}`,
      `    ${oneLine(exact)}`,
    ]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

const oneLine = (text: string): string => text.replace(/\p{C}+/gu, ' ').trim();
const day = (at: string): string => at.slice(0, 10);

const titleOf = ({ title, organisation, country }: HeldPost): string =>
  [title, organisation, country]
    .filter((part) => part !== undefined)
    .map(terminalText)
    .join(', ');

const fromFile = ({ title, country, fromYear, untilYear, source }: StartFilePost): string =>
  `  ${[title, country].filter(Boolean).join(', ')} ${fromYear ?? ''}–${untilYear ?? ''} (${source})`;

function stateOf({ state, last, former, superseded, proposedEnd }: RegisteredPost): string {
  if (former !== undefined) {
    const after = former.after === undefined ? '' : `after ${day(former.after.at)}, `;
    return `former since ${after}by ${day(former.by.at)} at the latest`;
  }
  if (proposedEnd !== undefined)
    return `${state} as of ${day(last.at)}; perhaps former since ${proposedEnd.untilYear} (start file)`;
  if (superseded === undefined) return `${state} as of ${day(last.at)}`;
  return `${state} as of ${day(last.at)}; perhaps superseded: ${terminalText(superseded.title)} from ${day(superseded.by.at)}`;
}

function standing(
  { first, last, articles, former, conflict, superseded }: HeldPost,
  where: (seen: PostSighting) => string,
): readonly string[] {
  const rows: readonly (readonly [string, PostSighting | undefined])[] = [
    ['first', first],
    ['last', articles > 1 ? last : undefined],
    ['last held', former?.after],
    ['former', former?.by],
    ['conflict, former', conflict?.former],
    ['conflict, held', conflict?.held],
    ['superseded', superseded?.by],
  ];
  return rows.flatMap(([word, seen]) =>
    seen === undefined ? [] : [`    ${word}: ${where(seen)}`],
  );
}
