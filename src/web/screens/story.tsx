import type { ProvenanceLink } from '../../article.ts';
import type { ArticleSummary } from '../../store/article-lists.ts';
import type { StoredArticle } from '../../store/articles.ts';
import type { Member, StorySummary } from '../../store/stories.ts';
import { countryName, Foreign, languageName, spoken } from '../foreign.tsx';
import { Sheet } from '../layout.tsx';
import { Time } from '../time.tsx';
import { ArticleRow } from './article-row.tsx';
import { counted } from './context-cards.tsx';
import { oneOf } from './stories.tsx';

interface Placed {
  readonly member: Member;
  readonly article: StoredArticle;
  readonly summary: ArticleSummary;
}

/** One story: who had it when, from whom, and the hand of the analyst on its members. */
export const StoryScreen = ({
  story,
  timeline,
  others,
  zone,
}: {
  story: StorySummary;
  timeline: readonly Placed[];
  others: readonly StorySummary[];
  zone: string;
}) => {
  const { id, headline, articles, reports, outlets, languages, countries, firstAt } = story;
  const language = timeline.find(({ summary }) => summary.headline === headline)?.summary.language;
  return (
    <Sheet>
      <h1 {...spoken(headline, language ?? oneOf(languages))}>{headline}</h1>
      <p class="lead">
        {counted(articles, 'article')} in {counted(reports, 'report')}, from{' '}
        {counted(outlets, 'outlet')} · {languages.map(languageName).join(', ')} ·{' '}
        {countries.map(countryName).join(', ') || 'no country'} · first{' '}
        <Time at={firstAt} zone={zone} />
      </p>
      <div class="two">
        <form method="post" action={`/stories/${id}/split`}>
          <h2>Timeline</h2>
          <ol class="timeline">
            {timeline.map((placed, index) => (
              <Moment placed={placed} copyOf={firstOf(timeline, index)} zone={zone} />
            ))}
          </ol>
          {timeline.length < articles ? (
            <p class="none">The first {timeline.length} are shown.</p>
          ) : (
            ''
          )}
          {articles > 1 ? (
            <button type="submit" class="btn">
              Chosen ones become a story of their own
            </button>
          ) : (
            ''
          )}
        </form>
        <div>
          <Origins timeline={timeline} />
          <ByHand story={story} others={others} />
        </div>
      </div>
    </Sheet>
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
}: {
  placed: Placed;
  copyOf: Placed | undefined;
  zone: string;
}) => (
  <li>
    <input
      type="checkbox"
      name="member"
      value={member.article}
      aria-label={`Choose ${summary.headline}`}
    />
    <div>
      <ArticleRow article={summary} zone={zone} />
      {copyOf === undefined ? (
        ''
      ) : (
        <p class="note">
          the same report as{' '}
          <Foreign text={copyOf.article.outlet?.name ?? 'the one above'} language="und" />
        </p>
      )}
      {member.placedBy === undefined ? '' : <p class="note">placed by {member.placedBy}</p>}
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
          <Foreign text={name} language={language} /> <small>{kind}</small>
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
    const key = last.family ?? last.name;
    const known = ends.get(key) ?? { name: last.name, language: article.inLanguage, articles: 0 };
    ends.set(key, { ...known, articles: known.articles + 1 });
  }
  return (
    <section>
      <h2>Where the reports come from</h2>
      {ends.size === 0 ? <p class="none">Not known.</p> : ''}
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

const ByHand = ({
  story: { id, headline },
  others,
}: {
  story: StorySummary;
  others: readonly StorySummary[];
}) => (
  <section class="hand">
    <h2>By hand</h2>
    <form method="post" action={`/stories/${id}/title`}>
      <label class="field">
        Title
        <input name="title" value={headline} dir="auto" required maxlength={500} />
      </label>
      <button type="submit" class="btn">
        Rename
      </button>
    </form>
    {others.length === 0 ? (
      ''
    ) : (
      <form method="post" action={`/stories/${id}/merge`}>
        <label class="field">
          Another story that is the same
          <select name="other">
            {others.map((other) => (
              <option value={other.id} dir="auto">
                {other.headline}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="btn">
          Merge into this one
        </button>
      </form>
    )}
  </section>
);
