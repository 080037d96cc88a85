import type { Instant } from '../../article.ts';
import type { ArticleSummary } from '../../store/article-lists.ts';
import type { OfficialName } from '../../store/official-register.ts';
import type { OfficialStatement } from '../../store/official-statements.ts';
import type { RegisteredOfficial } from '../../store/officials.ts';
import { countryName, Foreign, Language, languageName, spoken } from '../foreign.tsx';
import { Sheet } from '../layout.tsx';
import { officialPath } from '../paths.ts';
import { say } from '../say.ts';
import { Time } from '../time.tsx';
import { ArticleRow } from './article-row.tsx';
import { Beside, Posts } from './official-posts.tsx';

interface OfficialView {
  readonly official: RegisteredOfficial;
  readonly statements: readonly OfficialStatement[];
  readonly articles: readonly ArticleSummary[];
  readonly zone: string;
}

/** One person: the posts with where they are written, and everything said, across languages. */
export const OfficialScreen = ({ official, statements, articles, zone }: OfficialView) => {
  const { name, names, countries, first, last } = official;
  const language = names.find((spelling) => spelling.name === name)?.language ?? 'und';
  return (
    <Sheet>
      <h1 {...spoken(name, language)}>{name}</h1>
      <p class="lead">
        {countries.map(countryName).join(', ') || say('no country')} ·{' '}
        {say('articles: {count}', { count: official.articles })} · <Time at={first} zone={zone} /> –{' '}
        <Time at={last} zone={zone} />
      </p>
      <div class="two">
        <div>
          <Posts official={official} zone={zone} />
          <Beside official={official} zone={zone} />
          <Statements official={official} statements={statements} zone={zone} />
        </div>
        <div>
          <Names names={names} />
          <Keys official={official} zone={zone} />
          <h2>{say('Articles')}</h2>
          <ol class="list">
            {articles.map((article) => (
              <li>
                <ArticleRow article={article} zone={zone} />
              </li>
            ))}
          </ol>
          <p class="more">
            <a href={`/search?q=${encodeURIComponent(`official:"${official.key}"`)}`}>
              {say('All in the search')}
            </a>
          </p>
        </div>
      </div>
    </Sheet>
  );
};

const Statements = ({ official: { key }, statements, zone }: Omit<OfficialView, 'articles'>) => (
  <section>
    <h2>{say('Everything said')}</h2>
    {statements.length === 0 ? <p class="none">{say('No statement is on record.')}</p> : ''}
    <ol class="sayings">
      {statements.map((statement) => (
        <li>
          <blockquote {...spoken(statement.exact, statement.language)}>
            {statement.exact}
          </blockquote>
          <p class="m">
            <Language tag={statement.language} />
            <span>{say(statement.direct ? 'in quotation marks' : 'reported')}</span>
            {statement.cue === undefined ? (
              ''
            ) : (
              <Foreign text={statement.cue} language={statement.language} />
            )}
            {statement.stance === undefined || statement.stance === 'said' ? (
              ''
            ) : (
              <span class="flag">{say(statement.stance)}</span>
            )}
            {statement.toldBy === 'post' ? (
              <span class="flag">{say('told by the post, not the name')}</span>
            ) : (
              ''
            )}
            {statement.outlet === undefined ? (
              ''
            ) : (
              <Foreign text={statement.outlet} language="und" />
            )}
            <a href={`/articles/${statement.article}`}>
              <Time at={statement.at} zone={zone} />
            </a>
          </p>
        </li>
      ))}
    </ol>
    {statements.length === 0 ? '' : <Earlier path={officialPath(key)} statements={statements} />}
  </section>
);

const fullPage = 200; // articles, as the store reads them at once

const Earlier = ({
  path,
  statements,
}: {
  path: string;
  statements: readonly OfficialStatement[];
}) => {
  const articles = new Set(statements.map(({ article }) => article));
  const before: Instant | undefined = statements.at(-1)?.at;
  return articles.size < fullPage || before === undefined ? (
    ''
  ) : (
    <p class="more">
      <a href={`${path}?before=${encodeURIComponent(before)}`}>{say('Older ones')}</a>
    </p>
  );
};

const Names = ({ names }: { names: readonly OfficialName[] }) => (
  <section>
    <h2>{say('Names')}</h2>
    <ul class="origins">
      {names.map(({ name, language, articles }) => (
        <li>
          <span>
            <Foreign text={name} language={language} /> <small>{languageName(language)}</small>
          </span>
          <span class="num">{articles}</span>
        </li>
      ))}
    </ul>
  </section>
);

/** Which keys are one person, and who decided it. */
const Keys = ({
  official: { key, keys, decisions },
  zone,
}: Pick<OfficialView, 'official' | 'zone'>) => (
  <section class="hand">
    <h2>{say('By hand')}</h2>
    <ul class="groups">
      {keys
        .filter((other) => other !== key)
        .map((other) => (
          <li>
            <bdi>{other}</bdi>
            <form method="post" action="/officials/separate">
              <input type="hidden" name="into" value={key} />
              <input type="hidden" name="other" value={other} />
              <button type="submit" class="btn">
                {say('Not the same person')}
              </button>
            </form>
          </li>
        ))}
    </ul>
    <form method="post" action="/officials/merge">
      <input type="hidden" name="into" value={key} />
      <label class="field">
        {say('Another official who is the same person: name or key')}
        <input name="other" dir="auto" required maxlength={200} />
      </label>
      <button type="submit" class="btn">
        {say('One person')}
      </button>
    </form>
    {decisions.length === 0 ? (
      ''
    ) : (
      <ul class="hist">
        {decisions.map(({ kind, otherKey, analyst, decidedAt }) => (
          <li>
            <Time at={decidedAt} zone={zone} short />
            <span>
              {say(kind === 'merge' ? 'merged' : 'separated')} <bdi>{otherKey}</bdi> ·{' '}
              <bdi>{analyst}</bdi>
            </span>
          </li>
        ))}
      </ul>
    )}
  </section>
);
