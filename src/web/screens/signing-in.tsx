import { encode } from 'uqr';
import { isAtLeast, SCOPE_ROLES } from '../../accounts/scopes.ts';
import type { User } from '../../store/users.ts';
import { say } from '../say.ts';
import { Time } from '../time.tsx';
import type { SettingsView } from './settings.tsx';
import { NewPassword } from './sign-in.tsx';
import { TokenTable } from './token-table.tsx';

/** The part of the settings on how one comes in: password, second factor, sessions, tokens. */
export const SigningIn = ({ view, user }: { view: SettingsView; user: User }) => (
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

/** A second factor that is not in force yet. */
export const Enrolment = ({ secret, url }: { secret: string; url: string }) => (
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
