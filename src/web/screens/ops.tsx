import type { QueueCounts } from '../../../queues/queues.ts';
import type { LedgerState } from '../../article.ts';
import type { LedgerCounts } from '../../store/ledger.ts';
import type { Pulse } from '../../store/pulse.ts';
import type { Run } from '../../store/runs.ts';
import type { Store } from '../../store/store.ts';
import { Sheet } from '../layout.tsx';
import { say } from '../say.ts';
import { Time } from '../time.tsx';
import { Sparkline } from './sparkline.tsx';

interface OpsView {
  readonly pulse: Pulse;
  readonly counts: LedgerCounts;
  readonly quarantine: Awaited<ReturnType<Store['quarantine']['counts']>>;
  readonly open: Awaited<ReturnType<Store['reviewQueue']['counts']>>;
  readonly runs: readonly Run[];
  readonly queues: readonly (QueueCounts & { readonly name: string })[];
  readonly zone: string;
}

/** The line as it runs now: what stands where, how long it takes, what waits and what failed. */
export const OpsScreen = ({ view }: { view: OpsView }) => (
  <Sheet>
    <h1>{say('Operations')}</h1>
    <Strip {...view} />
    <div class="two even">
      <Lag {...view} />
      <Queues {...view} />
    </div>
    <Runs {...view} />
  </Sheet>
);

const steps = ['discovered', 'fetched', 'extracted', 'tagged', 'clustered', 'queued'] as const;

/** Every URL stands in exactly one of these; dropped ones have their reasons in the ledger. */
const Strip = ({ counts, quarantine }: OpsView) => (
  <ol class="strip">
    {steps.map((step) => (
      <li>
        <Step name={step} count={counts.states[step]} />
      </li>
    ))}
    <li>
      <Step name="dropped" count={counts.states.dropped} />
    </li>
    <li class={quarantine.length > 0 ? 'bad' : ''}>
      <a href="/quarantine">
        <b class="num">{quarantine.reduce((sum, { count }) => sum + count, 0)}</b>{' '}
        {say('quarantine')}
      </a>
    </li>
  </ol>
);

const Step = ({ name, count }: { name: LedgerState; count: number }) => (
  <a href={`/ledger?state=${name}`}>
    <b class="num">{count}</b> {say(name)}
  </a>
);

const Lag = ({ pulse, open, zone }: OpsView) => (
  <section>
    <h2>{say('From page to queue')}</h2>
    {pulse.lag === undefined ? (
      <p class="none">{say('No article has come through yet.')}</p>
    ) : (
      <p>
        {say('Half within {median}, 95 of 100 within {most}; the latest {count} articles.', {
          median: seconds(pulse.lag.median),
          most: seconds(pulse.lag.p95),
          count: pulse.lag.articles,
        })}
      </p>
    )}
    <p class="m">
      <Sparkline
        counts={[...pulse.hours].reverse().map(({ articles }) => articles)}
        label={say('Articles an hour')}
      />
      <span>{say('articles an hour, last day')}</span>
    </p>
    <p>
      {say('Waiting for an analyst: {count}', {
        count: open.reduce((sum, row) => sum + row.open + row.leased, 0),
      })}
      {pulse.oldestOpen === undefined ? (
        ''
      ) : (
        <>
          {', '}
          {say('the oldest since')} <Time at={pulse.oldestOpen} zone={zone} />
        </>
      )}
    </p>
  </section>
);

const oneMinute = 60;
const seconds = (time: number): string =>
  time < oneMinute ? `${time.toFixed(1)} s` : `${(time / oneMinute).toFixed(1)} min`;

const Queues = ({ queues }: OpsView) => (
  <section>
    <h2>{say('Jobs')}</h2>
    <table class="records">
      <thead>
        <tr>
          <th scope="col">{say('Queue')}</th>
          <th scope="col">{say('Waiting')}</th>
          <th scope="col">{say('Running')}</th>
          <th scope="col">{say('Later')}</th>
          <th scope="col">{say('Longest wait')}</th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ name, waiting, active, delayed, oldestSeconds }) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="num">{waiting}</td>
            <td class="num">{active}</td>
            <td class="num">{delayed}</td>
            <td class="num">{seconds(oldestSeconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Runs = ({ runs, zone }: OpsView) => (
  <section>
    <h2>{say('Runs')}</h2>
    {runs.length === 0 ? <p class="none">{say('None yet.')}</p> : ''}
    <table class="records">
      <tbody>
        {runs.map(({ id, kind, outlets, startedAt, endedAt }) => (
          <tr>
            <td>
              <a href={`/ledger?run=${id}`}>
                <Time at={startedAt} zone={zone} />
              </a>
            </td>
            <td>{kind}</td>
            <td>{outlets.join(' ')}</td>
            <td>
              {endedAt === undefined ? (
                <span class="flag">{say('running, or ended without a word')}</span>
              ) : (
                <Time at={endedAt} zone={zone} short />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
