import type { Corrections } from '../../article.ts';
import { Foreign } from '../foreign.tsx';
import { markKinds } from '../marks.ts';
import { canDecide } from '../queue-filter.ts';
import { say } from '../say.ts';
import type { ArticleView } from './article-pane.tsx';
import { ContextCards } from './context-cards.tsx';
import { CorrectCard } from './correct-card.tsx';
import type { QueueView } from './queue-pane.tsx';
import type { Where } from './review.tsx';
import { TagRow } from './tag-row.tsx';
import { tagGroups } from './tags-of.ts';

/** Every tag with its rule, confidence and evidence, each to be corrected; below, what surrounds the article. */
export const TagPane = ({
  view,
  queue,
  ...where
}: Where & { view: ArticleView; queue: QueueView }) => {
  const { article, item, reviews } = view;
  const corrections = reviews[0]?.corrections ?? {};
  const isOpen = canDecide(item, where.analyst);
  return (
    <aside class="pane side" aria-label={say('Tags and context')}>
      {tagGroups(article).map(({ title, tags }) =>
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

const Added = ({ corrections, language }: { corrections: Corrections; language: string }) =>
  corrections.added === undefined ? (
    ''
  ) : (
    <section class="card">
      <h2>{say('Added by the analyst')}</h2>
      <ul class="tags">
        {corrections.added.map(({ tag, name }, index) => (
          <li class={`tag ${markKinds[tag] ?? 'topic'}`} id={`added-${index}`}>
            <span class="n">
              <Foreign text={name} language={language} /> <small>{tag}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
