import type { Session } from '../../store/sessions.ts';
import type { Token } from '../../store/tokens.ts';
import type { User } from '../../store/users.ts';
import { type Action, DEFAULT_KEYS } from '../client/keys.ts';
import { actionNames, shownKey } from '../key-names.tsx';
import { Notice, Sheet } from '../layout.tsx';
import { DENSITIES, type Preferences, THEMES } from '../preferences.ts';
import type { Reader } from '../reader.ts';
import { say, UI_LANGUAGES } from '../say.ts';
import { Enrolment, SigningIn } from './signing-in.tsx';

export interface SettingsView {
  readonly reader: Reader;
  readonly user: User | undefined; // nobody, while whoever sits here has changed nothing
  readonly sessions: readonly Session[];
  readonly tokens: readonly Token[];
  readonly deskZone: string;
  readonly told?: Told;
}

/** What is shown once, after something was done. */
export type Told =
  | { readonly done: string }
  | { readonly trouble: string }
  | { readonly token: string }
  | { readonly secret: string; readonly url: string } // of a second factor that is not in force yet
  | { readonly codes: readonly string[] };

/** One's own: how the site looks, which keys it listens to, and how one signs in. */
export const SettingsScreen = ({ view }: { view: SettingsView }) => (
  <Sheet>
    <h1>{say('Settings')}</h1>
    <p class="lead">
      {view.reader.isAlone
        ? say('Single-user, no login: whoever sits at this machine has these settings.')
        : say('You are {name}, with the role {role}.', {
            name: view.reader.name,
            role: roleName(view.reader.role),
          })}
    </p>
    {view.told === undefined ? '' : <ToldOnce told={view.told} />}
    <Look preferences={view.reader.preferences} deskZone={view.deskZone} />
    <Keys keys={view.reader.preferences.keys} />
    {view.reader.isAlone || view.user === undefined ? (
      ''
    ) : (
      <SigningIn view={view} user={view.user} />
    )}
  </Sheet>
);

const ToldOnce = ({ told }: { told: Told }) => {
  if ('trouble' in told) return <Notice kind="error">{told.trouble}</Notice>;
  if ('done' in told) return <Notice>{told.done}</Notice>;
  if ('token' in told)
    return (
      <Notice>
        {say('Your new token. It is shown this once:')} <code class="secret">{told.token}</code>
      </Notice>
    );
  if ('codes' in told)
    return (
      <Notice>
        {say('The second factor is on. Each of these codes stands in for it once: keep them.')}
        <ul class="codes">
          {told.codes.map((code) => (
            <li dir="ltr">{code}</li>
          ))}
        </ul>
      </Notice>
    );
  return <Enrolment {...told} />;
};

const Choice = ({
  name,
  label,
  chosen,
  options,
}: {
  name: string;
  label: string;
  chosen: string;
  options: readonly (readonly [value: string, text: string])[];
}) => (
  <label class="field">
    {label}
    <select name={name}>
      {options.map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

const Look = ({ preferences, deskZone }: { preferences: Preferences; deskZone: string }) => (
  <section class="set">
    <h2>{say('Look and language')}</h2>
    <form method="post" action="/settings/look">
      <Choice
        name="language"
        label={say('Language of the site')}
        chosen={preferences.language ?? ''}
        options={[
          ['', say('as the browser asks')],
          ...UI_LANGUAGES.map((tag): [string, string] => [tag, ownName(tag)]),
        ]}
      />
      <Choice
        name="theme"
        label={say('Theme')}
        chosen={preferences.theme}
        options={THEMES.map((theme): [string, string] => [theme, themeNames()[theme]])}
      />
      <Choice
        name="density"
        label={say('Density')}
        chosen={preferences.density}
        options={DENSITIES.map((each): [string, string] => [each, densityNames()[each]])}
      />
      <Choice
        name="timeZone"
        label={say('Time zone')}
        chosen={preferences.timeZone ?? ''}
        options={[
          ['', say("the desk's: {zone}", { zone: deskZone })],
          ...zones.map((zone): [string, string] => [zone, zone]),
        ]}
      />
      <button type="submit" class="btn primary">
        {say('Save')}
      </button>
    </form>
  </section>
);

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
const ownName = (tag: string): string =>
  new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

const themeNames = () => ({
  system: say('as the system'),
  light: say('light'),
  dark: say('dark'),
});
const densityNames = () => ({ comfortable: say('comfortable'), compact: say('compact') });

export const roleName = (role: User['role']): string =>
  ({
    reader: say('reader'),
    analyst: say('analyst'),
    editor: say('editor'),
    admin: say('admin'),
  })[role];

const Keys = ({ keys }: { keys: Preferences['keys'] }) => (
  <section class="set">
    <h2>
      {say('Shortcuts')}
      <small>{say('Each is a key of the keyboard, whatever alphabet it types.')}</small>
    </h2>
    <form method="post" action="/settings/keys">
      <div class="keys">
        {(Object.keys(DEFAULT_KEYS) as Action[]).map((action) => (
          <label>
            {actionNames()[action]}
            <input
              name={action}
              dir="ltr"
              maxlength={11}
              value={keys[action] ?? DEFAULT_KEYS[action]}
              placeholder={shownKey(DEFAULT_KEYS[action])}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
            />
          </label>
        ))}
      </div>
      <button type="submit" class="btn primary">
        {say('Save')}
      </button>{' '}
      <button type="submit" class="btn" name="usual" value="yes">
        {say('The usual keys')}
      </button>
    </form>
  </section>
);
