import type { ArticleId } from '../../article.ts';
import type { ArticleVersion } from '../../store/article-versions.ts';
import { type DiffPart, wordDiff } from '../../text/word-diff.ts';
import { spoken } from '../foreign.tsx';
import { Sheet } from '../layout.tsx';
import { say } from '../say.ts';
import { Time } from '../time.tsx';

interface VersionsView {
  readonly id: ArticleId;
  readonly versions: readonly ArticleVersion[]; // latest first
  readonly zone: string;
}

/** Every wording of an article beside the one before it: what went, what came, and what was decided on it. */
export const VersionsScreen = ({ id, versions, zone }: VersionsView) => (
  <Sheet>
    <h1 {...spoken(versions[0]?.headline ?? '', versions[0]?.inLanguage ?? 'und')}>
      {versions[0]?.headline}
    </h1>
    <p class="lead">
      <a href={`/articles/${id}`}>{say('To the article')}</a> ·{' '}
      {say('versions: {count}', { count: versions.length })}
    </p>
    {versions.map((version, index) => (
      <Version version={version} before={versions[index + 1]} zone={zone} />
    ))}
  </Sheet>
);

const Version = ({
  version,
  before,
  zone,
}: {
  version: ArticleVersion;
  before: ArticleVersion | undefined;
  zone: string;
}) => (
  <section class="version">
    <h2>
      {say('Version {number}', { number: version.version })}
      <Time at={version.dateSeen} zone={zone} />
      {version.verdict === undefined ? (
        ''
      ) : (
        <span class={`verdict ${version.verdict.verdict}`}>
          {say(version.verdict.verdict)} · <bdi>{version.verdict.reviewer}</bdi>
        </span>
      )}
    </h2>
    {version.material === undefined ? '' : <Material reasons={version.material} />}
    {before === undefined ? (
      <p class="none">{say('As it was first seen.')}</p>
    ) : (
      <>
        <Difference before={before.headline} after={version.headline} version={version} />
        <Difference before={before.articleBody} after={version.articleBody} version={version} />
      </>
    )}
  </section>
);

const Material = ({ reasons }: { reasons: NonNullable<ArticleVersion['material']> }) => (
  <p class="m">
    {reasons.length === 0 ? (
      <span>{say('Nothing material changed; the verdict stands.')}</span>
    ) : (
      <>
        <span>{say('Material:')}</span>
        {reasons.map((reason) => (
          <span class="flag">{say(reason)}</span>
        ))}
      </>
    )}
  </p>
);

const shownAround = 120; // characters of unchanged text on each side of a change

const Difference = ({
  before,
  after,
  version: { inLanguage },
}: {
  before: string;
  after: string;
  version: ArticleVersion;
}) =>
  before === after ? (
    ''
  ) : (
    <p class="diff" {...spoken(after, inLanguage)}>
      {wordDiff(before, after, inLanguage).map((part) => (
        <Part part={part} />
      ))}
    </p>
  );

const Part = ({ part: { kind, text } }: { part: DiffPart }) => {
  if (kind === 'added') return <ins>{text}</ins>;
  if (kind === 'removed') return <del>{text}</del>;
  if (text.length <= 2 * shownAround) return <>{text}</>;
  return (
    <>
      {text.slice(0, shownAround)}
      <span class="gap">{' … '}</span>
      {text.slice(-shownAround)}
    </>
  );
};
