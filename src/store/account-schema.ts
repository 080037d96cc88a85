import type { Generated } from 'kysely';
import type { Filled, Json, Stamp, Time } from './column-types.ts';

/** The tables of people, what they sign in with, and what they did. */
export interface AccountSchema {
  readonly users: UsersTable;
  readonly identities: { issuer: string; subject: string; userName: string };
  readonly recoveryCodes: { userName: string; codeSha256: string; usedAt: Time | null };
  readonly sessions: SessionsTable;
  readonly apiTokens: ApiTokensTable;
  readonly oneTimeLinks: OneTimeLinksTable;
  readonly audit: AuditTable;
}

interface UsersTable {
  name: string;
  role: 'reader' | 'analyst' | 'editor' | 'admin';
  passwordHash: string | null;
  passwordAt: Time | null;
  settings: Json<Record<string, unknown>>;
  isLocal: Filled<boolean>;
  totpSecret: string | null;
  totpStep: number | null;
  createdAt: Stamp;
  disabledAt: Time | null;
}

interface SessionsTable {
  tokenSha256: string;
  id: Filled<string>;
  userName: string;
  facts: Json<Record<string, unknown>>;
  awaitsCode: Filled<boolean>;
  createdAt: Stamp;
  usedAt: Stamp;
  expiresAt: Time;
}

interface ApiTokensTable {
  tokenSha256: string;
  id: Filled<string>;
  userName: string;
  name: string;
  scopes: string[];
  createdAt: Stamp;
  usedAt: Time | null;
  expiresAt: Time | null;
  revokedAt: Time | null;
}

interface OneTimeLinksTable {
  tokenSha256: string;
  purpose: 'setup' | 'password';
  userName: string | null;
  madeBy: string;
  createdAt: Stamp;
  expiresAt: Time;
  usedAt: Time | null;
}

interface AuditTable {
  id: Generated<number>;
  at: Stamp;
  actor: string;
  action: string;
  subject: string;
  facts: Json<Record<string, unknown>>;
  address: string | null;
}
