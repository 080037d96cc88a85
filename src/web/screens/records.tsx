import type { StoredDigest } from '../../store/digests.ts';
import type { LedgerCounts } from '../../store/ledger.ts';
import type { Quarantined } from '../../store/quarantine.ts';
import type { StorySummary } from '../../store/stories.ts';

export const LedgerScreen = ({ counts }: { counts: LedgerCounts }) => (
  <>
    <h1>Ledger</h1>
    <p>Every URL ever seen has one state; the numbers add up to {counts.total}.</p>
    <Counted title="State" rows={Object.entries(counts.states)} />
    <h2>Dropped, by reason</h2>
    <Counted title="Reason" rows={Object.entries(counts.reasons)} />
  </>
);

const Counted = ({
  title,
  rows,
}: {
  title: string;
  rows: readonly (readonly [string, number])[];
}) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{title}</th>
        <th scope="col">URLs</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(([name, count]) => (
        <tr>
          <td>{name}</td>
          <td class="number">{count}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const StoriesScreen = ({ stories }: { stories: readonly StorySummary[] }) => (
  <>
    <h1>Stories</h1>
    <table>
      <thead>
        <tr>
          <th scope="col">Story</th>
          <th scope="col">Articles</th>
          <th scope="col">Outlets</th>
          <th scope="col">Languages</th>
          <th scope="col">Countries</th>
        </tr>
      </thead>
      <tbody>
        {stories.map(({ headline, articles, outlets, languages, countries }) => (
          <tr>
            <td>
              <bdi>{headline}</bdi>
            </td>
            <td class="number">{articles}</td>
            <td class="number">{outlets}</td>
            <td>{languages.join(' ')}</td>
            <td>{countries.join(' ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);

export const DigestsScreen = ({
  digests,
  today,
}: {
  digests: readonly Omit<StoredDigest, 'content'>[];
  today: string;
}) => (
  <>
    <h1>Digests</h1>
    <form method="post" action="/digests" class="actions">
      <label>
        Day <input type="date" name="date" value={today} />
      </label>
      <button type="submit" class="accept">
        Build
      </button>
    </form>
    <ul>
      {digests.map(({ id, createdAt, createdBy, sha256 }) => (
        <li>
          {['html', 'markdown', 'json'].map((format) => (
            <>
              <a href={`/digests/${id}?format=${format}`}>
                {id} {format}
              </a>{' '}
            </>
          ))}
          · built {createdAt} by {createdBy} · sha256 {sha256.slice(0, 12)}
        </li>
      ))}
    </ul>
  </>
);

export const QuarantineScreen = ({ rows }: { rows: readonly Quarantined[] }) => (
  <>
    <h1>Quarantine</h1>
    {rows.length === 0 ? <p>Nothing failed for good.</p> : ''}
    <ul class="tags">
      {rows.map(({ id, code, message, quarantinedAt }) => (
        <li>
          <form method="post" action={`/quarantine/${id}/replay`}>
            <b>{code}</b> <bdi>{message}</bdi> <small>{quarantinedAt}</small>
            <button type="submit">Run again</button>
          </form>
        </li>
      ))}
    </ul>
  </>
);
