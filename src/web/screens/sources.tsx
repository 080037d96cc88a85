import type { Alert } from '../../store/alerts.ts';
import { countryName } from '../foreign.tsx';
import { Sheet } from '../layout.tsx';
import { outletPath } from '../paths.ts';
import { say } from '../say.ts';
import type { SourceHealth } from '../source-health.ts';
import { Time } from '../time.tsx';
import { Sparkline } from './sparkline.tsx';

interface SourcesView {
  readonly all: readonly SourceHealth[];
  readonly shown: readonly SourceHealth[];
  readonly alerts: readonly Alert[];
  readonly wanted: string;
  readonly zone: string;
}

/** Every outlet: whether its sources answer, what they bring, and why not. */
export const SourcesScreen = ({ all, shown, alerts, wanted, zone }: SourcesView) => {
  const troubled = all.filter((one) => one.troubled.length > 0 || one.anomaly === 'quiet');
  return (
    <Sheet>
      <h1>{say('Sources')}</h1>
      <p class="lead">
        {say('{count} outlets, {troubled} of them need a look. Those that do come first.', {
          count: all.length,
          troubled: troubled.length,
        })}
      </p>
      <Alerts alerts={alerts} zone={zone} />
      <form action="/sources" class="wide">
        <input
          type="search"
          name="q"
          value={wanted}
          dir="auto"
          aria-label={say('Name, country or state')}
          placeholder={say('Name, country or state')}
        />
        <button type="submit" class="btn">
          {say('Show')}
        </button>
      </form>
      <table class="records">
        <thead>
          <tr>
            <th scope="col">{say('Outlet')}</th>
            <th scope="col">{say('State')}</th>
            <th scope="col">{say('New items, four weeks')}</th>
            <th scope="col">{say('Last answer')}</th>
            <th scope="col">{say('Last new item')}</th>
            <th scope="col">{say('Crawling')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <Row one={one} zone={zone} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 ? <p class="none">{say('Nothing found.')}</p> : ''}
    </Sheet>
  );
};

const Alerts = ({ alerts, zone }: Pick<SourcesView, 'alerts' | 'zone'>) =>
  alerts.length === 0 ? (
    ''
  ) : (
    <section>
      <h2>{say('Alerts')}</h2>
      <ul class="groups">
        {alerts.map(({ id, kind, subject, detail, raisedAt, acknowledgedBy }) => (
          <li>
            <span>
              <span class="flag">{say(kind)}</span> <bdi>{subject}</bdi>
              <small class="block">
                <bdi>{detail}</bdi> · <Time at={raisedAt} zone={zone} />
              </small>
            </span>
            {acknowledgedBy === undefined ? (
              <form method="post" action={`/sources/alerts/${id}`}>
                <button type="submit" class="btn">
                  {say('I see to it')}
                </button>
              </form>
            ) : (
              <small>
                {say('seen to by')} <bdi>{acknowledgedBy}</bdi>
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

const shownTroubles = 3;

const Row = ({ one, zone }: { one: SourceHealth; zone: string }) => (
  <tr>
    <td>
      <a href={outletPath(one.key)}>{one.name}</a>
      <small class="block">
        {countryName(one.country)} · {one.languages.join(' ')}
      </small>
    </td>
    <td>
      <span class={`health ${one.mayCrawl ? one.state.replace(' ', '-') : 'paused'}`}>
        {say(one.mayCrawl ? one.state : 'paused')}
      </span>
      {one.anomaly === undefined ? (
        ''
      ) : (
        <span class="flag">
          {say(one.anomaly === 'quiet' ? 'unusually quiet' : 'unusually much')}
        </span>
      )}
      {one.troubled.slice(0, shownTroubles).map(({ url, state, error }) => (
        <small class="block">
          <code>{url}</code> {say(state)} {error === undefined ? '' : <code>{error}</code>}
        </small>
      ))}
    </td>
    <td>
      <Sparkline counts={one.days} label={say('New items a day')} />
    </td>
    <td>{one.answered === undefined ? '–' : <Time at={one.answered} zone={zone} short />}</td>
    <td>{one.lastNew === undefined ? '–' : <Time at={one.lastNew} zone={zone} short />}</td>
    <td>
      <form method="post" action="/sources/state">
        <input type="hidden" name="outlet" value={one.key} />
        <input type="hidden" name="state" value={one.mayCrawl ? 'paused' : 'active'} />
        <button
          type="submit"
          class="btn"
          aria-label={
            one.mayCrawl
              ? say('Pause {name}', { name: one.name })
              : say('Resume {name}', { name: one.name })
          }
        >
          {one.mayCrawl ? say('Pause') : say('Resume')}
        </button>
      </form>
    </td>
  </tr>
);
