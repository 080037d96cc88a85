import type { Role } from '../store/users.ts';

/** The least role that each route asks for; a route without a rule is refused. */
export const RULES = {
  'GET /': 'reader',
  'GET /review': 'reader',
  'GET /articles/:id': 'reader',
  'POST /review/claim': 'analyst',
  'POST /review/undo': 'analyst',
  'POST /articles/:id/claim': 'analyst',
  'POST /articles/:id/take-over': 'analyst',
  'POST /articles/:id/keep': 'analyst',
  'POST /articles/:id/decide': 'analyst',
  'GET /stories': 'reader',
  'GET /stories/:id': 'reader',
  'POST /stories/:id/title': 'analyst',
  'POST /stories/:id/merge': 'analyst',
  'POST /stories/:id/split': 'analyst',
  'GET /search': 'reader',
  'GET /digests': 'reader',
  'POST /digests': 'editor',
  'GET /digests/:id': 'reader',
  'GET /ledger': 'reader',
  'GET /ledger/:id': 'reader',
  'GET /quarantine': 'reader',
  'POST /quarantine/replay': 'editor',
  'POST /quarantine/:id/replay': 'editor',
} as const satisfies Readonly<Record<string, Role>>;
