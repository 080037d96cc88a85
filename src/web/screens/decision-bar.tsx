import type { Review } from '../../article.ts';
import { Key } from '../key-names.tsx';
import { isHeldBy, isHeldByOther, isReadAgain } from '../queue-filter.ts';
import { say } from '../say.ts';
import { Time } from '../time.tsx';
import type { ArticleView } from './article-pane.tsx';
import { Carried } from './carried.tsx';
import type { QueueView } from './queue-pane.tsx';
import type { Where } from './review.tsx';

/** Why an item is rejected: what is stored, and how it is said. */
const reasons = () =>
  [
    ['not news', say('not news')],
    ['off topic', say('off topic')],
    ['a copy that adds nothing', say('a copy that adds nothing')],
    ['badly extracted', say('badly extracted')],
    ['too old', say('too old')],
    ['not credible', say('not credible')],
  ] as const;

export const reasonName = (reason: string): string =>
  reasons().find(([stored]) => stored === reason)?.[1] ?? reason;

export const verdictNames = (): Readonly<Record<Review['verdict'], string>> => ({
  accepted: say('accepted'),
  corrected: say('corrected'),
  rejected: say('rejected'),
  escalated: say('escalated'),
});

/** What can be done with the item now; the fields of the whole screen belong to this form. */
export const DecisionBar = ({
  view: { article, item, reviews },
  queue,
  analyst,
  zone,
}: Where & { view: ArticleView; queue: QueueView }) => (
  <section class="bar" aria-label={say('Decision')} id="bar" data-live="queue">
    {item === undefined || item.state === 'done' || isReadAgain(item, analyst) ? (
      <State view={{ article, reviews, members: [], ...(item ? { item } : {}) }} />
    ) : isHeldByOther(item, analyst) ? (
      <form method="post" action={`/articles/${article.id}/take-over`}>
        <Carried wanted={queue.wanted} />
        <span class="state">
          <b>{item.leaseHolder}</b> {say('works on this until')}{' '}
          {item.leaseUntil ? <Time at={item.leaseUntil} zone={zone} short /> : ''}{' '}
        </span>
        <button type="submit" class="btn">
          {say('Take over')}
        </button>
      </form>
    ) : (
      <form
        method="post"
        action={`/articles/${article.id}/decide`}
        id="decision"
        {...(isHeldBy(item, analyst) ? { 'data-held': article.id } : {})}
      >
        <Carried wanted={queue.wanted} />
        <input type="hidden" name="version" value={String(article.version)} />
        <Verdicts isMine={isHeldBy(item, analyst)} />
        <span class="claim">
          {item.firstReader === undefined ? (
            ''
          ) : (
            <span class="flag" title={say('Decided once; you decide without seeing how')}>
              {say('second reading')}
            </span>
          )}{' '}
          {isHeldBy(item, analyst) && item.leaseUntil !== undefined ? (
            <>
              {say('Yours until')} <Time at={item.leaseUntil} zone={zone} short />
            </>
          ) : (
            say('Free: a decision takes it')
          )}
        </span>
      </form>
    )}
    <Undo queue={queue} />
  </section>
);

const State = ({ view: { item, reviews } }: { view: ArticleView }) => {
  const [last] = reviews;
  if (item === undefined) return <span class="state">{say('Not in the queue')}</span>;
  const verdict = last === undefined ? say('done') : verdictNames()[last.verdict];
  return (
    <span class="state">
      {last === undefined
        ? say('Decided')
        : say('Decided: {verdict} by {name}', { verdict, name: last.reviewer })}
      {item.state === 'done' ? '' : ` · ${say('a second reader reads it, too')}`}
    </span>
  );
};

const Verdicts = ({ isMine }: { isMine: boolean }) => (
  <>
    <button type="submit" name="verdict" value="accepted" class="btn accept">
      {say('Accept')} <Key of="accept" />
    </button>
    <details class="menu" id="reject">
      <summary class="btn reject">
        {say('Reject…')} <Key of="reject" />
      </summary>
      <fieldset>
        <legend>{say('Why?')}</legend>
        {reasons().map(([reason, name], index) => (
          <label>
            <input type="radio" name="reason" value={reason} checked={index === 0} /> {name}
            <kbd>{index + 1}</kbd>
          </label>
        ))}
        <button type="submit" name="verdict" value="rejected" class="btn reject">
          {say('Reject')}
        </button>
      </fieldset>
    </details>
    <button type="submit" name="verdict" value="escalated" class="btn escalate">
      {say('Escalate')} <Key of="escalate" />
    </button>
    <button
      type="submit"
      name="verdict"
      value="skip"
      class="btn ghost"
      title={say('It stays open, and is not handed to you for an hour')}
    >
      {say('Skip')} <Key of="skip" />
    </button>
    {isMine ? (
      <button type="submit" name="verdict" value="release" class="btn ghost">
        {say('Release')} <Key of="release" />
      </button>
    ) : (
      ''
    )}
  </>
);

export const Undo = ({ queue: { last, wanted } }: { queue: QueueView }) =>
  last === undefined ? (
    ''
  ) : (
    <form method="post" action="/review/undo" id="undo">
      <Carried wanted={wanted} />
      <button
        type="submit"
        class="btn ghost"
        title={say('The item comes back to you; both decisions stay in the log')}
      >
        {say('Undo “{verdict}”', { verdict: verdictNames()[last.verdict] })} <Key of="undo" />
      </button>
    </form>
  );

export const ReasonChoice = () => (
  <select name="reason" aria-label={say('Reason for rejecting')}>
    {reasons().map(([reason, name]) => (
      <option value={reason}>{name}</option>
    ))}
  </select>
);
