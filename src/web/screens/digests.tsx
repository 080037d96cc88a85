import type { Digest } from '../../digest/digest.ts';
import type { StoredDigest } from '../../store/digests.ts';
import { spoken } from '../foreign.tsx';
import { Sheet } from '../layout.tsx';
import { say } from '../say.ts';
import { Time } from '../time.tsx';
import { Bars } from './bars.tsx';

export const DigestsScreen = (view: {
  digests: readonly Omit<StoredDigest, 'content'>[];
  latest?: Digest;
  today: string;
  formats: readonly string[];
  zone: string;
}) => {
  const { digests, latest, today, formats, zone } = view;
  const [newest] = digests;
  return (
    <Sheet>
      <h1>{say('Digests')}</h1>
      <p class="lead">
        {say('What was accepted on a day, ready to send. Built again, a day replaces itself.')}
      </p>
      <form method="post" action="/digests" class="wide">
        <label>
          {say('Day')} <input type="date" name="date" value={today} required />
        </label>
        <button type="submit" class="btn primary">
          {say('Build')}
        </button>
      </form>
      {latest === undefined || newest === undefined ? (
        <p class="none">{say('None has been built yet.')}</p>
      ) : (
        <Latest digest={latest} id={newest.id} />
      )}
      <table class="records" id="issues" data-live="digests">
        <thead>
          <tr>
            <th scope="col">{say('Day')}</th>
            <th scope="col">{say('Formats')}</th>
            <th scope="col">{say('Built')}</th>
            <th scope="col">{say('By')}</th>
            <th scope="col">{say('SHA-256 of its content')}</th>
          </tr>
        </thead>
        <tbody>
          {digests.map(({ id, createdAt, createdBy, sha256 }) => (
            <tr>
              <th scope="row">
                <a href={`/digests/${id}`}>{id}</a>
              </th>
              <td>
                {formats.map((format) => (
                  <>
                    <a href={`/digests/${id}?format=${format}`}>{format}</a>{' '}
                  </>
                ))}
              </td>
              <td>
                <Time at={createdAt} zone={zone} />
              </td>
              <td>
                <bdi>{createdBy}</bdi>
              </td>
              <td>
                <code>{sha256.slice(0, 16)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

const atAGlance = 7;
const shownCountries = 10;

const Latest = ({ digest, id }: { digest: Digest; id: string }) => {
  const { numbers, stories, countries } = digest;
  return (
    <section class="issue" aria-labelledby="latest">
      <h2 id="latest">
        <a href={`/digests/${id}`}>
          {digest.title}, {digest.date}
        </a>
      </h2>
      <dl class="numbers">
        {Object.entries(numbers).map(([name, value]) => (
          <div>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="two">
        <div>
          <h3>{say('At a glance')}</h3>
          {stories.length === 0 ? <p class="none">{say('Nothing notable.')}</p> : ''}
          <ol class="glance">
            {stories
              .slice(0, atAGlance)
              .map(({ id: story, headline, language, countries: about }) => (
                <li>
                  <a href={`/stories/${story}`} {...spoken(headline, language)}>
                    <bdi>{headline}</bdi>
                  </a>{' '}
                  <small>{about.join(', ')}</small>
                </li>
              ))}
          </ol>
        </div>
        <div>
          <h3>{say('Countries')}</h3>
          <Bars rows={countries.slice(0, shownCountries)} />
        </div>
      </div>
    </section>
  );
};
