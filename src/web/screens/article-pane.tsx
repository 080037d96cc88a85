import type { Flag } from '../../article.ts';
import type { ArticleSummary } from '../../store/article-lists.ts';
import type { StoredArticle } from '../../store/articles.ts';
import type { ReviewItem } from '../../store/queue-items.ts';
import { undone } from '../../store/review-undo.ts';
import type { StoredReview } from '../../store/reviews.ts';
import type { StorySummary } from '../../store/stories.ts';
import { directionOf, linkableUrl } from '../../text/markup.ts';
import { Foreign, Language, spoken } from '../foreign.tsx';
import { hostOf } from '../host.ts';
import { type Mark, type Segment, segmentsOf } from '../marks.ts';
import { outletPath } from '../paths.ts';
import { say, uiLanguage } from '../say.ts';
import { Time } from '../time.tsx';
import { DecisionBar, verdictNames } from './decision-bar.tsx';
import type { QueueView } from './queue-pane.tsx';
import type { Where } from './review.tsx';
import { Chain } from './story.tsx';

export interface ArticleView {
  readonly article: StoredArticle;
  readonly item?: ReviewItem;
  readonly reviews: readonly StoredReview[];
  readonly members: readonly ArticleSummary[]; // of its story, latest first
  readonly story?: StorySummary;
}

export const ArticlePane = ({
  view,
  queue,
  ...where
}: Where & { view: ArticleView; queue: QueueView }) => {
  const { article, reviews } = view;
  const marked = { ...article, corrections: reviews[0]?.corrections ?? {} };
  const { headline, inLanguage } = article;
  return (
    <main class="pane reading" id="content" tabindex={-1}>
      <DecisionBar view={view} queue={queue} {...where} />
      <article class="art">
        <Facts article={article} zone={where.zone} />
        <Edited view={view} />
        <h1 {...spoken(headline, inLanguage)} data-field="headline" data-start="0">
          <Marked segments={segmentsOf(headline, 'headline', marked, [0, headline.length])} />
        </h1>
        <Legend />
        <div class="body" lang={inLanguage} dir={directionOf(inLanguage)}>
          {article.paragraphs.map(({ start, end, language, flag }) => (
            <p
              lang={language}
              dir={directionOf(language)}
              data-field="articleBody"
              data-start={String(start)}
              {...(flag === undefined ? {} : { class: 'flagged' })}
            >
              {flag === undefined ? (
                ''
              ) : (
                <span class="flag" lang={uiLanguage()} dir={directionOf(uiLanguage())}>
                  {flagNames()[flag]}
                </span>
              )}
              <Marked
                segments={segmentsOf(article.articleBody, 'articleBody', marked, [start, end])}
              />
            </p>
          ))}
        </div>
        <Statements article={article} />
      </article>
    </main>
  );
};

const Facts = ({ article, zone }: { article: StoredArticle; zone: string }) => {
  const { url, outlet, inLanguage, datePublished, version, author } = article;
  const href = linkableUrl(url);
  return (
    <p class="meta">
      <Language tag={inLanguage} />
      <b>
        {outlet === undefined ? (
          <Foreign text={hostOf(url)} language="und" />
        ) : (
          <a href={outletPath(outlet.key)}>
            <Foreign text={outlet.name} language="und" />
          </a>
        )}
      </b>
      {author.length === 0 ? '' : <Foreign text={author.join(', ')} language={inLanguage} />}
      {datePublished === undefined ? (
        <span>{say('no date given')}</span>
      ) : (
        <Time at={datePublished} zone={zone} />
      )}
      {version === 1 ? (
        ''
      ) : (
        <a class="flag" href={`/articles/${article.id}/versions`}>
          {say('edited, version {version}', { version })}
        </a>
      )}
      {href === undefined ? (
        <bdi dir="ltr">{url}</bdi>
      ) : (
        <a id="original" href={href} rel="noreferrer noopener external" target="_blank">
          {say('original')} ↗
        </a>
      )}
    </p>
  );
};

const flagNames = (): Readonly<Record<Flag, string>> => ({
  'foreign-paragraph': say('foreign paragraph'),
  'stray-caption': say('stray caption'),
  boilerplate: say('boilerplate'),
});

/** An edited page is a new version of the same item: what was said of the one before still stands beside it. */
const Edited = ({ view: { article, reviews } }: { view: ArticleView }) => {
  const earlier = reviews.find(({ reason }) => reason !== undone);
  if (earlier === undefined || earlier.version === article.version) return '';
  const { verdict, reviewer: name, version } = earlier;
  return (
    <p class="notice" role="note">
      {say('Edited since version {version}, which was {verdict} by {name}.', {
        version,
        verdict: verdictNames()[verdict],
        name,
      })}{' '}
      <a href={`/articles/${article.id}/versions`}>{say('What changed')}</a>
    </p>
  );
};

const Legend = () => (
  <ul class="legend" aria-label={say('Marks')}>
    <li class="person">{say('Official, person')}</li>
    <li class="organisation">{say('Organisation')}</li>
    <li class="place">{say('Country, place')}</li>
    <li class="doubtful">{say('needs a look')}</li>
  </ul>
);

/** Marks are links to their tag and its evidence. No space and no box inside: Arabic letters join through them. */
const Marked = ({ segments }: { segments: readonly Segment[] }) => (
  <>
    {segments.map(({ text, mark }) =>
      mark === undefined ? (
        text
      ) : (
        <mark class={classOf(mark)}>
          <a href={`#${mark.tag}`} title={mark.label}>
            {text}
          </a>
        </mark>
      ),
    )}
  </>
);

const classOf = ({ kind, doubtful, state }: Mark): string =>
  [kind, doubtful ? 'doubtful' : '', state ?? ''].filter(Boolean).join(' ');

const Statements = ({ article }: { article: StoredArticle }) => {
  const { quotes, attributions, provenance, dates, inLanguage } = article;
  const rows: readonly (readonly [string, string, string])[] = [
    ...quotes.map(
      ({ exact, speaker, direct }) =>
        [direct ? say('quote') : say('says'), exact, speaker ?? say('speaker not known')] as const,
    ),
    ...attributions.map(
      ({ name, kind, cue }) => [say('source'), name, `${kind} · ${cue}`] as const,
    ),
    ...dates.map(({ date, evidence }) => [say('date'), evidence[0].exact, date] as const),
  ];
  return (
    <section class="statements">
      <h2>{say('Where it comes from')}</h2>
      {provenance.length === 0 ? <p class="none">{say('Nothing says so.')}</p> : ''}
      <Chain links={provenance} language={inLanguage} />
      {rows.length === 0 ? (
        ''
      ) : (
        <>
          <h2>{say('Statements, sources, dates')}</h2>
          <table>
            <tbody>
              {rows.map(([kind, text, detail]) => (
                <tr>
                  <th scope="row">
                    <span class="lang">{kind}</span>
                  </th>
                  <td>
                    <Foreign text={text} language={inLanguage} />
                  </td>
                  <td>
                    <Foreign text={detail} language={inLanguage} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
};
