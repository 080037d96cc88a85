import type { Source } from '../../store/official-register.ts';
import type { RegisteredOfficial } from '../../store/officials.ts';
import type { HeldPost, PostSighting } from '../../text/posts-over-time.ts';
import { countryName, Foreign, spoken } from '../foreign.tsx';
import { say } from '../say.ts';
import { Time } from '../time.tsx';

interface Shown {
  readonly official: RegisteredOfficial;
  readonly zone: string;
}

/** Every post that the texts give a person, with where it is written. */
export const Posts = ({ official: { posts, sources }, zone }: Shown) => {
  const byArticle = new Map(sources.map((source) => [source.article, source]));
  return (
    <section>
      <h2>{say('Posts')}</h2>
      {posts.length === 0 ? <p class="none">{say('The texts name no post.')}</p> : ''}
      <ul class="posts">
        {posts.map((post) => (
          <li>
            <p class="post">
              <Foreign text={titleOf(post)} language={post.last.language} />
              <span class={`flag state-${post.state}`}>{say(post.state)}</span>
            </p>
            {post.proposedEnd === undefined ? (
              ''
            ) : (
              <p class="m">
                {say('perhaps former since {year}: start file, not verified online', {
                  year: String(post.proposedEnd.untilYear ?? ''),
                })}
              </p>
            )}
            <dl>
              {standing(post).map(([word, seen]) => (
                <div>
                  <dt>{word}</dt>
                  <dd>
                    <Sighting seen={seen} source={byArticle.get(seen.article)} zone={zone} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What the texts do not say: posts of the start file, and what analysts took out. */
export const Beside = ({ official: { startFile, removed }, zone }: Shown) => (
  <>
    {startFile.length === 0 ? (
      ''
    ) : (
      <section>
        <h2>{say('Start file, not from texts')}</h2>
        <ul class="origins">
          {startFile.map(({ title, country, fromYear, untilYear, asOf, source }) => (
            <li>
              <span>
                {[title, country && countryName(country)].filter(Boolean).join(', ')}
                <small class="block">
                  {source} · {say('as of {month}', { month: asOf })}
                </small>
              </span>
              <span class="num">
                {fromYear ?? ''}–{untilYear ?? ''}
              </span>
            </li>
          ))}
        </ul>
      </section>
    )}
    {removed.length === 0 ? (
      ''
    ) : (
      <section>
        <h2>{say('Taken out by analysts')}</h2>
        <ul class="hist">
          {removed.map(({ article, name, removedBy, removedAt }) => (
            <li>
              <Time at={removedAt} zone={zone} short />
              <span>
                <a href={`/articles/${article}`}>
                  <bdi>{name}</bdi>
                </a>{' '}
                · <bdi>{removedBy}</bdi>
              </span>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
);

const titleOf = ({ title, organisation, country }: HeldPost): string =>
  [title, organisation, country && countryName(country)].filter(Boolean).join(', ');

/** What each date of a post stands on. */
function standing(post: HeldPost): readonly (readonly [string, PostSighting])[] {
  const { first, last, articles, former, conflict, superseded } = post;
  const rows: readonly (readonly [string, PostSighting | undefined])[] = [
    [say('first seen'), first],
    [say('last seen'), articles > 1 ? last : undefined],
    [say('last held'), former?.after],
    [say('former at the latest since'), former?.by],
    [say('conflict: called former'), conflict?.former],
    [say('conflict: called held'), conflict?.held],
    [
      superseded === undefined
        ? ''
        : say('perhaps superseded by “{title}”', { title: superseded.title }),
      superseded?.by,
    ],
  ];
  return rows.flatMap(([word, seen]) => (seen === undefined ? [] : [[word, seen]]));
}

const Sighting = ({
  seen: { article, at, language },
  source,
  zone,
}: {
  seen: PostSighting;
  source: Source | undefined;
  zone: string;
}) => (
  <>
    <a href={`/articles/${article}`}>
      <Time at={at} zone={zone} />
    </a>{' '}
    {source?.dateIs === 'seen' ? <span class="flag">{say('date seen')}</span> : ''}
    {source?.outlet === undefined ? '' : <Foreign text={source.outlet} language="und" />}
    {source === undefined ? '' : <Passage text={source.passage} language={language} />}
  </>
);

const Passage = ({ text, language }: { text: string; language: string }) => (
  <q class="passage" {...spoken(text, language)}>
    {text}
  </q>
);
