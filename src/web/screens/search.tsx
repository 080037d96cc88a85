import type { ArticleSummary } from '../../store/article-lists.ts';
import { countryName, languageName } from '../foreign.tsx';
import { Notice, Sheet } from '../layout.tsx';
import { SEARCH_FIELDS } from '../search-query.ts';
import { ArticleRow } from './article-row.tsx';
import { Bars } from './bars.tsx';

export const SearchScreen = (search: {
  text: string;
  unknown: readonly string[];
  found: readonly ArticleSummary[];
  hasMore: boolean;
  zone: string;
}) => {
  const { text, unknown, found, hasMore, zone } = search;
  return (
    <Sheet>
      <h1>Search</h1>
      <form action="/search" class="wide">
        <input type="search" name="q" value={text} dir="auto" aria-label="What to search for" />
        <button type="submit" class="btn primary">
          Search
        </button>
      </form>
      <p class="lead">
        Words, “phrases”, -not, and{' '}
        {Object.keys(SEARCH_FIELDS).map((name) => (
          <>
            <code>{name}:</code>{' '}
          </>
        ))}
      </p>
      {unknown.length === 0 ? (
        ''
      ) : (
        <Notice kind="error">
          Not understood, and left out: <bdi>{unknown.join(' ')}</bdi>
        </Notice>
      )}
      <div class="two">
        <div>
          <ol class="list">
            {found.map((article) => (
              <li>
                <ArticleRow article={article} zone={zone} />
              </li>
            ))}
          </ol>
          {found.length === 0 ? <p class="none">Nothing found.</p> : ''}
          {hasMore ? <More text={text} last={found.at(-1)} /> : ''}
        </div>
        <div>
          <Facet
            title="Languages"
            text={text}
            values={found.map(({ language }) => language)}
            field="lang"
          />
          <Facet
            title="Countries"
            text={text}
            values={found.flatMap(({ countries }) => countries)}
            field="country"
          />
        </div>
      </div>
    </Sheet>
  );
};

const shownValues = 8;

/** Counted over the page that is shown; a value narrows the search. */
const Facet = (facet: {
  title: string;
  text: string;
  values: readonly string[];
  field: 'lang' | 'country';
}) => {
  const { title, text, values, field } = facet;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts.size === 0 ? (
    ''
  ) : (
    <section>
      <h2>{title} on this page</h2>
      <Bars
        rows={[...counts]
          .sort(([, a], [, b]) => b - a)
          .slice(0, shownValues)
          .map(([value, count]) => ({
            name: field === 'lang' ? languageName(value) : countryName(value),
            count,
            href: `/search?q=${encodeURIComponent(narrowed(text, field, value))}`,
          }))}
      />
    </section>
  );
};

const narrowed = (text: string, field: string, value: string) =>
  `${text.replace(new RegExp(`(^|\\s)${field}:\\S+`, 'gi'), ' ').trim()} ${field}:${value}`.trim();

const More = ({ text, last }: { text: string; last: ArticleSummary | undefined }) =>
  last === undefined ? (
    ''
  ) : (
    <p class="more">
      <a href={`/search?${new URLSearchParams({ q: text, after: `${last.datedAt}~${last.id}` })}`}>
        Older ones
      </a>
    </p>
  );
