import type { StorySummary } from '../../store/stories.ts';
import { Language, spoken } from '../foreign.tsx';
import { Sheet } from '../layout.tsx';
import { say } from '../say.ts';
import { Time } from '../time.tsx';
import { Older, type PageEnd } from './older.tsx';

/** Most recently added to first. */
export const StoriesScreen = ({
  stories,
  zone,
  isFull,
}: {
  stories: readonly StorySummary[];
  zone: string;
  isFull: boolean;
}) => (
  <Sheet>
    <h1>{say('Stories')}</h1>
    <p class="lead">{say('Everything about one happening, across outlets and languages.')}</p>
    <ol class="list">
      {stories.map((story) => (
        <li>
          <StoryRow story={story} zone={zone} />
        </li>
      ))}
    </ol>
    {stories.length === 0 ? <p class="none">{say('No stories yet.')}</p> : ''}
    {isFull ? <Older path="/stories" end={endOf(stories)} /> : ''}
  </Sheet>
);

const StoryRow = ({ story, zone }: { story: StorySummary; zone: string }) => {
  const { id, headline, articles, outlets, languages, countries, updatedAt } = story;
  const [language] = languages;
  return (
    <div class="item">
      <a class="t" href={`/stories/${id}`} {...spoken(headline, oneOf(languages))}>
        {headline}
      </a>
      <span class="m">
        <span>
          {say('{count} articles', { count: articles })} ·{' '}
          {say('{count} outlets', { count: outlets })}
        </span>
        {language === undefined ? '' : languages.map((tag) => <Language tag={tag} />)}
        {countries.length === 0 ? '' : <span>{countries.join(' · ')}</span>}
        <Time at={updatedAt} zone={zone} short />
      </span>
    </div>
  );
};

/** A headline's language is known where the story has one only. */
export const oneOf = (languages: readonly string[]): string =>
  languages.length === 1 ? (languages[0] ?? 'und') : 'und';

const endOf = (stories: readonly StorySummary[]): PageEnd | undefined => {
  const last = stories.at(-1);
  return last && { at: last.updatedAt, key: last.id };
};
