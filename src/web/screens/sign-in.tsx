import type { Child } from 'hono/jsx';
import { Notice } from '../layout.tsx';
import { say } from '../say.ts';

/** A page with one form in the middle of it. */
const Card = ({ title, children }: { title: string; children: Child }) => (
  <main id="content" class="door">
    <h1>{title}</h1>
    {children}
  </main>
);

const Trouble = ({ text }: { text: string | undefined }) =>
  text === undefined ? '' : <Notice kind="error">{text}</Notice>;

export const SignInScreen = ({
  next,
  elsewhere,
  trouble,
}: {
  next: string;
  elsewhere: string | undefined; // name of the issuer
  trouble?: string;
}) => (
  <Card title={say('Sign in')}>
    <Trouble text={trouble} />
    <form method="post" action="/login">
      <input type="hidden" name="next" value={next} />
      <label class="field">
        {say('Name')}
        <input name="name" autocomplete="username" dir="auto" required autofocus />
      </label>
      <label class="field">
        {say('Password')}
        <input name="password" type="password" autocomplete="current-password" required />
      </label>
      <button type="submit" class="btn accept">
        {say('Sign in')}
      </button>
    </form>
    {elsewhere === undefined ? (
      ''
    ) : (
      <p>
        <a class="btn" href={`/login/elsewhere?next=${encodeURIComponent(next)}`}>
          {say('Sign in with {issuer}', { issuer: elsewhere })}
        </a>
      </p>
    )}
    <p class="note">{say('Forgotten the password? An admin can make you a link.')}</p>
  </Card>
);

export const CodeScreen = ({ next, trouble }: { next: string; trouble?: string }) => (
  <Card title={say('One more step')}>
    <Trouble text={trouble} />
    <form method="post" action="/login/code">
      <input type="hidden" name="next" value={next} />
      <label class="field">
        {say('Code of your app, or a recovery code')}
        <input
          name="code"
          autocomplete="one-time-code"
          inputmode="text"
          dir="ltr"
          required
          autofocus
        />
      </label>
      <button type="submit" class="btn accept">
        {say('Sign in')}
      </button>
    </form>
  </Card>
);

export const SetUpScreen = ({
  token,
  user,
  trouble,
}: {
  token: string;
  user: string | undefined; // nobody yet: the first admin is made
  trouble?: string;
}) => (
  <Card title={user === undefined ? say('Make the first account') : say('Choose a password')}>
    <p class="lead">
      {user === undefined
        ? say('It is that of an admin, who lets everyone else in.')
        : say('Nobody else knows it, and everywhere else you are signed out.')}
    </p>
    <Trouble text={trouble} />
    <form method="post" action="/setup">
      <input type="hidden" name="token" value={token} />
      <label class="field">
        {say('Name')}
        <input
          name="name"
          autocomplete="username"
          dir="auto"
          maxlength={64}
          value={user ?? ''}
          readonly={user !== undefined}
          required
        />
      </label>
      <NewPassword />
      <button type="submit" class="btn accept">
        {say('Save')}
      </button>
    </form>
  </Card>
);

export const NewPassword = () => (
  <>
    <label class="field">
      {say('New password')}
      <input
        name="password"
        type="password"
        autocomplete="new-password"
        minlength={12}
        maxlength={128}
        required
      />
      <small>
        {say('12 characters at least: four words that do not belong together are good.')}
      </small>
    </label>
    <label class="field">
      {say('The same again')}
      <input name="again" type="password" autocomplete="new-password" required />
    </label>
  </>
);
