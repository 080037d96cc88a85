import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Desk } from '../desk.tsx';
import { accountEndpoints } from './accounts.ts';
import { articleEndpoints } from './articles.ts';
import { bulkEndpoints } from './bulk.ts';
import { deskEndpoints } from './desks.ts';
import { digestEndpoints } from './digests.ts';
import { documentOf } from './document.ts';
import type { Endpoint, Endpoints } from './endpoint.ts';
import { eventEndpoints } from './events.ts';
import { meEndpoints } from './me.ts';
import { mountEndpoints } from './mount.ts';
import { myAccountEndpoints } from './my-account.ts';
import { officialEndpoints } from './officials.ts';
import { operationEndpoints } from './operations.ts';
import { outletEndpoints } from './outlets.ts';
import { profileEndpoints } from './profiles.ts';
import { queueEndpoints } from './queue.ts';
import { recordEndpoints } from './records.ts';
import { reviewEndpoints } from './reviews.ts';
import { selectionEndpoints } from './selections.ts';
import { sourceEndpoints } from './sources.ts';
import { storyEndpoints } from './stories.ts';
import { watchlistEndpoints } from './watchlists.ts';

/** Everything the site does, as JSON: one operation a row, by noun. */
const nouns: readonly Endpoints[] = [
  articleEndpoints,
  storyEndpoints,
  queueEndpoints,
  bulkEndpoints,
  selectionEndpoints,
  reviewEndpoints,
  deskEndpoints,
  officialEndpoints,
  outletEndpoints,
  profileEndpoints,
  recordEndpoints,
  operationEndpoints,
  sourceEndpoints,
  digestEndpoints,
  watchlistEndpoints,
  eventEndpoints,
  meEndpoints,
  myAccountEndpoints,
  accountEndpoints,
];

export const endpointsOf = (desk: Desk): readonly Endpoint[] => nouns.flatMap((of) => of(desk));

/** The application under /api/v1, with its own description at openapi.json. */
export function createApi(desk: Desk): OpenAPIHono {
  const api = mountEndpoints(desk, endpointsOf(desk));
  let document: string | undefined;
  api.get('/openapi.json', (context) => {
    document ??= JSON.stringify(documentOf(api), null, 1);
    return context.body(document, 200, { 'Content-Type': 'application/json' });
  });
  return api;
}
