import { isHeldBy, isHeldByOther } from '../queue-filter.ts';
import { Time } from '../time.tsx';
import type { ArticleView } from './article-pane.tsx';
import { Carried, type QueueView } from './queue-pane.tsx';
import type { Where } from './review.tsx';

const reasons = [
  'not news',
  'off topic',
  'a copy that adds nothing',
  'badly extracted',
  'too old',
  'not credible',
] as const;

/** What can be done with the item now; the fields of the whole screen belong to this form. */
export const DecisionBar = ({
  view: { article, item, reviews },
  queue,
  analyst,
  zone,
}: Where & { view: ArticleView; queue: QueueView }) => (
  <section class="bar" aria-label="Decision">
    {item === undefined || item.state === 'done' ? (
      <span class="state">
        {item === undefined
          ? 'Not in the queue'
          : `Decided: ${reviews[0]?.verdict ?? 'done'}${reviews[0] ? ` by ${reviews[0].reviewer}` : ''}`}
      </span>
    ) : isHeldByOther(item, analyst) ? (
      <form method="post" action={`/articles/${article.id}/take-over`}>
        <Carried wanted={queue.wanted} />
        <span class="state">
          <b>{item.leaseHolder}</b> works on this until{' '}
          {item.leaseUntil ? <Time at={item.leaseUntil} zone={zone} short /> : ''}{' '}
        </span>
        <button type="submit" class="btn">
          Take over
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
          {isHeldBy(item, analyst) && item.leaseUntil !== undefined ? (
            <>
              Yours until <Time at={item.leaseUntil} zone={zone} short />
            </>
          ) : (
            'Free: a decision takes it'
          )}
        </span>
      </form>
    )}
    <Undo queue={queue} />
  </section>
);

const Verdicts = ({ isMine }: { isMine: boolean }) => (
  <>
    <button type="submit" name="verdict" value="accepted" class="btn accept">
      Accept <kbd>A</kbd>
    </button>
    <details class="menu" id="reject">
      <summary class="btn reject">
        Reject… <kbd>R</kbd>
      </summary>
      <fieldset>
        <legend>Why?</legend>
        {reasons.map((reason, index) => (
          <label>
            <input type="radio" name="reason" value={reason} checked={index === 0} /> {reason}
            <kbd>{index + 1}</kbd>
          </label>
        ))}
        <button type="submit" name="verdict" value="rejected" class="btn reject">
          Reject
        </button>
      </fieldset>
    </details>
    <button type="submit" name="verdict" value="escalated" class="btn escalate">
      Escalate <kbd>E</kbd>
    </button>
    {isMine ? (
      <button type="submit" name="verdict" value="release" class="btn ghost">
        Release <kbd>S</kbd>
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
        title="The item comes back to you; both decisions stay in the log"
      >
        Undo “{last.verdict}” <kbd>Z</kbd>
      </button>
    </form>
  );
