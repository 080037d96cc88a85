import { say } from '../say.ts';
import { ArticlePane, type ArticleView } from './article-pane.tsx';
import { Undo } from './decision-bar.tsx';
import { QueuePane, type QueueView } from './queue-pane.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { SpanMenus } from './span-menus.tsx';
import { TagPane } from './tag-pane.tsx';

export interface Where {
  readonly analyst: string;
  readonly zone: string;
}

/** Queue, article, tags: the screen on which an analyst spends the shift. */
export const ReviewScreen = ({
  queue,
  view,
  ...where
}: Where & { queue: QueueView; view?: ArticleView }) => (
  <>
    <div class="cols">
      <QueuePane queue={queue} {...(view ? { current: view.article.id } : {})} {...where} />
      {view === undefined ? (
        <main id="content" class="pane nothing" tabindex={-1}>
          <Empty queue={queue} />
          <Undo queue={queue} />
        </main>
      ) : (
        <>
          <ArticlePane view={view} queue={queue} {...where} />
          <TagPane view={view} queue={queue} {...where} />
        </>
      )}
    </div>
    {view === undefined ? '' : <SpanMenus />}
    <Shortcuts />
  </>
);

const Empty = ({ queue: { rows } }: { queue: QueueView }) =>
  rows.length === 0 ? (
    <div>
      <h1>{say('Nothing waits here')}</h1>
      <p>{say('Choose another tab or filter, or look at what has been decided.')}</p>
    </div>
  ) : (
    <div>
      <h1>{say('{count} in this list', { count: rows.length })}</h1>
      <p>
        {say(
          'Take the next item, and it is yours until you decide or release it. Or open one to read.',
        )}
      </p>
    </div>
  );
