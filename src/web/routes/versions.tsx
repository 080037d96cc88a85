import type { Hono } from 'hono';
import type { ArticleId } from '../../article.ts';
import { WireError } from '../../errors.ts';
import type { Desk } from '../desk.tsx';
import { say } from '../say.ts';
import { VersionsScreen } from '../screens/versions.tsx';

/** How an article was edited, word by word. */
export function versionRoutes(site: Hono, { store, timeZone, show }: Desk): void {
  site.get('/articles/:id/versions', async (context) => {
    const id = context.req.param('id') as ArticleId;
    const versions = await store.articles.versions(id);
    if (versions.length === 0) throw new WireError('NOT_FOUND', `article ${id}`);
    return show(
      context,
      { title: say('Versions'), current: '/review' },
      <VersionsScreen id={id} versions={versions} zone={timeZone} />,
    );
  });
}
