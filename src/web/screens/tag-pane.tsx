import type { Corrections, Evidence, Tag } from '../../article.ts';
import type { StoredArticle } from '../../store/articles.ts';
import { countryName, Foreign } from '../foreign.tsx';
import { doubtfulBelow, type MarkKind } from '../marks.ts';
import { canDecide } from '../queue-filter.ts';
import type { ArticleView } from './article-pane.tsx';
import { ContextCards } from './context-cards.tsx';
import { CorrectCard } from './correct-card.tsx';
import type { QueueView } from './queue-pane.tsx';
import type { Where } from './review.tsx';

/** Every tag with its rule, confidence and evidence, each to be taken out; below, what surrounds the article. */
export const TagPane = ({
  view,
  queue,
  ...where
}: Where & { view: ArticleView; queue: QueueView }) => {
  const { article, item, reviews } = view;
  const corrections = reviews[0]?.corrections ?? {};
  const isOpen = canDecide(item, where.analyst);
  return (
    <aside class="pane side" aria-label="Tags and context">
      {groupsOf(article).map(({ title, tags }) =>
        tags.length === 0 ? (
          ''
        ) : (
          <section class="card">
            <h2>{title}</h2>
            <ul class="tags">
              {tags.map((tag) => (
                <TagRow tag={tag} article={article} corrections={corrections} isOpen={isOpen} />
              ))}
            </ul>
          </section>
        ),
      )}
      {isOpen ? (
        <CorrectCard article={article} reviews={reviews} />
      ) : (
        <Added corrections={corrections} language={article.inLanguage} />
      )}
      <ContextCards view={view} queue={queue} {...where} />
    </aside>
  );
};

interface Shown {
  readonly id: string;
  readonly kind: MarkKind | 'topic';
  readonly tag: string; // of Corrections.removed
  readonly name: string;
  readonly key: string; //  what Corrections.removed calls it
  readonly detail: string;
  readonly of: Tag;
}

function groupsOf(article: StoredArticle): readonly { title: string; tags: readonly Shown[] }[] {
  const { officials, countries, entities, subjects } = article;
  const entityRows = entities.map((of, index) => ({
    id: `entity-${index}`,
    kind: of.type,
    tag: of.type,
    name: of.name,
    key: of.name,
    detail: of.country ?? '',
    of,
  }));
  const ofType = (type: string) => entityRows.filter(({ kind }) => kind === type);
  return [
    {
      title: 'Officials',
      tags: officials.map((of, index) => ({
        id: `official-${index}`,
        kind: 'person',
        tag: 'official',
        name: of.name,
        key: of.name,
        detail: of.anonymous ? 'not named' : postOf(of),
        of,
      })),
    },
    {
      title: 'Countries',
      tags: countries.map((of, index) => ({
        id: `country-${index}`,
        kind: 'place',
        tag: 'country',
        name: countryName(of.code),
        key: of.code,
        detail: of.role,
        of,
      })),
    },
    { title: 'Organisations', tags: ofType('organisation') },
    { title: 'Persons', tags: ofType('person') },
    { title: 'Places', tags: ofType('place') },
    { title: 'Events', tags: ofType('event') },
    {
      title: 'Topics',
      tags: subjects.map((of, index) => ({
        id: `subject-${index}`,
        kind: 'topic',
        tag: 'subject',
        name: of.name,
        key: of.name,
        detail: of.uri,
        of,
      })),
    },
  ];
}

const postOf = ({ rank, post }: StoredArticle['officials'][number]) =>
  [rank, post?.title, post?.organisation, post?.country, post?.status].filter(Boolean).join(', ');

const TagRow = ({
  tag: { id, kind, tag, name, key, detail, of },
  article,
  corrections,
  isOpen,
}: {
  tag: Shown;
  article: StoredArticle;
  corrections: Corrections;
  isOpen: boolean;
}) => {
  const isRemoved =
    tag === 'country'
      ? corrections.countries !== undefined && !corrections.countries.some((code) => code === key)
      : (corrections.removed ?? []).some((one) => one.tag === tag && one.name === key);
  const language = tag === 'country' || tag === 'subject' ? 'en' : article.inLanguage;
  return (
    <li class={of.confidence < doubtfulBelow ? `tag ${kind} doubtful` : `tag ${kind}`}>
      <details name="evidence">
        <summary>
          <span class="n">
            <Foreign text={name} language={language} />
            {detail === '' ? (
              ''
            ) : (
              <small>
                <Foreign text={detail} language={language} />
              </small>
            )}
          </span>
          <span class="q" title="Confidence">
            {of.confidence.toFixed(2)}
          </span>
        </summary>
        <div class="why" id={id} tabindex={-1}>
          <p>
            by <code>{of.creator}</code>
          </p>
          <ul>
            {of.evidence.slice(0, shownEvidence).map((evidence) => (
              <InContext evidence={evidence} article={article} />
            ))}
          </ul>
          {of.evidence.length > shownEvidence ? (
            <p>and {of.evidence.length - shownEvidence} more</p>
          ) : (
            ''
          )}
        </div>
      </details>
      {isOpen ? (
        <label class="drop" title={`Remove ${name}`}>
          <input
            type="checkbox"
            name="removed"
            value={`${tag}|${key}`}
            form="decision"
            checked={isRemoved}
            aria-label={`Remove ${name}`}
          />
          <span aria-hidden="true">✕</span>
        </label>
      ) : (
        ''
      )}
    </li>
  );
};

const shownEvidence = 5;
const aroundCharacters = 36;

const InContext = ({ evidence, article }: { evidence: Evidence; article: StoredArticle }) => {
  const { field, start, end, exact, kind } = evidence;
  const text = article[field];
  const before = whole(text.slice(Math.max(0, start - aroundCharacters), start));
  const after = whole(text.slice(end, end + aroundCharacters));
  return (
    <li>
      <Quoted before={before} exact={exact} after={after} language={article.inLanguage} />
      <small>
        {field === 'headline' ? 'headline' : 'text'}
        {kind === undefined ? '' : ` · ${kind}`}
      </small>
    </li>
  );
};

const Quoted = (words: { before: string; exact: string; after: string; language: string }) => (
  <bdi lang={words.language} dir="auto">
    …{words.before}
    <b>{words.exact}</b>
    {words.after}…
  </bdi>
);

/** Without the halves of characters that the cut left, on one line. */
const whole = (text: string) =>
  text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '').replace(/\s+/g, ' ');

const Added = ({ corrections, language }: { corrections: Corrections; language: string }) =>
  corrections.added === undefined ? (
    ''
  ) : (
    <section class="card">
      <h2>Added by the analyst</h2>
      <ul class="tags">
        {corrections.added.map(({ tag, name }) => (
          <li class="tag topic">
            <span class="n">
              <Foreign text={name} language={language} /> <small>{tag}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
