import type { ArticleVersion } from '../store/article-versions.ts';
import { type DiffPart, wordDiff } from '../text/word-diff.ts';
import { oneLine } from './print-article.ts';

/** One line a version, latest first: when it was seen, why its edit matters, what was decided on it. */
export function printVersions(versions: readonly ArticleVersion[], json: boolean): void {
  if (json) {
    for (const { item: _, ...version } of versions) {
      process.stdout.write(`${JSON.stringify(version)}\n`);
    }
    return;
  }
  process.stdout.write(`${versions.map(aboutVersion).join('\n')}\n`);
}

/** The latest edit, or each of them, as words: [-removed-] {+added+}; paragraphs that stayed as they were are left out. */
export function printDiffs(versions: readonly ArticleVersion[], json: boolean): void {
  for (const [index, after] of versions.entries()) {
    const before = versions[index + 1];
    if (before === undefined) return;
    const diff = (field: 'headline' | 'articleBody') =>
      wordDiff(before[field], after[field], after.inLanguage);
    const [headline, articleBody] = [diff('headline'), diff('articleBody')];
    if (json) {
      const { version, material } = after;
      process.stdout.write(`${JSON.stringify({ version, material, headline, articleBody })}\n`);
    } else {
      const body = marked(articleBody).split(/\n+/).filter(hasChange);
      process.stdout.write(
        `${[aboutVersion(after), marked(headline), ...body, ''].map(oneLine).join('\n')}\n`,
      );
    }
  }
}

function aboutVersion({ version, dateSeen, headline, material, verdict }: ArticleVersion): string {
  const edit =
    material === undefined
      ? 'first version'
      : material.length === 0
        ? 'edit that does not matter'
        : `material edit: ${material.join(', ')}`;
  const decided =
    verdict === undefined
      ? 'no decision'
      : `${verdict.verdict} by ${verdict.reviewer}, ${verdict.dateReviewed}`;
  return oneLine(`version ${version} · ${dateSeen} · ${edit} · ${decided} · ${headline}`);
}

const marked = (parts: readonly DiffPart[]): string =>
  parts.map(({ kind, text }) => (kind === 'kept' ? text : around(text, marks[kind]))).join('');

const marks = { removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

/** The marks stand inside every line of what changed, so that a line on its own still reads. */
const around = (text: string, [open, close]: readonly [string, string]): string =>
  text.replace(/[^\n]*\S/g, (line) => `${open}${line}${close}`);

const hasChange = (line: string): boolean => /\[-|\{\+/.test(line);
