import { type Action, DEFAULT_KEYS } from '../client/keys.ts';
import { actionNames, Key } from '../key-names.tsx';
import { say } from '../say.ts';

const actions = Object.keys(DEFAULT_KEYS) as readonly Action[];

/** The keys at the foot of the screen, and all of them in a dialog. They need the script; forms do not. */
export const Shortcuts = () => (
  <>
    <footer class="foot">
      {inFooter().map(([action, meaning]) => (
        <span>
          <Key of={action} /> {meaning}
        </span>
      ))}
      <span class="last">
        <Key of="help" /> {say('all shortcuts')}
      </span>
    </footer>
    <dialog id="help" aria-labelledby="help-title">
      <h2 id="help-title">{say('Shortcuts')}</h2>
      <dl>
        {actions.map((action) => (
          <div>
            <dt>
              <Key of={action} />
            </dt>
            <dd>{actionNames()[action]}</dd>
          </div>
        ))}
      </dl>
      <p>{say('They are keys of the keyboard, whatever alphabet it types.')}</p>
      <form method="dialog">
        <label>
          <input type="checkbox" id="keys-off" /> {say('Switch single-key shortcuts off')}
        </label>
        <button type="submit" class="btn primary">
          {say('Close')}
        </button>
      </form>
    </dialog>
  </>
);

const inFooter = (): readonly (readonly [Action, string])[] => [
  ['next', say('next')],
  ['accept', say('accept')],
  ['reject', say('reject')],
  ['escalate', say('escalate')],
  ['skip', say('skip')],
  ['undo', say('undo')],
  ['mark', say('next mark')],
  ['words', say('tag words')],
  ['note', say('note')],
  ['select', say('select')],
];
