import type { LanguageTag } from '../../article.ts';
import type { StoredReview } from '../../store/reviews.ts';
import type { Store } from '../../store/store.ts';
import { countryName, Foreign, Language, languageName, spoken } from '../foreign.tsx';
import { hostOf } from '../host.ts';
import { isHeldByOther, type QueueRow, queryOf, type Wanted } from '../queue-filter.ts';
import { Time } from '../time.tsx';
import type { Where } from './review.tsx';

export interface QueueView {
  readonly wanted: Wanted;
  readonly rows: readonly QueueRow[];
  readonly counts: Awaited<ReturnType<Store['reviewQueue']['counts']>>;
  readonly mine: number;
  readonly last?: StoredReview; // that can be taken back
}

/** What waits, most urgent first, with the filter that also decides what comes next. */
export const QueuePane = ({
  queue,
  current,
  ...where
}: Where & { queue: QueueView; current?: string }) => (
  <section class="pane list" aria-label="Queue" id="queue">
    <div class="filters">
      <Tabs queue={queue} />
      <Filter queue={queue} />
      <form method="post" action="/review/claim" id="claim">
        <Carried wanted={queue.wanted} />
        <button type="submit" class="btn primary">
          Take the next item <kbd>T</kbd>
        </button>
      </form>
    </div>
    {queue.rows.length === 0 ? (
      <p class="none">Nothing here.</p>
    ) : (
      <ol class="rows">
        {queue.rows.map((row) => (
          <Row
            row={row}
            query={queryOf(queue.wanted)}
            isCurrent={row.item.article === current}
            {...where}
          />
        ))}
      </ol>
    )}
  </section>
);

/** The filter as hidden fields, so that a decision comes back to the same list. */
export const Carried = ({ wanted: { desk, lang, country } }: { wanted: Wanted }) => (
  <>
    {Object.entries({ desk, lang, country }).map(([name, value]) =>
      value === undefined || value === '' ? '' : <input type="hidden" name={name} value={value} />,
    )}
  </>
);

const Tabs = ({ queue: { wanted, counts, mine } }: { queue: QueueView }) => {
  const { lang, country } = wanted;
  const filter = { ...(lang ? { lang } : {}), ...(country ? { country } : {}) };
  const onDesk = (desk: string) =>
    counts.filter((row) => row.desk === desk).reduce((sum, row) => sum + row.open + row.leased, 0);
  const desks = [...new Set(['', 'escalated', ...counts.map(({ desk }) => desk)])];
  return (
    <nav class="tabs" aria-label="Lists">
      {desks.map((desk) => (
        <Tab
          to={queryOf({ ...filter, desk })}
          here={wanted.tab === 'open' && wanted.desk === desk}
          name={desk === '' ? 'Open' : capitalised(desk)}
          count={onDesk(desk)}
        />
      ))}
      <Tab to={queryOf({ tab: 'mine' })} here={wanted.tab === 'mine'} name="Mine" count={mine} />
      <Tab to={queryOf({ tab: 'done' })} here={wanted.tab === 'done'} name="Done" />
    </nav>
  );
};

const Tab = (tab: { to: string; here: boolean; name: string; count?: number }) => (
  <a href={`/review${tab.to}`} {...(tab.here ? { 'aria-current': 'true' } : {})}>
    {tab.name} {tab.count === undefined ? '' : <b class="num">{tab.count}</b>}
  </a>
);

const capitalised = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

const Filter = ({ queue: { wanted, counts, rows } }: { queue: QueueView }) => {
  const languages = [...new Set(counts.map(({ language }) => language))].sort();
  const countries = [...new Set(rows.flatMap(({ article }) => article.countries))].sort();
  return (
    <form action="/review" class="filter" aria-label="Filter">
      {wanted.tab === 'open' ? '' : <input type="hidden" name="tab" value={wanted.tab} />}
      {wanted.desk === '' ? '' : <input type="hidden" name="desk" value={wanted.desk} />}
      <Choice name="lang" all="All languages" chosen={wanted.lang} options={languages} />
      <Choice name="country" all="All countries" chosen={wanted.country} options={countries} />
      <button type="submit" class="btn">
        Show
      </button>
    </form>
  );
};

const Choice = (choice: {
  name: 'lang' | 'country';
  all: string;
  chosen: string | undefined;
  options: readonly string[];
}) => {
  const { name, all, chosen, options } = choice;
  const label = name === 'lang' ? languageName : countryName;
  const offered = chosen === undefined || options.includes(chosen) ? options : [chosen, ...options];
  return (
    <select name={name} aria-label={all.replace('All ', 'Filter by ')} class={chosen ? 'on' : ''}>
      <option value="">{all}</option>
      {offered.map((option) => (
        <option value={option} selected={option === chosen}>
          {label(option)}
        </option>
      ))}
    </select>
  );
};

const Row = ({
  row: { item, article },
  query,
  isCurrent,
  analyst,
  zone,
}: Where & { row: QueueRow; query: string; isCurrent: boolean }) => {
  const held = isHeldByOther(item, analyst);
  return (
    <li class={held ? 'row held' : 'row'} {...(isCurrent ? { 'aria-current': 'true' } : {})}>
      <a
        class="t"
        href={`/articles/${item.article}${query}`}
        {...spoken(article.headline, item.language as LanguageTag)}
      >
        {article.headline}
      </a>
      <span class="m">
        <Language tag={item.language} />
        <Foreign text={article.outlet ?? hostOf(article.url)} language="und" />
        {article.countries.length === 0 ? '' : <span>{mostOf(article.countries)}</span>}
        {held ? <span class="holder">with {item.leaseHolder}</span> : ''}
      </span>
      <span class="s">
        <Points points={item.priority} />
        <Time at={article.datedAt} zone={zone} short />
      </span>
    </li>
  );
};

const shownCountries = 4;
const mostOf = (countries: readonly string[]) =>
  countries.slice(0, shownCountries).join(' · ') + (countries.length > shownCountries ? ' …' : '');

const urgent = 50; // points: conflict or diplomacy, new, with officials; see stages/priority.ts
const notable = 30;

const Points = ({ points }: { points: number }) => (
  <span
    class={`score ${points >= urgent ? 'high' : points >= notable ? 'middle' : 'low'}`}
    title="Priority"
  >
    {points}
  </span>
);
