import type { Precision } from '../../store/quality.ts';
import type { Store } from '../../store/store.ts';
import { languageName } from '../foreign.tsx';
import { Sheet } from '../layout.tsx';
import { say } from '../say.ts';

interface QualityView {
  readonly precision: readonly Precision[];
  readonly agreement: Awaited<ReturnType<Store['reviews']['agreement']>>;
}

/** How often analysts let the machine's tags stand, and how often two analysts agree. */
export const QualityScreen = ({ precision, agreement }: QualityView) => {
  const titles = {
    kind: say('By kind of tag'),
    language: say('By language'),
    rule: say('By rule'),
    analyst: say('By analyst'),
  } as const;
  return (
    <Sheet>
      <h1>{say('Quality')}</h1>
      <p class="lead">
        {say(
          'Tags that analysts let stand in the articles they accepted or corrected; the latest 2,000 decisions. A small number says little: the range is where the true share lies 95 times of 100.',
        )}
      </p>
      {precision.length === 0 ? <p class="none">{say('Nothing has been decided yet.')}</p> : ''}
      <div class="two even">
        {(['kind', 'language', 'rule', 'analyst'] as const).map((by) => (
          <Shares title={titles[by]} rows={precision.filter((row) => row.by === by)} by={by} />
        ))}
      </div>
      <Agreement agreement={agreement} />
    </Sheet>
  );
};

const Shares = ({
  title,
  rows,
  by,
}: {
  title: string;
  rows: readonly Precision[];
  by: Precision['by'];
}) =>
  rows.length === 0 ? (
    ''
  ) : (
    <section>
      <h2>{title}</h2>
      <table class="records">
        <thead>
          <tr>
            <td />
            <th scope="col">{say('Tags')}</th>
            <th scope="col">{say('Let stand')}</th>
            <th scope="col">{say('Range')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, tags, wrong }) => {
            const [low, high] = wilson(tags - wrong, tags);
            return (
              <tr>
                <th scope="row">{by === 'language' ? languageName(value) : <bdi>{value}</bdi>}</th>
                <td class="num">{tags}</td>
                <td class="num">{percent((tags - wrong) / tags)}</td>
                <td class="num">
                  {percent(low)}–{percent(high)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const z95 = 1.96; // standard deviations that hold 95 of 100

/** Wilson's score interval of a share: sensible also for few and for all. */
export function wilson(right: number, all: number): readonly [number, number] {
  const share = right / all;
  const centre = share + z95 ** 2 / (2 * all);
  const spread = z95 * Math.sqrt((share * (1 - share)) / all + z95 ** 2 / (4 * all ** 2));
  const scale = 1 + z95 ** 2 / all;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

const Agreement = ({
  agreement: { readings, agreed, kappa, groups },
}: Pick<QualityView, 'agreement'>) => (
  <section>
    <h2>{say('Two readers of one item')}</h2>
    {readings === 0 ? (
      <p class="none">{say('No item has had a second reader yet; a desk can ask for them.')}</p>
    ) : (
      <>
        <p>
          {say('{agreed} of {readings} agree.', { agreed, readings })}{' '}
          {kappa === undefined ? '' : say('Cohen’s kappa {kappa}.', { kappa: kappa.toFixed(2) })}
        </p>
        <table class="records">
          <thead>
            <tr>
              <th scope="col">{say('Desk')}</th>
              <th scope="col">{say('Language')}</th>
              <th scope="col">{say('First')}</th>
              <th scope="col">{say('Second')}</th>
              <th scope="col">{say('Agree')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr>
                <td>{group.desk || say('common')}</td>
                <td>{languageName(group.language)}</td>
                <td>
                  <bdi>{group.firstReader}</bdi>
                </td>
                <td>
                  <bdi>{group.secondReader}</bdi>
                </td>
                <td class="num">
                  {group.agreed}/{group.readings}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )}
  </section>
);
