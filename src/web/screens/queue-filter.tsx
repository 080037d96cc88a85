import { countryName, languageName } from '../foreign.tsx';
import { allLanguages } from '../queue-filter.ts';
import { say } from '../say.ts';
import type { QueueView } from './queue-pane.tsx';

/** Narrows the list; and which languages the analyst reads, when nothing narrower is chosen. */
export const Filter = ({ queue: { wanted, counts, rows, languages } }: { queue: QueueView }) => {
  const waiting = [...new Set(counts.map(({ language }) => language))].sort();
  const countries = [...new Set(rows.flatMap(({ article }) => article.countries))].sort();
  return (
    <>
      <form action="/review" class="filter" aria-label={say('Filter')}>
        {wanted.tab === 'open' ? '' : <input type="hidden" name="tab" value={wanted.tab} />}
        {wanted.desk === '' ? '' : <input type="hidden" name="desk" value={wanted.desk} />}
        <select name="lang" aria-label={say('Filter by language')} class={wanted.lang ? 'on' : ''}>
          <option value="">
            {languages.length === 0
              ? say('All languages')
              : `${say('My languages')}: ${languages.join(', ')}`}
          </option>
          {languages.length === 0 ? (
            ''
          ) : (
            <option value={allLanguages} selected={wanted.lang === allLanguages}>
              {say('All languages')}
            </option>
          )}
          <Options
            options={waiting}
            chosen={wanted.lang === allLanguages ? undefined : wanted.lang}
            label={languageName}
          />
        </select>
        <select
          name="country"
          aria-label={say('Filter by country')}
          class={wanted.country ? 'on' : ''}
        >
          <option value="">{say('All countries')}</option>
          <Options options={countries} chosen={wanted.country} label={countryName} />
        </select>
        <button type="submit" class="btn">
          {say('Show')}
        </button>
      </form>
      <div class="below">
        <details class="reads">
          <summary>{say('Languages I read')}</summary>
          <form method="post" action="/review/languages">
            {[...new Set([...waiting, ...languages])].map((tag) => (
              <label>
                <input
                  type="checkbox"
                  name="language"
                  value={tag}
                  checked={languages.includes(tag)}
                />{' '}
                {languageName(tag)}
              </label>
            ))}
            <button type="submit" class="btn">
              {say('Keep')}
            </button>
          </form>
        </details>
        <a href="/queue-rule">{say('Desks and priorities')}</a>
      </div>
    </>
  );
};

const Options = ({
  options,
  chosen,
  label,
}: {
  options: readonly string[];
  chosen: string | undefined;
  label: (value: string) => string;
}) => (
  <>
    {(chosen === undefined || options.includes(chosen) ? options : [chosen, ...options]).map(
      (option) => (
        <option value={option} selected={option === chosen}>
          {label(option)}
        </option>
      ),
    )}
  </>
);
