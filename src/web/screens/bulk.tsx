import type { ArticleSummary } from '../../store/article-lists.ts';
import type { BulkFailure, BulkOutcome } from '../bulk.ts';
import { Foreign } from '../foreign.tsx';
import { Key } from '../key-names.tsx';
import { Notice, Sheet } from '../layout.tsx';
import { pageOf, type Wanted } from '../queue-filter.ts';
import { say } from '../say.ts';
import { Time } from '../time.tsx';
import { Carried } from './carried.tsx';
import { ReasonChoice } from './decision-bar.tsx';
import type { QueueView } from './queue-pane.tsx';

/** What can be done with all that is selected, here and under other filters. */
export const BulkBar = ({
  queue: { selected },
  hasCurrent,
}: {
  queue: QueueView;
  hasCurrent: boolean;
}) => (
  <details class="bulk" open={selected.size > 0}>
    <summary>
      <b class="num" id="selected-count">
        {selected.size}
      </b>{' '}
      {say('selected')} <Key of="bulk" />
    </summary>
    <div class="acts">
      <button type="submit" name="act" value="accepted" class="btn accept">
        {say('Accept all')}
      </button>
      <button type="submit" name="act" value="escalated" class="btn escalate">
        {say('Escalate all')}
      </button>
      <span class="reject-all">
        <ReasonChoice />
        <button type="submit" name="act" value="rejected" class="btn reject">
          {say('Reject all')}
        </button>
      </span>
    </div>
    <div class="acts small">
      <button type="submit" name="act" value="mark" class="btn ghost">
        {say('Keep the selection')}
      </button>
      {hasCurrent ? (
        <button type="submit" name="act" value="above" class="btn ghost" id="mark-above">
          {say('Select all above')} <Key of="mark-above" />
        </button>
      ) : (
        ''
      )}
      <button type="submit" name="act" value="clear" class="btn ghost">
        {say('Select none')}
      </button>
    </div>
  </details>
);

/** What was done, and what was not, with the name of who has it. */
export const BulkScreen = ({
  outcome: { done, failed },
  articles,
  wanted,
  zone,
}: {
  outcome: BulkOutcome;
  articles: ReadonlyMap<string, ArticleSummary>;
  wanted: Wanted;
  zone: string;
}) => (
  <Sheet>
    <h1>{say('{count} decided', { count: done.length })}</h1>
    <Notice kind="error">
      {say('{count} could not be decided; they are still selected.', { count: failed.length })}
    </Notice>
    <ul class="list">
      {failed.map((failure) => {
        const article = articles.get(failure.article);
        return (
          <li class="item">
            <a class="t" href={pageOf(failure.article, wanted)}>
              <Foreign
                text={article?.headline ?? failure.article}
                language={article?.language ?? 'und'}
              />
            </a>
            <span class="m">
              {whyText(failure)}
              {failure.until === undefined ? '' : <Time at={failure.until} zone={zone} short />}
            </span>
          </li>
        );
      })}
    </ul>
    <p class="more">
      <a class="btn primary" href={pageOf(undefined, wanted)}>
        {say('Back to the queue')}
      </a>
    </p>
  </Sheet>
);

function whyText({ why, holder }: BulkFailure): string {
  if (why === 'decided') return say('already decided');
  if (why === 'second-reading') return say('decided by you; a second reader reads it');
  if (why === 'gone') return say('not in the queue');
  return holder === undefined
    ? say('just taken by somebody')
    : say('with {name} until', { name: holder });
}

/** Somebody else has it: who, until when, and what can be done about it. */
export const HeldScreen = ({
  failure: { article, holder = '', until },
  wanted,
  zone,
}: {
  failure: Omit<BulkFailure, 'why'>;
  wanted: Wanted;
  zone: string;
}) => (
  <Sheet>
    <h1>{say('{name} has this item', { name: holder })}</h1>
    <Notice kind="error">
      {say('Nothing was stored.')} {say('{name} works on this until', { name: holder })}{' '}
      {until === undefined ? '' : <Time at={until} zone={zone} short />}
    </Notice>
    <div class="wide">
      <form method="post" action="/review/claim">
        <Carried wanted={wanted} />
        <button type="submit" class="btn primary">
          {say('Take the next item')}
        </button>
      </form>
      <a class="btn" href={pageOf(article, wanted)}>
        {say('Look at it')}
      </a>
      <form method="post" action={`/articles/${article}/take-over`}>
        <Carried wanted={wanted} />
        <button type="submit" class="btn">
          {say('Take over')}
        </button>
      </form>
    </div>
  </Sheet>
);
