import type { Hono } from 'hono';
import { WireError } from '../../errors.ts';
import { createApi } from '../api/api.ts';
import { documentOf } from '../api/document.ts';
import { PREFIX } from '../api/prefix.ts';
import type { Desk } from '../desk.tsx';
import { say } from '../say.ts';
import { ReferenceScreen } from '../screens/reference.tsx';

/** The API, and the page that explains it. */
export function apiRoutes(site: Hono, desk: Desk): void {
  const api = createApi(desk);
  api.all('/*', ({ req }) => {
    throw new WireError('NOT_FOUND', `${req.method} ${req.path}`, {
      hint: '/api has the reference',
    });
  });
  site.route(PREFIX, api);
  let document: ReturnType<typeof documentOf> | undefined;
  site.get('/api', (context) => {
    document ??= documentOf(api);
    return desk.show(context, { title: say('API') }, <ReferenceScreen document={document} />);
  });
}
