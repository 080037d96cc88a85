import type { Instant } from '../../article.ts';
import { Sheet } from '../layout.tsx';
import { say } from '../say.ts';
import { Time } from '../time.tsx';

const mostCounted = 100; // as the store counts

export interface Watched {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly visited?: Instant;
  readonly fresh: number; // articles first seen since
}

export const WatchlistsScreen = ({
  watched,
  zone,
}: {
  watched: readonly Watched[];
  zone: string;
}) => (
  <Sheet>
    <h1>{say('Watchlists')}</h1>
    <p class="lead">{say('Your saved searches, and what is new since you last opened each.')}</p>
    {watched.length === 0 ? (
      <p class="none">
        {say('None yet.')}{' '}
        <a href="/search">{say('Search, and save the search as a watchlist.')}</a>
      </p>
    ) : (
      ''
    )}
    <ul class="groups">
      {watched.map((list) => (
        <li>
          <span>
            <a href={`/watchlists/${list.id}`} dir="auto">
              {list.name}
            </a>{' '}
            {list.fresh === 0 ? (
              ''
            ) : (
              <span class="flag">
                {say('{count} new', {
                  count: list.fresh >= mostCounted ? `${mostCounted}+` : list.fresh,
                })}
              </span>
            )}
            <small class="block">
              <code dir="auto">{list.text}</code>
              {list.visited === undefined ? (
                ''
              ) : (
                <>
                  {' '}
                  {say('last opened')} <Time at={list.visited} zone={zone} short />
                </>
              )}
            </small>
          </span>
          <form method="post" action="/watchlists/remove">
            <input type="hidden" name="name" value={list.name} />
            <button
              type="submit"
              class="btn ghost"
              aria-label={say('Remove {name}', { name: list.name })}
            >
              {say('Remove')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  </Sheet>
);
