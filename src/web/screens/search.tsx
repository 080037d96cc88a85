import { SEARCH_FIELDS } from '../../search/conditions.ts';
import type { ArticleSummary } from '../../store/article-lists.ts';
import type { Profile } from '../../store/profiles.ts';
import { countryName, languageName } from '../foreign.tsx';
import { Notice, Sheet } from '../layout.tsx';
import { searchPath } from '../paths.ts';
import { say } from '../say.ts';
import { ArticleRow } from './article-row.tsx';
import { Counts } from './counts.tsx';
import { Days } from './days.tsx';
import { Older, type PageEnd } from './older.tsx';
import { topicName } from './profile.tsx';

interface SearchView {
  readonly text: string;
  readonly unknown: readonly string[];
  readonly found: readonly ArticleSummary[];
  readonly hasMore: boolean;
  readonly profile: Profile;
  readonly outletName: (key: string) => string;
  readonly zone: string;
}

/** What was found, what it has in common, and what can be done with it. */
export const SearchScreen = (view: SearchView) => {
  const { text, unknown, found, hasMore, profile, zone } = view;
  return (
    <Sheet>
      <h1>{say('Search')}</h1>
      <form action="/search" class="wide">
        <input
          type="search"
          name="q"
          value={text}
          dir="auto"
          maxlength={500}
          aria-label={say('What to search for')}
        />
        <button type="submit" class="btn primary">
          {say('Search')}
        </button>
      </form>
      <Grammar />
      {unknown.length === 0 ? (
        ''
      ) : (
        <Notice kind="error">
          {say('Not understood, and left out:')} <bdi>{unknown.join(' ')}</bdi>
        </Notice>
      )}
      <div class="two">
        <div>
          <Days days={profile.days} />
          <ol class="list">
            {found.map((article) => (
              <li>
                <ArticleRow article={article} zone={zone} />
              </li>
            ))}
          </ol>
          {found.length === 0 ? <p class="none">{say('Nothing found.')}</p> : ''}
          {hasMore ? <Older path="/search" asked={{ q: text }} end={endOf(found)} /> : ''}
        </div>
        <div>
          {text === '' ? '' : <Keep text={text} />}
          <Facets {...view} />
        </div>
      </div>
    </Sheet>
  );
};

const Grammar = () => (
  <details class="grammar">
    <summary>{say('Words, “phrases”, -not, OR, ( ) and fields')}</summary>
    <ul>
      {Object.values(SEARCH_FIELDS).map((example) => (
        <li>
          <code>{example}</code>
        </li>
      ))}
    </ul>
  </details>
);

/** A search is kept as a watchlist, or taken along as a file. */
const Keep = ({ text }: { text: string }) => (
  <section class="hand">
    <h2>{say('Keep this search')}</h2>
    <form method="post" action="/watchlists">
      <input type="hidden" name="query" value={text} />
      <label class="field">
        {say('Name of the watchlist')}
        <input name="name" dir="auto" required maxlength={100} />
      </label>
      <button type="submit" class="btn">
        {say('Save as watchlist')}
      </button>
    </form>
    <p class="m">
      <a href={exportPath(text, 'csv')} download>
        CSV
      </a>
      <a href={exportPath(text, 'jsonl')} download>
        JSON Lines
      </a>
    </p>
  </section>
);

const exportPath = (q: string, format: string) =>
  `/search/export?${new URLSearchParams({ q, format })}`;

/** Counted over the latest of what was found; a value narrows the search. */
const Facets = ({ text, profile, outletName }: SearchView) => {
  const { languages, countries, outlets, subjects, verdicts, isCut, articles } = profile;
  const facets = [
    ['lang', say('Languages'), languages, languageName],
    ['country', say('Countries'), countries, countryName],
    ['outlet', say('Outlets'), outlets, outletName],
    ['topic', say('Topics'), subjects, topicName],
    ['status', say('Decisions'), verdicts, say],
  ] as const;
  return (
    <>
      {isCut ? (
        <p class="none">{say('Counted over the latest {count} articles.', { count: articles })}</p>
      ) : (
        ''
      )}
      {facets.map(([field, title, counted, name]) => (
        <Counts
          title={title}
          counted={counted}
          name={name}
          path={(value) => searchPath(narrowed(text, field, value))}
        />
      ))}
    </>
  );
};

/** In parentheses where the search has alternatives, or the new field would belong to the last one only. */
function narrowed(text: string, field: string, value: string): string {
  const term = `${field}:${value}`;
  if (text.includes(term)) return text;
  return `${/\sOR\s|\|/.test(text) ? `(${text})` : text} ${term}`.trim();
}

const endOf = (found: readonly ArticleSummary[]): PageEnd | undefined => {
  const last = found.at(-1);
  return last && { at: last.datedAt, key: last.id };
};
