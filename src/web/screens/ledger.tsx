import type { Instant } from '../../article.ts';
import { ERRORS, type ErrorCode } from '../../errors.ts';
import type { AuditEntry } from '../../store/audit.ts';
import type { CaptureHead } from '../../store/captures.ts';
import type { LedgerCounts, LedgerFilter, LedgerRow } from '../../store/ledger.ts';
import { type OutletReport, totalOf } from '../../store/run-report.ts';
import { linkableUrl } from '../../text/markup.ts';
import { Sheet } from '../layout.tsx';
import { say } from '../say.ts';
import { Time } from '../time.tsx';
import { Bars } from './bars.tsx';

export const LedgerScreen = (view: {
  counts: LedgerCounts;
  reports: readonly OutletReport[]; // of a run or an outlet
  rows: readonly LedgerRow[];
  filter: LedgerFilter;
  isFull: boolean;
  zone: string;
}) => {
  const { counts, reports, rows, filter, isFull, zone } = view;
  const shown = Object.entries(filter).filter(([, value]) => value !== undefined);
  return (
    <Sheet>
      <h1>{say('Ledger')}</h1>
      <p class="lead">
        {say('Every URL ever seen has one state; the numbers add up to {total}.', {
          total: counts.total,
        })}
      </p>
      <div class="two even">
        <section>
          <h2>{say('State')}</h2>
          <Bars
            rows={Object.entries(counts.states).map(([name, count]) => ({
              name: say(name),
              count,
              href: `/ledger?state=${name}`,
            }))}
          />
        </section>
        <section>
          <h2>{say('Dropped, by reason')}</h2>
          {Object.keys(counts.reasons).length === 0 ? <p class="none">{say('None.')}</p> : ''}
          <Bars
            rows={Object.entries(counts.reasons)
              .sort(([, a], [, b]) => b - a)
              .map(([name, count]) => ({
                name,
                count,
                href: `/ledger?reason=${encodeURIComponent(name)}`,
              }))}
          />
        </section>
      </div>
      {reports.length === 0 ? '' : <Reports reports={reports} />}
      <h2>
        {shown.length === 0
          ? say('All of them')
          : shown.map(([name, value]) => `${name} ${value}`).join(', ')}
        {shown.length === 0 ? '' : <a href="/ledger">{say('show all')}</a>}
      </h2>
      <Rows rows={rows} zone={zone} />
      {isFull ? (
        <p class="more">
          <a
            href={`/ledger?${new URLSearchParams([
              ...(shown as [string, string][]),
              ['after', rows.at(-1)?.id ?? ''],
            ])}`}
          >
            {say('More')}
          </a>
        </p>
      ) : (
        ''
      )}
    </Sheet>
  );
};

/** How far everything came, by outlet; each row adds up. */
const Reports = ({ reports }: { reports: readonly OutletReport[] }) => {
  const columns = ['seen', 'fetched', 'extracted', 'tagged', 'queued', 'dropped'] as const;
  return (
    <table class="records">
      <thead>
        <tr>
          <th scope="col">{say('Outlet')}</th>
          {columns.map((name) => (
            <th scope="col">{say(name)}</th>
          ))}
          <th scope="col">{say('on the way')}</th>
        </tr>
      </thead>
      <tbody>
        {[...reports, ...(reports.length > 1 ? [totalOf(reports)] : [])].map((report, index) => (
          <tr>
            <th scope="row">
              {index === reports.length ? say('all') : <bdi>{report.outlet ?? '–'}</bdi>}
            </th>
            {columns.map((name) => (
              <td class="num">{report[name]}</td>
            ))}
            <td class="num">{report.onTheWay}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Rows = ({ rows, zone }: { rows: readonly LedgerRow[]; zone: string }) => (
  <table class="records">
    <thead>
      <tr>
        <th scope="col">URL</th>
        <th scope="col">{say('State')}</th>
        <th scope="col">{say('Reason')}</th>
        <th scope="col">{say('Seen')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, url, state, reason, detail, discoveredAt }) => (
        <tr>
          <td class="url">
            <a href={`/ledger/${id}`}>
              <bdi dir="ltr">{url}</bdi>
            </a>
          </td>
          <td>{say(state)}</td>
          <td>{reason === undefined ? '' : <Reason code={reason} detail={detail} />}</td>
          <td>
            <Time at={discoveredAt} zone={zone} short />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Reason = ({ code, detail }: { code: string; detail: string | undefined }) => (
  <>
    <code>{code}</code>{' '}
    <bdi>
      {detail ?? (Object.hasOwn(ERRORS, code) ? say(ERRORS[code as ErrorCode].message) : '')}
    </bdi>
  </>
);

const steps = [
  ['discovered', 'discoveredAt'],
  ['fetched', 'fetchedAt'],
  ['extracted', 'extractedAt'],
  ['tagged', 'taggedAt'],
  ['clustered', 'clusteredAt'],
  ['queued for review', 'queuedAt'],
  ['dropped', 'droppedAt'],
] as const satisfies readonly (readonly [string, keyof LedgerRow])[];

/** The life of one URL: its steps, its captures, and who did what with it. */
export const LedgerRowScreen = (view: {
  row: LedgerRow;
  captures: readonly CaptureHead[];
  audit: readonly AuditEntry[];
  zone: string;
}) => {
  const { row, captures, audit, zone } = view;
  const href = linkableUrl(row.url);
  return (
    <Sheet>
      <h1 class="url">
        <bdi dir="ltr">{row.url}</bdi>
      </h1>
      <p class="lead">
        {say(row.state)}
        {row.reason === undefined ? (
          ''
        ) : (
          <>
            : <Reason code={row.reason} detail={row.detail} />
          </>
        )}{' '}
        · <a href={`/articles/${row.id}`}>{say('the article')}</a>
        {href === undefined ? (
          ''
        ) : (
          <>
            {' '}
            ·{' '}
            <a href={href} rel="noreferrer noopener external">
              {say('original')} ↗
            </a>
          </>
        )}
      </p>
      <ol class="steps">
        {steps.map(([name, key]) => {
          const at: Instant | undefined = row[key];
          return at === undefined ? (
            ''
          ) : (
            <li>
              <Time at={at} zone={zone} />
              <span>{say(name)}</span>
            </li>
          );
        })}
      </ol>
      <h2>{say('Captures')}</h2>
      {captures.length === 0 ? <p class="none">{say('None of this address.')}</p> : ''}
      <ul class="steps">
        {captures.map(({ dateCaptured, status, sha256, bodyBytes }) => (
          <li>
            <Time at={dateCaptured} zone={zone} />
            <span>
              HTTP {status} · {say('{count} bytes', { count: bodyBytes })} ·{' '}
              <code>{sha256.slice(0, 16)}</code>
            </span>
          </li>
        ))}
      </ul>
      {audit.length === 0 ? '' : <h2>{say('By hand')}</h2>}
      <ul class="steps">
        {audit.map(({ at, actor, action }) => (
          <li>
            <Time at={at} zone={zone} />
            <span>
              <code>{action}</code> · <bdi>{actor}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
