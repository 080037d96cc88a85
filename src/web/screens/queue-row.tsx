import type { LanguageTag } from '../../article.ts';
import type { ReviewItem } from '../../store/queue-items.ts';
import { Foreign, Language, spoken } from '../foreign.tsx';
import { hostOf } from '../host.ts';
import { isHeldByOther, type QueueRow } from '../queue-filter.ts';
import { say } from '../say.ts';
import { Time } from '../time.tsx';
import type { Where } from './review.tsx';

/** One item of the list: its box, its headline, whose it is, and why it has its points. */
export const Row = ({
  row: { item, article },
  query,
  isCurrent,
  isSelected,
  analyst,
  zone,
}: Where & { row: QueueRow; query: string; isCurrent: boolean; isSelected: boolean }) => {
  const held = isHeldByOther(item, analyst);
  return (
    <li class={held ? 'row held' : 'row'} {...(isCurrent ? { 'aria-current': 'true' } : {})}>
      {item.state === 'done' ? (
        <span class="pick" />
      ) : (
        <span class="pick">
          <input type="hidden" name="shown" value={item.article} />
          <input
            type="checkbox"
            name="chosen"
            value={item.article}
            checked={isSelected}
            aria-label={say('Select {headline}', { headline: article.headline })}
          />
        </span>
      )}
      <a
        class="t"
        href={`/articles/${item.article}${query}`}
        {...spoken(article.headline, item.language as LanguageTag)}
      >
        {article.headline}
      </a>
      <span class="m">
        <Language tag={item.language} />
        <Foreign text={article.outlet ?? hostOf(article.url)} language="und" />
        {article.countries.length === 0 ? '' : <span>{mostOf(article.countries)}</span>}
        {item.firstReader === undefined ? '' : <span class="flag">{say('second reading')}</span>}
        {held ? (
          <span class="holder">{say('with {name}', { name: item.leaseHolder ?? '' })}</span>
        ) : (
          ''
        )}
      </span>
      <span class="s">
        <Points item={item} />
        <Time at={article.datedAt} zone={zone} short />
      </span>
    </li>
  );
};

const shownCountries = 4;
const mostOf = (countries: readonly string[]) =>
  countries.slice(0, shownCountries).join(' · ') + (countries.length > shownCountries ? ' …' : '');

const urgent = 50; // points: conflict or diplomacy, new, with officials; see stages/priority.ts
const notable = 30;

/** The points, and the lines of the rule that gave them: a native popover, so it opens without a script. */
const Points = ({ item: { article, priority, points } }: { item: ReviewItem }) => {
  const look = `score ${priority >= urgent ? 'high' : priority >= notable ? 'middle' : 'low'}`;
  if (points.length === 0)
    return (
      <span class={look} title={say('Priority')}>
        {priority}
      </span>
    );
  const id = `points-${article}`;
  return (
    <>
      <button type="button" class={look} popovertarget={id} title={say('Why these points')}>
        {priority}
      </button>
      <span class="points" id={id} popover="auto">
        <b>{say('Why {points} points', { points: priority })}</b>
        {points.map(({ reason, points: one }) => (
          <span class="line">
            <bdi>{reasonOf(reason)}</bdi> <span class="num">{one > 0 ? `+${one}` : one}</span>
          </span>
        ))}
      </span>
    </>
  );
};

/** The lines of the rule that comes with the program are said in the reader's language; an editor's as written. */
const reasonOf = (reason: string): string => ownReasons()[reason] ?? reason;

const ownReasons = (): Readonly<Record<string, string>> => ({
  'every item': say('every item'),
  'conflict, terror or military cooperation': say('conflict, terror or military cooperation'),
  'diplomacy, sanctions, nuclear programme or election': say(
    'diplomacy, sanctions, nuclear programme or election',
  ),
  politics: say('politics'),
  'named officials': say('named officials'),
  'the first report of a story': say('the first report of a story'),
  'only sport, lifestyle or weather': say('only sport, lifestyle or weather'),
});
