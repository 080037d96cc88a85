import type { OfficialSummary } from '../../store/official-register.ts';
import type { MergeProposal } from '../../text/official-likeness.ts';
import { countryName, Foreign } from '../foreign.tsx';
import { Sheet } from '../layout.tsx';
import { officialPath } from '../paths.ts';
import { say } from '../say.ts';
import { Time } from '../time.tsx';
import { Older, type PageEnd } from './older.tsx';

interface OfficialsView {
  readonly found: readonly OfficialSummary[];
  readonly hasMore: boolean;
  readonly proposals: readonly MergeProposal[];
  readonly filter: { readonly query?: string; readonly country?: string };
  readonly zone: string;
}

/** Everyone whom the texts give an office, latest named first. */
export const OfficialsScreen = ({ found, hasMore, proposals, filter, zone }: OfficialsView) => (
  <Sheet>
    <h1>{say('Officials')}</h1>
    <p class="lead">
      {say('Who holds or held an office, as the texts say it. Nothing here is without a source.')}
    </p>
    <form action="/officials" class="wide">
      <input
        type="search"
        name="q"
        value={filter.query ?? ''}
        dir="auto"
        aria-label={say('Name in any script')}
        placeholder={say('Name in any script')}
      />
      <input
        name="country"
        value={filter.country ?? ''}
        maxlength={2}
        size={4}
        aria-label={say('Country, by ISO code')}
        placeholder={say('Country')}
      />
      <button type="submit" class="btn primary">
        {say('Search')}
      </button>
    </form>
    <div class="two">
      <div>
        <ol class="list">
          {found.map((official) => (
            <li>
              <OfficialRow official={official} zone={zone} />
            </li>
          ))}
        </ol>
        {found.length === 0 ? <p class="none">{say('Nobody found.')}</p> : ''}
        {hasMore ? (
          <Older
            path="/officials"
            asked={{ q: filter.query ?? '', country: filter.country ?? '' }}
            end={endOf(found)}
          />
        ) : (
          ''
        )}
      </div>
      <Proposals proposals={proposals} />
    </div>
  </Sheet>
);

const shownSpellings = 4;

const OfficialRow = ({
  official: { key, name, names, countries, post, articles, last },
  zone,
}: {
  official: OfficialSummary;
  zone: string;
}) => {
  const others = names.filter((spelling) => spelling.name !== name).slice(0, shownSpellings);
  const language = names.find((spelling) => spelling.name === name)?.language ?? 'und';
  return (
    <div class="item">
      <a class="t" href={officialPath(key)}>
        <Foreign text={name} language={language} />
      </a>
      {post === undefined ? '' : <Foreign text={post.title} language="und" />}
      <span class="m">
        {countries.length === 0 ? '' : <span>{countries.map(countryName).join(' · ')}</span>}
        {others.map((spelling) => (
          <Foreign text={spelling.name} language={spelling.language} />
        ))}
        <span>{say('articles: {count}', { count: articles })}</span>
        <Time at={last} zone={zone} short />
      </span>
    </div>
  );
};

/** Pairs that may be one person; analysts decide, the machine never does. */
const Proposals = ({ proposals }: { proposals: readonly MergeProposal[] }) => (
  <section>
    <h2>{say('Perhaps the same person')}</h2>
    {proposals.length === 0 ? <p class="none">{say('Nothing to decide.')}</p> : ''}
    <ul class="groups">
      {proposals.map(({ into, other, names, shared }) => (
        <li>
          <span>
            <a href={officialPath(into)}>
              <bdi>{into}</bdi>
            </a>
            {' = '}
            <a href={officialPath(other)}>
              <bdi>{other}</bdi>
            </a>
            <small class="block">
              {say(names)} · <bdi>{[...shared.countries, ...shared.titles].join(', ')}</bdi>
            </small>
          </span>
          <form method="post" action="/officials/merge" class="pair">
            <input type="hidden" name="into" value={into} />
            <input type="hidden" name="other" value={other} />
            <button type="submit" class="btn">
              {say('One person')}
            </button>
            <button type="submit" class="btn ghost" formaction="/officials/separate">
              {say('Two')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  </section>
);

const endOf = (found: readonly OfficialSummary[]): PageEnd | undefined => {
  const end = found.at(-1);
  return end && { at: end.last, key: end.key };
};
