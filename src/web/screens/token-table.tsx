import type { Token } from '../../store/tokens.ts';
import { say } from '../say.ts';
import { Time } from '../time.tsx';

/** Tokens with a button to revoke each; what they are secret with is shown nowhere. */
export const TokenTable = ({
  tokens,
  zone,
  action,
  showsOwner = false,
}: {
  tokens: readonly Token[];
  zone: string;
  action: (id: string) => string;
  showsOwner?: boolean;
}) => {
  const standing = tokens.filter(({ revokedAt }) => revokedAt === undefined);
  if (standing.length === 0) return <p class="note">{say('There are no tokens.')}</p>;
  return (
    <table class="records">
      <thead>
        <tr>
          {showsOwner ? <th>{say('User')}</th> : ''}
          <th>{say('Token')}</th>
          <th>{say('Scopes')}</th>
          <th>{say('Last used')}</th>
          <th>{say('Good until')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {standing.map(({ id, user, name, scopes, usedAt, expiresAt }) => (
          <tr>
            {showsOwner ? (
              <td>
                <bdi>{user}</bdi>
              </td>
            ) : (
              ''
            )}
            <td>
              <bdi>{name}</bdi>
            </td>
            <td>
              <code>{scopes.join(' ')}</code>
            </td>
            <td>{usedAt === undefined ? say('never') : <Time at={usedAt} zone={zone} short />}</td>
            <td>{expiresAt === undefined ? '' : <Time at={expiresAt} zone={zone} short />}</td>
            <td>
              <form method="post" action={action(id)}>
                <button type="submit" class="btn">
                  {say('Revoke')}
                </button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
