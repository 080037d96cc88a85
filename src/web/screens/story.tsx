import type { Instant, ProvenanceLink } from '../../article.ts';
import { independentOrigins } from '../../stages/provenance.ts';
import type { ArticleSummary } from '../../store/article-lists.ts';
import type { StoredArticle } from '../../store/articles.ts';
import type { Member, StorySummary } from '../../store/stories.ts';
import { countryName, Foreign, languageName, spoken } from '../foreign.tsx';
import { Notice, Sheet } from '../layout.tsx';
import { idOf, originGraph } from '../origin-graph.ts';
import { countryPath } from '../paths.ts';
import { say } from '../say.ts';
import { Time } from '../time.tsx';
import { ArticleRow } from './article-row.tsx';
import { OriginPicture } from './origin-picture.tsx';
import { oneOf } from './stories.tsx';

interface Placed {
  readonly member: Member;
  readonly article: StoredArticle;
  readonly summary: ArticleSummary;
}

interface StoryView {
  readonly story: StorySummary;
  readonly timeline: readonly Placed[];
  readonly others: readonly StorySummary[];
  readonly zone: string;
  readonly visited?: Instant; // the reader's last time here
}

/** One story: who had it when, from whom, what is new since the last visit, and the hand of the analyst. */
export const StoryScreen = (view: StoryView) => {
  const { story, timeline, others, zone, visited } = view;
  const { id, headline, articles, languages } = story;
  const language = timeline.find(({ summary }) => summary.headline === headline)?.summary.language;
  const ways = timeline.map(({ article }) => ({
    links: article.provenance,
    language: article.inLanguage,
  }));
  return (
    <Sheet>
      <h1 {...spoken(headline, language ?? oneOf(languages))}>{headline}</h1>
      <Summary {...view} />
      {visited === undefined ? '' : <Changes timeline={timeline} visited={visited} zone={zone} />}
      <OriginPicture graph={originGraph(ways)} />
      <div class="two">
        <form method="post" action={`/stories/${id}/split`}>
          <h2>{say('Timeline')}</h2>
          <ol class="timeline">
            {timeline.map((placed, index) => (
              <Moment
                placed={placed}
                copyOf={firstOf(timeline, index)}
                zone={zone}
                news={newsOf(placed, visited)}
              />
            ))}
          </ol>
          {timeline.length < articles ? (
            <p class="none">{say('The first {count} are shown.', { count: timeline.length })}</p>
          ) : (
            ''
          )}
          {articles > 1 ? (
            <button type="submit" class="btn">
              {say('Chosen ones become a story of their own')}
            </button>
          ) : (
            ''
          )}
        </form>
        <div>
          <Origins timeline={timeline} />
          <Said timeline={timeline} />
          <ByHand story={story} others={others} />
        </div>
      </div>
    </Sheet>
  );
};

const Summary = ({ story, timeline, zone }: StoryView) => {
  const { articles, reports, outlets, languages, countries, firstAt } = story;
  const origins = independentOrigins(timeline.map(({ article }) => article.provenance));
  return (
    <p class="lead">
      {say('articles: {count}', { count: articles })} ·{' '}
      {say('reports: {count}', { count: reports })} · {say('outlets: {count}', { count: outlets })}{' '}
      ·{' '}
      {origins === undefined
        ? say('origins not known')
        : say('independent origins: {count}', { count: origins })}{' '}
      · {languages.map(languageName).join(', ')} ·{' '}
      {countries.length === 0
        ? say('no country')
        : countries.map((code) => (
            <>
              <a href={countryPath(code)}>{countryName(code)}</a>{' '}
            </>
          ))}
      · {say('first')} <Time at={firstAt} zone={zone} />
    </p>
  );
};

type News = 'new' | 'edited' | undefined;

const newsOf = ({ summary }: Placed, visited: Instant | undefined): News => {
  if (visited === undefined) return undefined;
  if (summary.seenAt > visited) return 'new';
  return summary.changedAt > visited ? 'edited' : undefined;
};

/** What a reader who was here before has not seen. */
const Changes = (changes: { timeline: readonly Placed[]; visited: Instant; zone: string }) => {
  const { timeline, visited, zone } = changes;
  const news = timeline.map((placed) => newsOf(placed, visited));
  const count = (kind: News) => news.filter((one) => one === kind).length;
  return (
    <Notice>
      {say('Since your last visit,')} <Time at={visited} zone={zone} />:{' '}
      {count('new') + count('edited') === 0
        ? say('nothing new.')
        : say('{fresh} new, {edited} edited.', { fresh: count('new'), edited: count('edited') })}
    </Notice>
  );
};

const firstOf = (timeline: readonly Placed[], index: number): Placed | undefined => {
  const first = timeline.findIndex(
    ({ member }) => member.report === timeline[index]?.member.report,
  );
  return first < index ? timeline[first] : undefined;
};

const Moment = ({
  placed: { member, summary, article },
  copyOf,
  zone,
  news,
}: {
  placed: Placed;
  copyOf: Placed | undefined;
  zone: string;
  news: News;
}) => (
  <li>
    <input
      type="checkbox"
      name="member"
      value={member.article}
      aria-label={say('Choose {headline}', { headline: summary.headline })}
    />
    <div>
      {news === undefined ? '' : <span class="flag">{say(news === 'new' ? 'new' : 'edited')}</span>}
      <ArticleRow article={summary} zone={zone} />
      {copyOf === undefined ? (
        ''
      ) : (
        <p class="note">
          {say('the same report as')}{' '}
          <Foreign text={copyOf.article.outlet?.name ?? say('the one above')} language="und" />
        </p>
      )}
      {member.placedBy === undefined ? (
        ''
      ) : (
        <p class="note">
          {say('placed by')} <bdi>{member.placedBy}</bdi>
        </p>
      )}
      <Chain links={article.provenance} language={article.inLanguage} />
    </div>
  </li>
);

/** The way of a report to this page, nearest first. */
export const Chain = ({
  links,
  language,
}: {
  links: readonly ProvenanceLink[];
  language: string;
}) => (
  <p class="chain">
    {links.map(({ name, kind }, index) => (
      <>
        {index === 0 ? '' : <span aria-hidden="true">→</span>}
        <span class={`link ${kind}`}>
          <Foreign text={name} language={language} /> <small>{say(kind)}</small>
        </span>
      </>
    ))}
  </p>
);

/** Where the ways end: what counts as corroboration is independent origins, not copies. */
const Origins = ({ timeline }: { timeline: readonly Placed[] }) => {
  const ends = new Map<string, { name: string; language: string; articles: number }>();
  for (const { article } of timeline) {
    const last = article.provenance.filter(({ kind }) => kind !== 'photo').at(-1);
    if (last === undefined) continue;
    const key = idOf(last);
    const known = ends.get(key) ?? { name: last.name, language: article.inLanguage, articles: 0 };
    ends.set(key, { ...known, articles: known.articles + 1 });
  }
  return (
    <section>
      <h2>{say('Where the reports come from')}</h2>
      {ends.size === 0 ? <p class="none">{say('Not known.')}</p> : ''}
      <ul class="origins">
        {[...ends.values()]
          .sort((a, b) => b.articles - a.articles)
          .map(({ name, language, articles }) => (
            <li>
              <Foreign text={name} language={language} />
              <span class="num">{articles}</span>
            </li>
          ))}
      </ul>
    </section>
  );
};

const shownQuotes = 8;

/** The first statements of the story with a speaker. */
const Said = ({ timeline }: { timeline: readonly Placed[] }) => {
  const quotes = timeline.flatMap(({ article }) =>
    article.quotes.flatMap(({ speaker, exact }) =>
      speaker === undefined ? [] : [{ speaker, exact, article }],
    ),
  );
  return quotes.length === 0 ? (
    ''
  ) : (
    <section>
      <h2>{say('Who says what')}</h2>
      <ul class="sayings">
        {quotes.slice(0, shownQuotes).map(({ speaker, exact, article }) => (
          <li>
            <blockquote {...spoken(exact, article.inLanguage)}>{exact}</blockquote>
            <p class="m">
              <Foreign text={speaker} language={article.inLanguage} />
              <a href={`/articles/${article.id}`}>{article.outlet?.name ?? say('the article')}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const ByHand = ({
  story: { id, headline },
  others,
}: {
  story: StorySummary;
  others: readonly StorySummary[];
}) => (
  <section class="hand">
    <h2>{say('By hand')}</h2>
    <form method="post" action={`/stories/${id}/title`}>
      <label class="field">
        {say('Title')}
        <input name="title" value={headline} dir="auto" required maxlength={500} />
      </label>
      <button type="submit" class="btn">
        {say('Rename')}
      </button>
    </form>
    {others.length === 0 ? (
      ''
    ) : (
      <form method="post" action={`/stories/${id}/merge`}>
        <label class="field">
          {say('Another story that is the same')}
          <select name="other">
            {others.map((other) => (
              <option value={other.id} dir="auto">
                {other.headline}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="btn">
          {say('Merge into this one')}
        </button>
      </form>
    )}
  </section>
);
