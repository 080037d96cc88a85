import type { StoredArticle } from '../../store/articles.ts';
import type { ReviewItem } from '../../store/review-queue.ts';
import type { StoredReview } from '../../store/reviews.ts';
import { directionOf, linkableUrl } from '../../text/markup.ts';
import { Notice } from '../layout.tsx';
import { segmentsOf } from '../marks.ts';

export interface ArticleView {
  readonly article: StoredArticle;
  readonly item?: ReviewItem;
  readonly reviews: readonly StoredReview[];
  readonly analyst: string;
}

/** One article beside what the line found in it, with the decision on top. */
export const ArticleScreen = (view: ArticleView) => {
  const { article, reviews } = view;
  const { headline, inLanguage, outlet, datePublished, url, placement, version } = article;
  const href = linkableUrl(url);
  return (
    <>
      <Decision {...view} />
      <div class="desk">
        <article class="text" lang={inLanguage} dir={directionOf(inLanguage)}>
          <h1>{headline}</h1>
          <p class="facts" dir="ltr" lang="en">
            <span class="lang">{inLanguage}</span> {outlet?.name ?? new URL(url).host} ·{' '}
            {datePublished ?? 'no date'} · version {version} ·{' '}
            {href === undefined ? (
              url
            ) : (
              <a href={href} rel="noreferrer noopener external">
                original
              </a>
            )}
            {placement === undefined ? '' : ` · story ${placement.story}`}
          </p>
          <Body article={article} />
        </article>
        <aside aria-label="Tags">
          <TagLists article={article} />
          {reviews.length === 0 ? '' : <History reviews={reviews} />}
        </aside>
      </div>
    </>
  );
};

const Decision = ({ article, item, analyst }: ArticleView) => {
  if (item === undefined || item.state === 'done')
    return <Notice>Decided, or not in the queue.</Notice>;
  const held = item.state === 'leased' && item.leaseHolder !== undefined;
  if (held && item.leaseHolder !== analyst) {
    return (
      <Notice kind="error">
        {item.leaseHolder} works on this item until {item.leaseUntil}.
      </Notice>
    );
  }
  return (
    <form method="post" action={`/articles/${article.id}/decide`} class="actions">
      <input type="hidden" name="version" value={String(article.version)} />
      <button type="submit" name="verdict" value="accepted" class="accept">
        Accept
      </button>
      <button type="submit" name="verdict" value="rejected" class="reject">
        Reject
      </button>
      <button type="submit" name="verdict" value="escalated">
        Escalate
      </button>
      <label>
        Headline <input name="headline" placeholder="a better one" />
      </label>
      <label>
        Countries{' '}
        <input
          name="countries"
          size={12}
          placeholder={article.countries.map(({ code }) => code).join(' ')}
        />
      </label>
      <button type="submit" name="verdict" value="corrected">
        Correct
      </button>
      <label>
        Note <input name="note" />
      </label>
      {held ? (
        <button type="submit" name="verdict" value="release">
          Release
        </button>
      ) : (
        ''
      )}
    </form>
  );
};

const Body = ({ article }: { article: StoredArticle }) => (
  <>
    {article.paragraphs.map(({ start, end, language, flag }) => (
      <p lang={language} dir={directionOf(language)}>
        {flag === undefined ? '' : <span class="lang">{flag}</span>}
        {segmentsOf(article.articleBody, 'articleBody', article, [start, end]).map(
          ({ text, mark }) =>
            mark === undefined ? (
              text
            ) : (
              <mark class={mark.kind} title={mark.label}>
                {text}
              </mark>
            ),
        )}
      </p>
    ))}
  </>
);

const TagLists = ({ article }: { article: StoredArticle }) => {
  const { officials, countries, entities, quotes, attributions, provenance, subjects, dates } =
    article;
  const lists: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    [
      'Officials',
      officials.map((one) => [
        one.name,
        [one.rank, one.post?.title, one.post?.organisation, one.post?.country, one.post?.status]
          .filter(Boolean)
          .join(', '),
      ]),
    ],
    [
      'Countries',
      countries.map(({ code, role, evidence }) => [`${code} · ${role}`, evidence[0].exact]),
    ],
    ['Organisations, persons, places', entities.map(({ name, type }) => [name, type])],
    ['Quotes', quotes.map(({ exact, speaker }) => [exact, speaker ?? 'speaker not known'])],
    ['Who says so', attributions.map(({ name, kind, cue }) => [name, `${kind}, ${cue}`])],
    ['Where it comes from', provenance.map(({ name, kind }) => [name, kind])],
    ['Topics', subjects.map(({ name, confidence }) => [name, confidence.toFixed(2)])],
    ['Days spoken of', dates.map(({ date, evidence }) => [date, evidence[0].exact])],
  ];
  return (
    <>
      {lists
        .filter(([, rows]) => rows.length > 0)
        .map(([title, rows]) => (
          <section>
            <h2>{title}</h2>
            <ul class="tags">
              {rows.map(([name, detail]) => (
                <li>
                  <bdi>{name}</bdi>
                  <small>
                    <bdi>{detail}</bdi>
                  </small>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
};

const History = ({ reviews }: { reviews: readonly StoredReview[] }) => (
  <section>
    <h2>Decisions</h2>
    <ul class="tags">
      {reviews.map(({ verdict, reviewer, note, dateReviewed }) => (
        <li>
          {verdict} by {reviewer}
          <small>
            {dateReviewed} {note}
          </small>
        </li>
      ))}
    </ul>
  </section>
);
