import type { StoredReview } from '../../store/reviews.ts';
import type { Store } from '../../store/store.ts';
import { Key } from '../key-names.tsx';
import { type QueueRow, queryOf, type Wanted } from '../queue-filter.ts';
import { say } from '../say.ts';
import { BulkBar } from './bulk.tsx';
import { Carried } from './carried.tsx';
import { Filter } from './queue-filter.tsx';
import { Row } from './queue-row.tsx';
import type { Where } from './review.tsx';

export interface QueueView {
  readonly wanted: Wanted;
  readonly rows: readonly QueueRow[];
  readonly counts: Awaited<ReturnType<Store['reviewQueue']['counts']>>;
  readonly desks: readonly string[]; //     named ones, in their order
  readonly languages: readonly string[]; // that the analyst reads; all when none
  readonly selected: ReadonlySet<string>;
  readonly mine: number;
  readonly last?: StoredReview; // that can be taken back
  readonly decided?: number; //    by the bulk decision just made
}

/** What waits, most urgent first, with the filter that also decides what comes next. */
export const QueuePane = ({
  queue,
  current,
  ...where
}: Where & { queue: QueueView; current?: string }) => (
  <section class="pane list" aria-label={say('Queue')} id="queue">
    <div class="filters">
      <Tabs queue={queue} />
      <Filter queue={queue} />
      <form method="post" action="/review/claim" id="claim">
        <Carried wanted={queue.wanted} />
        <button type="submit" class="btn primary">
          {say('Take the next item')} <Key of="take" />
        </button>
      </form>
      {queue.decided === undefined ? (
        ''
      ) : (
        <p class="done-now" role="status">
          {say('{count} decided.', { count: queue.decided })}
        </p>
      )}
    </div>
    <div id="waiting" data-live="queue" data-new={say('{count} new')}>
      {queue.rows.length === 0 ? (
        <p class="none">{say('Nothing here.')}</p>
      ) : (
        <form method="post" action="/review/bulk" id="bulk">
          <Carried wanted={queue.wanted} />
          {current === undefined ? '' : <input type="hidden" name="current" value={current} />}
          <ol class="rows">
            {queue.rows.map((row) => (
              <Row
                row={row}
                query={queryOf(queue.wanted)}
                isCurrent={row.item.article === current}
                isSelected={queue.selected.has(row.item.article)}
                {...where}
              />
            ))}
          </ol>
          <BulkBar queue={queue} hasCurrent={current !== undefined} />
        </form>
      )}
    </div>
  </section>
);

const Tabs = ({ queue: { wanted, counts, mine, desks, selected } }: { queue: QueueView }) => {
  const { lang, country } = wanted;
  const filter = { ...(lang ? { lang } : {}), ...(country ? { country } : {}) };
  const onDesk = (desk: string) =>
    counts.filter((row) => row.desk === desk).reduce((sum, row) => sum + row.open + row.leased, 0);
  const shown = [...new Set(['', ...desks, ...counts.map(({ desk }) => desk), 'escalated'])];
  return (
    <nav class="tabs" aria-label={say('Lists')} id="lists" data-live="queue">
      {shown.map((desk) => (
        <Tab
          to={queryOf({ ...filter, desk })}
          here={wanted.tab === 'open' && wanted.desk === desk}
          name={deskName(desk)}
          count={onDesk(desk)}
        />
      ))}
      <Tab
        to={queryOf({ tab: 'mine' })}
        here={wanted.tab === 'mine'}
        name={say('Mine')}
        count={mine}
      />
      <Tab
        to={queryOf({ tab: 'selected' })}
        here={wanted.tab === 'selected'}
        name={say('Selected')}
        count={selected.size}
      />
      <Tab to={queryOf({ tab: 'done' })} here={wanted.tab === 'done'} name={say('Done')} />
    </nav>
  );
};

/** As the tabs say it: the common desk has no name of its own. */
export const deskName = (desk: string): string =>
  desk === '' ? say('Open') : desk === 'escalated' ? say('Escalated') : desk;

const Tab = (tab: { to: string; here: boolean; name: string; count?: number }) => (
  <a href={`/review${tab.to}`} {...(tab.here ? { 'aria-current': 'true' } : {})}>
    <bdi>{tab.name}</bdi> {tab.count === undefined ? '' : <b class="num">{tab.count}</b>}
  </a>
);
