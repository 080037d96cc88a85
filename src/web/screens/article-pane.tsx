import type { ArticleSummary } from '../../store/article-lists.ts';
import type { StoredArticle } from '../../store/articles.ts';
import type { ReviewItem } from '../../store/review-queue.ts';
import type { StoredReview } from '../../store/reviews.ts';
import type { StorySummary } from '../../store/stories.ts';
import { directionOf, linkableUrl } from '../../text/markup.ts';
import { Foreign, Language, spoken } from '../foreign.tsx';
import { hostOf } from '../host.ts';
import { type Segment, segmentsOf } from '../marks.ts';
import { Time } from '../time.tsx';
import { DecisionBar } from './decision-bar.tsx';
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
  const { article } = view;
  const { headline, inLanguage } = article;
  return (
    <main class="pane reading" id="content" tabindex={-1}>
      <DecisionBar view={view} queue={queue} {...where} />
      <article class="art">
        <Facts article={article} zone={where.zone} />
        <h1 {...spoken(headline, inLanguage)}>
          <Marked segments={segmentsOf(headline, 'headline', article, [0, headline.length])} />
        </h1>
        <Legend />
        <div class="body" lang={inLanguage} dir={directionOf(inLanguage)}>
          {article.paragraphs.map(({ start, end, language, flag }) => (
            <p
              lang={language}
              dir={directionOf(language)}
              {...(flag === undefined ? {} : { class: 'flagged' })}
            >
              {flag === undefined ? (
                ''
              ) : (
                <span class="flag" lang="en" dir="ltr">
                  {flag.replace('-', ' ')}
                </span>
              )}
              <Marked
                segments={segmentsOf(article.articleBody, 'articleBody', article, [start, end])}
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
        <Foreign text={outlet?.name ?? hostOf(url)} language="und" />
      </b>
      {author.length === 0 ? '' : <Foreign text={author.join(', ')} language={inLanguage} />}
      {datePublished === undefined ? (
        <span>no date given</span>
      ) : (
        <Time at={datePublished} zone={zone} />
      )}
      {version === 1 ? '' : <span class="flag">edited, version {version}</span>}
      {href === undefined ? (
        <bdi dir="ltr">{url}</bdi>
      ) : (
        <a id="original" href={href} rel="noreferrer noopener external" target="_blank">
          original ↗
        </a>
      )}
    </p>
  );
};

const Legend = () => (
  <ul class="legend" aria-label="Marks">
    <li class="person">Official, person</li>
    <li class="organisation">Organisation</li>
    <li class="place">Country, place</li>
    <li class="doubtful">needs a look</li>
  </ul>
);

/** Marks are links to their tag and its evidence. No space and no box inside: Arabic letters join through them. */
const Marked = ({ segments }: { segments: readonly Segment[] }) => (
  <>
    {segments.map(({ text, mark }) =>
      mark === undefined ? (
        text
      ) : (
        <mark class={mark.doubtful ? `${mark.kind} doubtful` : mark.kind}>
          <a href={`#${mark.tag}`} title={mark.label}>
            {text}
          </a>
        </mark>
      ),
    )}
  </>
);

const Statements = ({ article }: { article: StoredArticle }) => {
  const { quotes, attributions, provenance, dates, inLanguage } = article;
  const rows: readonly (readonly [string, string, string])[] = [
    ...quotes.map(
      ({ exact, speaker, direct }) =>
        [direct ? 'quote' : 'says', exact, speaker ?? 'speaker not known'] as const,
    ),
    ...attributions.map(({ name, kind, cue }) => ['source', name, `${kind} · ${cue}`] as const),
    ...dates.map(({ date, evidence }) => ['date', evidence[0].exact, date] as const),
  ];
  return (
    <section class="statements">
      <h2>Where it comes from</h2>
      {provenance.length === 0 ? <p class="none">Nothing says so.</p> : ''}
      <Chain links={provenance} language={inLanguage} />
      {rows.length === 0 ? (
        ''
      ) : (
        <>
          <h2>Statements, sources, dates</h2>
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
