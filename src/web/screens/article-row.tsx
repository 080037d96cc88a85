import type { ArticleSummary } from '../../store/article-lists.ts';
import { Foreign, Language, spoken } from '../foreign.tsx';
import { hostOf } from '../host.ts';
import { say } from '../say.ts';
import { Time } from '../time.tsx';

/** An article in a list of any kind: where it leads, whose it is, what was decided. */
export const ArticleRow = ({
  article: { id, headline, language, outlet, url, countries, verdict, datedAt, version },
  zone,
}: {
  article: ArticleSummary;
  zone: string;
}) => (
  <div class="item">
    <a class="t" href={`/articles/${id}`} {...spoken(headline, language)}>
      {headline}
    </a>
    <span class="m">
      <Language tag={language} />
      <Foreign text={outlet ?? hostOf(url)} language="und" />
      <Time at={datedAt} zone={zone} />
      {countries.length === 0 ? '' : <span>{countries.join(' · ')}</span>}
      {version > 1 ? <span class="flag">{say('edited')}</span> : ''}
      {verdict === undefined ? '' : <span class={`verdict ${verdict}`}>{say(verdict)}</span>}
    </span>
  </div>
);
