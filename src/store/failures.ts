import { WireError } from '../errors.ts';

/** What a failure of the database is called; anything that is a bug of ours comes back as it is. */
export function storeFailure(error: unknown, where: string): unknown {
  if (error instanceof WireError) return error;
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  const kind = kinds.find(({ matches }) => matches.test(code) || matches.test(message));
  if (kind === undefined) return error;
  return new WireError(kind.code, `${where}: ${plain(message, code)}`, {
    cause: error,
    hint: kind.hint,
  });
}

/** SQLSTATE or errno or the driver's words. */
const kinds = [
  { code: 'STORE_DISK_FULL', matches: /^(53100|ENOSPC)$/, hint: 'free some space' },
  {
    code: 'STORE_REFUSED',
    matches: /^(28...|3D000|42501|08P01)$|password must be a string|does not support SSL/,
    hint: 'check the user, password and database name in DATABASE_URL, and what the user may do',
  },
  {
    code: 'STORE_UNREACHABLE',
    matches:
      /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|ENOENT|EACCES|08...|57P0[1-3]|53300)$|Connection terminated|timeout exceeded when trying to connect|timeout expired|not queryable/,
    hint: 'check that the server of DATABASE_URL is running and reachable from here',
  },
] as const;

const plain = (message: string, code: string): string => message || code;
