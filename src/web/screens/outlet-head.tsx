import type { Outlet } from '../../../crawlers/outlet.ts';
import type { OutletFeed } from '../../store/feeds.ts';
import { linkableUrl } from '../../text/markup.ts';
import { countryName, Foreign, languageName } from '../foreign.tsx';
import { countryPath } from '../paths.ts';
import { say } from '../say.ts';
import { Time } from '../time.tsx';

/** Who the outlet is, whose, and how its sources do. */
export const OutletHead = ({
  id,
  outlet,
  feeds,
  zone,
}: {
  id: string;
  outlet: Outlet | undefined;
  feeds: readonly OutletFeed[];
  zone: string;
}) => (
  <>
    <h1>{outlet?.name ?? id}</h1>
    {outlet === undefined ? (
      <p class="lead">{say('Not declared any more.')}</p>
    ) : (
      <Facts outlet={outlet} />
    )}
    <details class="sources">
      <summary>{say('Sources: {count}', { count: feeds.length })}</summary>
      <table class="records">
        <thead>
          <tr>
            <th scope="col">{say('Address')}</th>
            <th scope="col">{say('State')}</th>
            <th scope="col">{say('Last answer')}</th>
            <th scope="col">{say('Last new item')}</th>
            <th scope="col">{say('Next poll')}</th>
          </tr>
        </thead>
        <tbody>
          {feeds.map(({ feed }) => (
            <tr>
              <td>
                <code>{feed.url}</code>
              </td>
              <td>
                {say(feed.state)}
                {feed.lastError === undefined ? '' : <code class="block">{feed.lastError}</code>}
              </td>
              <td>
                {feed.answered === undefined ? '' : <Time at={feed.answered} zone={zone} short />}
              </td>
              <td>
                {feed.lastNew === undefined ? '' : <Time at={feed.lastNew} zone={zone} short />}
              </td>
              <td>
                <Time at={feed.nextPoll} zone={zone} short />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  </>
);

const Facts = ({ outlet }: { outlet: Outlet }) => {
  const { names = {}, url, country, languages, ownership, kind, family, verified } = outlet;
  const link = linkableUrl(url);
  return (
    <p class="m">
      {Object.entries(names).map(([language, name]) => (
        <Foreign text={name} language={language} />
      ))}
      <a href={countryPath(country)}>{countryName(country)}</a>
      <span>{languages.map(languageName).join(', ')}</span>
      <span>{say(ownership)}</span>
      <span>{say(kind)}</span>
      <span>
        {say('family')} <bdi>{family}</bdi>
      </span>
      {link === undefined ? (
        ''
      ) : (
        <a href={link} rel="noreferrer noopener external">
          {url}
        </a>
      )}
      <span class="flag">
        {verified === undefined
          ? say('declared, not verified')
          : say('verified {day}', { day: verified })}
      </span>
    </p>
  );
};
