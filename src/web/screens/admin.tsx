import type { Child } from 'hono/jsx';
import type { AuditEntry, AuditFilter } from '../../store/audit.ts';
import type { Token } from '../../store/tokens.ts';
import { ROLES, type User } from '../../store/users.ts';
import { Notice, Sheet } from '../layout.tsx';
import { say } from '../say.ts';
import { Time } from '../time.tsx';
import { roleName } from './settings.tsx';
import { TokenTable } from './token-table.tsx';

export interface AdminView {
  readonly users: readonly User[];
  readonly tokens: readonly Token[];
  readonly zone: string;
  readonly link?: { readonly user: string; readonly url: string }; // shown once
  readonly trouble?: string;
}

/** Who may come in, as what, and with which programs. */
export const AdminScreen = ({
  view: { users, tokens, zone, link, trouble },
}: {
  view: AdminView;
}) => (
  <Sheet>
    <h1>{say('Admin')}</h1>
    <p class="lead">
      <a href="/admin/audit">{say('Audit log: who did what, and from where')}</a>
    </p>
    {trouble === undefined ? '' : <Notice kind="error">{trouble}</Notice>}
    {link === undefined ? (
      ''
    ) : (
      <Notice>
        {say('Give this link to {user}. It works once, for a day:', { user: link.user })}{' '}
        <code class="secret" dir="ltr">
          {link.url}
        </code>
      </Notice>
    )}
    <h2>{say('Users')}</h2>
    {users.length === 0 ? (
      <p class="note">
        {say('There are no accounts. The first one made here ends the time without a login.')}
      </p>
    ) : (
      <table class="records people">
        <thead>
          <tr>
            <th>{say('Name')}</th>
            <th>{say('Role')}</th>
            <th>{say('Signs in with')}</th>
            <th>{say('Since')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <UserRow user={user} zone={zone} />
          ))}
        </tbody>
      </table>
    )}
    <AddUser isFirst={users.length === 0} />
    <h2>{say('API tokens')}</h2>
    <TokenTable
      tokens={tokens}
      zone={zone}
      action={(id) => `/admin/tokens/${id}/revoke`}
      showsOwner
    />
  </Sheet>
);

const UserRow = ({ user, zone }: { user: User; zone: string }) => {
  const path = `/admin/users/${encodeURIComponent(user.name)}`;
  const isOff = user.disabledAt !== undefined;
  return (
    <tr class={isOff ? 'off' : ''}>
      <td>
        <bdi>
          <b>{user.name}</b>
        </bdi>
      </td>
      <td>
        <form method="post" action={`${path}/role`}>
          <select name="role" aria-label={say('Role of {name}', { name: user.name })}>
            {ROLES.map((role) => (
              <option value={role} selected={role === user.role}>
                {roleName(role)}
              </option>
            ))}
          </select>
          <button type="submit" class="btn">
            {say('Change')}
          </button>
        </form>
      </td>
      <td>{waysIn(user)}</td>
      <td>
        <Time at={user.createdAt} zone={zone} short />
      </td>
      <td>
        <Act path={`${path}/link`}>{say('New password link')}</Act>{' '}
        {isOff ? (
          <Act path={`${path}/enable`}>{say('Let in again')}</Act>
        ) : (
          <Act path={`${path}/disable`}>{say('Shut out')}</Act>
        )}
      </td>
    </tr>
  );
};

function waysIn({ passwordHash, totpSecret, disabledAt }: User): string {
  if (disabledAt !== undefined) return say('shut out');
  if (passwordHash === undefined) return say('no password yet');
  return totpSecret === undefined ? say('password') : say('password and second factor');
}

const Act = ({ path, children }: { path: string; children: Child }) => (
  <form method="post" action={path}>
    <button type="submit" class="btn">
      {children}
    </button>
  </form>
);

const AddUser = ({ isFirst }: { isFirst: boolean }) => (
  <form method="post" action="/admin/users" class="wide">
    <input
      name="name"
      dir="auto"
      maxlength={64}
      required
      autocomplete="off"
      aria-label={say('Name of a new user')}
      placeholder={say('Name of a new user')}
    />
    <select name="role" aria-label={say('Role')}>
      {ROLES.map((role) => (
        <option value={role} selected={role === (isFirst ? 'admin' : 'analyst')}>
          {roleName(role)}
        </option>
      ))}
    </select>
    <button type="submit" class="btn primary">
      {say('Add')}
    </button>
  </form>
);

/** Beginnings of actions, as the filter offers them. */
const actions = [
  'review',
  'lease',
  'story',
  'official',
  'digest',
  'desk',
  'priority',
  'outlet',
  'quarantine',
  'session',
  'user',
  'link',
  'token',
] as const;

/** Who did what to what, latest first. */
export const AuditScreen = ({
  entries,
  filter,
  next,
  zone,
}: {
  entries: readonly AuditEntry[];
  filter: AuditFilter;
  next: string | undefined; // address of what came before
  zone: string;
}) => (
  <Sheet>
    <h1>{say('Audit log')}</h1>
    <p class="lead">{say('Rows are only ever added: the database refuses anything else.')}</p>
    <form action="/admin/audit" class="wide">
      <input
        name="actor"
        dir="auto"
        value={filter.actor ?? ''}
        aria-label={say('Who')}
        placeholder={say('Who')}
      />
      <select name="action" aria-label={say('Action')}>
        <option value="">{say('any action')}</option>
        {[...new Set([...actions, ...(filter.action === undefined ? [] : [filter.action])])].map(
          (action) => (
            <option value={action} selected={action === filter.action}>
              {action}
            </option>
          ),
        )}
      </select>
      <input
        name="subject"
        dir="auto"
        value={filter.subject ?? ''}
        aria-label={say('What it was done to')}
        placeholder={say('What it was done to')}
      />
      <button type="submit" class="btn primary">
        {say('Show')}
      </button>
    </form>
    {entries.length === 0 ? (
      <p class="note">{say('Nothing like that is written down.')}</p>
    ) : (
      <table class="records">
        <thead>
          <tr>
            <th>{say('When')}</th>
            <th>{say('Who')}</th>
            <th>{say('Action')}</th>
            <th>{say('What it was done to')}</th>
            <th>{say('Details')}</th>
            <th>{say('Address')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ at, actor, action, subject, facts, address }) => (
            <tr>
              <td>
                <Time at={at} zone={zone} short />
              </td>
              <td>
                <bdi>{actor}</bdi>
              </td>
              <td>
                <code>{action}</code>
              </td>
              <td class="url">
                <bdi>{subject}</bdi>
              </td>
              <td class="url">
                <bdi dir="ltr">{factsText(facts)}</bdi>
              </td>
              <td>
                <bdi>{address ?? ''}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {next === undefined ? (
      ''
    ) : (
      <p class="more">
        <a href={next}>{say('Earlier')}</a>
      </p>
    )}
  </Sheet>
);

const longestFacts = 160; // characters; the API has all of them

function factsText(facts: AuditEntry['facts']): string {
  const text = Object.entries(facts)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');
  return text.length > longestFacts ? `${text.slice(0, longestFacts)}…` : text;
}
