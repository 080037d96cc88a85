import type { Child } from 'hono/jsx';
import { MEDIA_TOPICS } from '../../lexicons/topics/media-topics.ts';
import type { ArticleSummary } from '../../store/article-lists.ts';
import type { Named, Profile } from '../../store/profiles.ts';
import { countryName, Foreign, languageName } from '../foreign.tsx';
import { Sheet } from '../layout.tsx';
import { countryPath, officialPath, organisationPath, outletPath, searchPath } from '../paths.ts';
import { say } from '../say.ts';
import { ArticleRow } from './article-row.tsx';
import { Counts } from './counts.tsx';
import { Days } from './days.tsx';

interface ProfileView {
  readonly profile: Profile;
  readonly articles: readonly ArticleSummary[];
  readonly search: string; // what finds all of them: 'country:IQ'
  readonly outletName: (key: string) => string;
  readonly zone: string;
}

/** What the latest articles about something have in common: when, where, who. `children` say what it is. */
export const ProfileScreen = ({ view, children }: { view: ProfileView; children: Child }) => {
  const { profile, articles, search, outletName, zone } = view;
  return (
    <Sheet>
      {children}
      <p class="lead">
        {profile.isCut
          ? say('Counted over the latest {count} articles.', { count: profile.articles })
          : say('articles: {count}', { count: profile.articles })}
      </p>
      <Days days={profile.days} />
      <div class="two">
        <div>
          <h2>
            {say('Latest')} <a href={searchPath(search)}>{say('All in the search')}</a>
          </h2>
          <ol class="list">
            {articles.map((article) => (
              <li>
                <ArticleRow article={article} zone={zone} />
              </li>
            ))}
          </ol>
          {articles.length === 0 ? <p class="none">{say('Nothing found.')}</p> : ''}
        </div>
        <div>
          <People title={say('Officials')} named={profile.officials} path={officialPath} />
          <People
            title={say('Organisations')}
            named={profile.entities.filter(({ type }) => type === 'organisation')}
            path={organisationPath}
          />
          <Counts
            title={say('Countries')}
            counted={profile.countries}
            name={countryName}
            path={countryPath}
          />
          <Counts
            title={say('Outlets')}
            counted={profile.outlets}
            name={outletName}
            path={outletPath}
          />
          <Counts
            title={say('Languages')}
            counted={profile.languages}
            name={languageName}
            path={(tag) => searchPath(`${search} lang:${tag}`)}
          />
          <Counts
            title={say('Topics')}
            counted={profile.subjects}
            name={topicName}
            path={(uri) => searchPath(`${search} topic:${uri}`)}
          />
        </div>
      </div>
    </Sheet>
  );
};

export const topicName = (uri: string): string =>
  Object.hasOwn(MEDIA_TOPICS, uri) ? MEDIA_TOPICS[uri as keyof typeof MEDIA_TOPICS].name : uri;

const shownValues = 10;

const People = (people: {
  title: string;
  named: readonly Named[];
  path: (key: string) => string;
}) => {
  const { title, named, path } = people;
  return named.length === 0 ? (
    ''
  ) : (
    <section>
      <h2>{title}</h2>
      <ul class="origins">
        {named.slice(0, shownValues).map(({ value, name, language, count }) => (
          <li>
            <a href={path(value)}>
              <Foreign text={name} language={language} />
            </a>
            <span class="num">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
