import { CONDITIONS, type PriorityRule, type RuleLine } from '../../stages/priority-rule.ts';
import type { StoredDesk } from '../../store/desks.ts';
import type { StoredRule } from '../../store/priority-rules.ts';
import type { Applying } from '../apply-rules.ts';
import { Notice, Sheet } from '../layout.tsx';
import { say } from '../say.ts';
import { topicNames } from '../tag-links.ts';
import { Time } from '../time.tsx';
import { DeskForm } from './desk-form.tsx';
import { deskName } from './queue-pane.tsx';

interface Shown {
  readonly name: string; // of the desk that is shown; '' is the common one
  readonly desks: readonly StoredDesk[];
  readonly rule: PriorityRule;
  readonly isInherited: boolean;
  readonly versions: readonly StoredRule[];
  readonly open: number;
  readonly applying: Applying | undefined;
  readonly mayEdit: boolean;
  readonly zone: string;
}

/** Everybody reads it; editors change it. */
export const QueueRuleScreen = (shown: Shown) => {
  const { name, desks, mayEdit } = shown;
  const desk = desks.find((one) => one.name === name);
  const names = [...new Set(['', ...desks.map((one) => one.name)])];
  return (
    <Sheet>
      <h1>{say('Desks and priorities')}</h1>
      <p class="lead">
        {say(
          'A new item goes to the first desk that it fits, and gets the points of every line of that desk’s rule that holds. The highest is handed out first.',
        )}
      </p>
      {mayEdit ? '' : <Notice>{say('Editors can change this.')}</Notice>}
      <nav class="tabs" aria-label={say('Desks')}>
        {names.map((one) => (
          <a
            href={one === '' ? '/queue-rule' : `/queue-rule?desk=${encodeURIComponent(one)}`}
            {...(one === name ? { 'aria-current': 'true' } : {})}
          >
            <bdi>{one === '' ? say('Common desk') : deskName(one)}</bdi>
          </a>
        ))}
        {mayEdit ? <a href="/queue-rule?desk=%20#desk">{say('New desk')}</a> : ''}
      </nav>
      {name.trim() === '' && name !== '' ? '' : <Rule {...shown} />}
      <DeskForm name={name} desk={desk} mayEdit={mayEdit} />
      <Apply {...shown} />
    </Sheet>
  );
};

const spareLines = 3;

const Rule = ({ name, rule, isInherited, versions, mayEdit, zone }: Shown) => (
  <section>
    <h2>{say('Points')}</h2>
    {isInherited ? (
      <p class="note">
        {name === ''
          ? say('The rule that comes with the program. Saving makes a version of your own.')
          : say('This desk has no rule of its own; it uses that of the common desk.')}
      </p>
    ) : (
      ''
    )}
    <form method="post" action="/queue-rule/rules" class="rule-form">
      <input type="hidden" name="name" value={name} />
      <table class="records rule-lines">
        <thead>
          <tr>
            <th scope="col">{say('When')}</th>
            <th scope="col">{say('Values; several with semicolons')}</th>
            <th scope="col">{say('At most')}</th>
            <th scope="col">{say('Points')}</th>
            <th scope="col">{say('As analysts read it')}</th>
          </tr>
        </thead>
        <tbody>
          {rule.lines.map((line) => (
            <Line line={line} mayEdit={mayEdit} />
          ))}
          {mayEdit ? Array.from({ length: spareLines }, () => <Line mayEdit />) : ''}
        </tbody>
      </table>
      {mayEdit ? (
        <p class="wide">
          <button type="submit" class="btn primary">
            {say('Save as a new version')}
          </button>
          <span class="note">{say('A line without points is left out.')}</span>
        </p>
      ) : (
        ''
      )}
    </form>
    <Versions versions={versions} zone={zone} />
  </section>
);

const Line = ({ line, mayEdit }: { line?: RuleLine; mayEdit: boolean }) => (
  <tr>
    <td>
      <select name="when" disabled={!mayEdit} aria-label={say('When')}>
        {Object.keys(CONDITIONS).map((when) => (
          <option value={when} selected={when === line?.when}>
            {conditionNames()[when as RuleLine['when']]}
          </option>
        ))}
      </select>
    </td>
    <td>
      <input
        name="any"
        value={valuesOf(line)}
        title={line?.any?.join('\n')}
        readonly={!mayEdit}
        dir="auto"
        aria-label={say('Values; several with semicolons')}
      />
    </td>
    <td>
      <input
        name="atMost"
        type="number"
        min={1}
        max={50}
        value={line?.atMost === undefined ? '' : String(line.atMost)}
        readonly={!mayEdit}
        aria-label={say('At most')}
      />
    </td>
    <td>
      <input
        name="points"
        type="number"
        min={-1000}
        max={1000}
        value={line === undefined ? '' : String(line.points)}
        readonly={!mayEdit}
        aria-label={say('Points')}
      />
    </td>
    <td>
      <input
        name="reason"
        value={line?.reason ?? ''}
        maxlength={120}
        readonly={!mayEdit}
        dir="auto"
        aria-label={say('As analysts read it')}
      />
    </td>
  </tr>
);

/** Topics by their names, which have commas of their own. */
const valuesOf = (line: RuleLine | undefined): string =>
  line?.when === 'topic' || line?.when === 'onlyTopics'
    ? topicNames(line.any ?? [])
    : (line?.any?.join(', ') ?? '');

const conditionNames = (): Readonly<Record<RuleLine['when'], string>> => ({
  always: say('Every item'),
  topic: say('A topic of these'),
  onlyTopics: say('No topic but these'),
  country: say('A country of these'),
  official: say('An official of these, by key'),
  officials: say('For each named official'),
  newStory: say('The first report of a story'),
  copy: say('A copy of a known report'),
  origins: say('For each further independent origin'),
  outlet: say('An outlet, kind or owner of these'),
  language: say('A language of these'),
});

const Versions = ({ versions, zone }: { versions: readonly StoredRule[]; zone: string }) =>
  versions.length === 0 ? (
    ''
  ) : (
    <details class="sources">
      <summary>{say('Versions')}</summary>
      <ul class="hist">
        {versions.map(({ version, createdBy, createdAt }) => (
          <li>
            <Time at={createdAt} zone={zone} />
            <span>
              {say('version {version}', { version })} · <bdi>{createdBy}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );

const Apply = ({ open, applying, mayEdit }: Shown) => (
  <section>
    <h2>{say('Items that wait already')}</h2>
    <p class="note">
      {say(
        'They keep the desk and the points they came with, until the rules of now are applied to them.',
      )}
    </p>
    {applying === undefined ? (
      ''
    ) : (
      <Notice>
        {applying.isRunning
          ? say('Being applied: {done} of {open} so far.', { done: applying.done, open })
          : say('Applied to {done} items.', { done: applying.done })}
      </Notice>
    )}
    {mayEdit ? (
      <form method="post" action="/queue-rule/apply">
        <button type="submit" class="btn">
          {say('Apply to the {open} open items', { open })}
        </button>
      </form>
    ) : (
      ''
    )}
  </section>
);
