import { encode } from 'uqr';
import { isAtLeast, SCOPE_ROLES } from '../../accounts/scopes.ts';
import type { Session } from '../../store/sessions.ts';
import type { Token } from '../../store/tokens.ts';
import type { User } from '../../store/users.ts';
import { type Action, DEFAULT_KEYS } from '../client/keys.ts';
import { actionNames, shownKey } from '../key-names.tsx';
import { Notice, Sheet } from '../layout.tsx';
import { DENSITIES, type Preferences, THEMES } from '../preferences.ts';
import type { Reader } from '../reader.ts';
import { say, UI_LANGUAGES } from '../say.ts';
import { Time } from '../time.tsx';
import { NewPassword } from './sign-in.tsx';
import { TokenTable } from './token-table.tsx';

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

const SigningIn = ({ view, user }: { view: SettingsView; user: User }) => (
  <>
    <section class="set">
      <h2>
        {say('Password')}
        <small>{say('All other sessions end with the old one.')}</small>
      </h2>
      <form method="post" action="/settings/password">
        {user.passwordHash === undefined ? '' : <Current />}
        <NewPassword />
        <button type="submit" class="btn primary">
          {say('Change the password')}
        </button>
      </form>
    </section>
    <section class="set">
      <h2>
        {say('Second factor')}
        <small>{say('A code of an app on your phone (TOTP), beside the password.')}</small>
      </h2>
      {user.totpSecret === undefined ? (
        <form method="post" action="/settings/second-factor">
          <button type="submit" class="btn primary">
            {say('Set up a second factor')}
          </button>
        </form>
      ) : (
        <form method="post" action="/settings/second-factor/off">
          <p>{say('It is on.')}</p>
          <Current />
          <button type="submit" class="btn">
            {say('Switch it off')}
          </button>
        </form>
      )}
    </section>
    <Sessions view={view} />
    <section class="set">
      <h2>
        {say('API tokens')}
        <small>{say('For programs. They may do no more than you may.')}</small>
      </h2>
      <div>
        <TokenTable
          tokens={view.tokens}
          zone={view.deskZone}
          action={(id) => `/settings/tokens/${id}/revoke`}
        />
        <NewToken role={view.reader.role} />
      </div>
    </section>
  </>
);

const Current = () => (
  <label class="field">
    {say('Current password')}
    <input name="current" type="password" autocomplete="current-password" required />
  </label>
);

const Sessions = ({ view: { sessions, reader, deskZone } }: { view: SettingsView }) => (
  <section class="set">
    <h2>
      {say('Sessions')}
      <small>{say('Where you are signed in: for 12 hours without work, 7 days at most.')}</small>
    </h2>
    <form method="post" action="/settings/sessions/end">
      <table class="records">
        <thead>
          <tr>
            <th>{say('Last used')}</th>
            <th>{say('Address')}</th>
            <th>{say('Browser')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, usedAt, facts }) => (
            <tr>
              <td>
                <Time at={usedAt} zone={deskZone} short />
              </td>
              <td>
                <bdi>{String(facts['address'] ?? '')}</bdi>
              </td>
              <td>
                <bdi>{String(facts['browser'] ?? '')}</bdi>
              </td>
              <td>
                {id === reader.session ? (
                  say('this one')
                ) : (
                  <button type="submit" class="btn" name="id" value={id}>
                    {say('End')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="submit" class="btn">
        {say('End all others')}
      </button>
    </form>
  </section>
);

const NewToken = ({ role }: { role: User['role'] }) => (
  <form method="post" action="/settings/tokens">
    <label class="field">
      {say('Name of a new token')}
      <input name="name" dir="auto" maxlength={64} required autocomplete="off" />
    </label>
    <fieldset>
      <legend>{say('What it may do')}</legend>
      {Object.entries(SCOPE_ROLES)
        .filter(([, least]) => isAtLeast(role, least))
        .map(([scope]) => (
          <label>
            <input type="checkbox" name="scopes" value={scope} checked={scope === 'read'} />{' '}
            <code>{scope}</code>
          </label>
        ))}
    </fieldset>
    <label class="field">
      {say('Days it is good for')}
      <input name="days" type="number" min={1} max={366} value="90" dir="ltr" />
    </label>
    <button type="submit" class="btn primary">
      {say('Make a token')}
    </button>
  </form>
);

const Enrolment = ({ secret, url }: { secret: string; url: string }) => (
  <section class="set" id="enrolment">
    <h2>{say('Set up a second factor')}</h2>
    <form method="post" action="/settings/second-factor">
      <p>{say('Scan this with an app for one-time codes, or type the secret into it.')}</p>
      <QrCode text={url} />
      <code class="secret" dir="ltr">
        {secret}
      </code>
      <input type="hidden" name="secret" value={secret} />
      <label class="field">
        {say('The code that the app shows')}
        <input name="code" inputmode="numeric" autocomplete="one-time-code" dir="ltr" required />
      </label>
      <label class="field">
        {say('Current password')}
        <input name="current" type="password" autocomplete="current-password" />
      </label>
      <button type="submit" class="btn accept">
        {say('Switch it on')}
      </button>
    </form>
  </section>
);

const QrCode = ({ text }: { text: string }) => {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say('QR code')}>
      <path d={path} fill="currentColor" />
    </svg>
  );
};
