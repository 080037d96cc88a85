import type { Quarantined } from '../../store/quarantine.ts';
import { Sheet } from '../layout.tsx';
import { say } from '../say.ts';
import { Time } from '../time.tsx';

export const QuarantineScreen = (view: {
  counts: readonly { queue: string; code: string; count: number }[];
  rows: readonly Quarantined[];
  zone: string;
}) => {
  const { counts, rows, zone } = view;
  return (
    <Sheet>
      <h1>{say('Quarantine')}</h1>
      <p class="lead">
        {say('Jobs that failed for good, kept with their reason until they are run again.')}
      </p>
      {rows.length === 0 ? <p class="none">{say('Nothing failed for good.')}</p> : ''}
      <ul class="groups" id="groups" data-live="ops">
        {counts.map(({ queue, code, count }) => (
          <li>
            <a href={`/quarantine?${new URLSearchParams({ queue, code })}`}>
              <b class="num">{count}</b> <code>{code}</code> · {queue}
            </a>
            <form method="post" action="/quarantine/replay">
              <input type="hidden" name="queue" value={queue} />
              <input type="hidden" name="code" value={code} />
              <button type="submit" class="btn">
                {say('Run all of these again')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {rows.map((row) => (
        <Failure row={row} zone={zone} />
      ))}
    </Sheet>
  );
};

const Failure = ({ row, zone }: { row: Quarantined; zone: string }) => {
  const { id, code, message, queue, item, attempts, quarantinedAt, facts } = row;
  return (
    <section class="failure">
      <form method="post" action={`/quarantine/${id}/replay`}>
        <button
          type="submit"
          class="btn"
          aria-label={say('Run again: {code} of {item}', { code, item })}
        >
          {say('Run again')}
        </button>
      </form>
      <h2>
        <code>{code}</code> <bdi>{message}</bdi>
      </h2>
      <p class="m">
        <span>{queue}</span>
        <bdi dir="ltr">{item}</bdi>
        <span>{say('{count} attempts', { count: attempts })}</span>
        <Time at={quarantinedAt} zone={zone} />
      </p>
      {Object.keys(facts).length === 0 ? (
        ''
      ) : (
        <details>
          <summary>{say('Facts')}</summary>
          <pre dir="ltr" tabindex={0}>
            {JSON.stringify(facts, undefined, 2)}
          </pre>
        </details>
      )}
    </section>
  );
};
