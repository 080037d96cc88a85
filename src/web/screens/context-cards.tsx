import { undone } from '../../store/review-undo.ts';
import { countryName, Language, spoken } from '../foreign.tsx';
import { queryOf } from '../queue-filter.ts';
import { say } from '../say.ts';
import { Time } from '../time.tsx';
import type { ArticleView } from './article-pane.tsx';
import { Bars } from './bars.tsx';
import { reasonName, verdictNames } from './decision-bar.tsx';
import type { QueueView } from './queue-pane.tsx';
import type { Where } from './review.tsx';

/** Its story, its history, and the queue it stands in. */
export const ContextCards = ({
  view: { article, story, members, reviews },
  queue,
  zone,
}: Where & { view: ArticleView; queue: QueueView }) => (
  <>
    {story === undefined ? (
      ''
    ) : (
      <section class="card">
        <h2>
          {say('Story')} <a href={`/stories/${story.id}`}>{say('open')}</a>
        </h2>
        <p class="sum">
          {say('Articles')} {story.articles} · {say('Outlets')} {story.outlets} · {say('Languages')}{' '}
          {story.languages.length}
          <br />
          {say('first seen')} <Time at={story.firstAt} zone={zone} short />
        </p>
        <ul class="members">
          {members
            .filter(({ id }) => id !== article.id)
            .map(({ id, headline, language, datedAt }) => (
              <li>
                <Language tag={language} />
                <a href={`/articles/${id}${queryOf(queue.wanted)}`} {...spoken(headline, language)}>
                  {headline}
                </a>
                <Time at={datedAt} zone={zone} short />
              </li>
            ))}
        </ul>
      </section>
    )}
    <section class="card">
      <h2>{say('History')}</h2>
      <ul class="hist">
        {reviews.map(({ reason, verdict, reviewer, note, dateReviewed, version }) => (
          <li>
            <Time at={dateReviewed} zone={zone} short />
            <span>
              {reason === undone ? say('taken back') : verdictNames()[verdict]} ·{' '}
              <bdi>{reviewer}</bdi>
              {reason === undefined || reason === undone ? '' : `: ${reasonName(reason)}`}
              {version === article.version ? '' : ` (${say('of version {version}', { version })})`}
              {note === undefined ? '' : <em dir="auto">{note}</em>}
            </span>
          </li>
        ))}
        <li>
          <Time at={article.dateSeen} zone={zone} short />
          <span>
            <a href={`/ledger/${article.id}`}>{say('seen')}</a>
            {article.version === 1
              ? ''
              : `; ${say('edited, version {version}', { version: article.version })}`}
          </span>
        </li>
      </ul>
    </section>
    <section class="card">
      <h2>{say('Countries in this list')}</h2>
      <Bars rows={countryCounts(queue)} />
    </section>
  </>
);

const shownCountries = 6;

function countryCounts({ rows, wanted }: QueueView) {
  const counts = new Map<string, number>();
  for (const code of rows.flatMap(({ article }) => article.countries))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, shownCountries)
    .map(([code, count]) => ({
      name: countryName(code),
      count,
      href: `/review${queryOf({ ...wanted, country: code })}`,
    }));
}
