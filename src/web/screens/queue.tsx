import type { ArticleSummary } from '../../store/article-lists.ts';
import type { ReviewItem } from '../../store/review-queue.ts';
import { directionOf } from '../../text/markup.ts';

export interface QueueRow {
  readonly item: ReviewItem;
  readonly article?: ArticleSummary;
}

/** What waits for an analyst, most urgent first. */
export const QueueScreen = ({ rows, analyst }: { rows: readonly QueueRow[]; analyst: string }) => (
  <>
    <h1>Review queue</h1>
    <form method="post" action="/review/claim" class="actions">
      <button type="submit" class="accept">
        Take the next item
      </button>
    </form>
    {rows.length === 0 ? (
      <p>Nothing waits for review.</p>
    ) : (
      <QueueTable rows={rows} analyst={analyst} />
    )}
  </>
);

const QueueTable = ({ rows, analyst }: { rows: readonly QueueRow[]; analyst: string }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Priority</th>
        <th scope="col">Headline</th>
        <th scope="col">Countries</th>
        <th scope="col">Outlet</th>
        <th scope="col">Held by</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ item, article }) => (
        <tr>
          <td class="number">{item.priority}</td>
          <td>
            <span class="lang">{item.language}</span>{' '}
            <a
              href={`/articles/${item.article}`}
              lang={item.language}
              dir={directionOf(item.language)}
            >
              {article?.headline ?? item.article}
            </a>
          </td>
          <td>{article?.countries.join(' ')}</td>
          <td>{article?.outlet}</td>
          <td>{item.leaseHolder === analyst ? 'you' : item.leaseHolder}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
