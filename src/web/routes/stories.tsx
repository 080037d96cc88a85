import type { Hono } from 'hono';
import { z } from 'zod';
import type { ArticleId, StoryId } from '../../article.ts';
import { WireError } from '../../errors.ts';
import type { Desk } from '../desk.tsx';
import { optional } from '../optional.ts';
import { say } from '../say.ts';
import { pageEnd } from '../screens/older.tsx';
import { StoriesScreen } from '../screens/stories.tsx';
import { StoryScreen } from '../screens/story.tsx';

const pageRows = 50;
const shownMembers = 200;

/** Stories: reading them, and what an analyst does by hand with their members. */
export function storyRoutes(site: Hono, desk: Desk): void {
  const { store, timeZone, named, show, seat } = desk;

  site.get('/stories', async (context) => {
    const end = pageEnd(context.req.query('after'));
    const after = end && { updatedAt: end.at, id: end.key as StoryId };
    const stories = await store.stories.list({ limit: pageRows, ...optional('after', after) });
    return show(
      context,
      { title: say('Stories'), current: '/stories' },
      <StoriesScreen stories={stories} zone={timeZone} isFull={stories.length === pageRows} />,
    );
  });

  site.get('/stories/:id', async (context) => {
    const story = await store.stories.get(context.req.param('id') as StoryId);
    const members = await store.stories.members(story.id);
    const visited = await store.visits.note(seat(context).analyst, `story:${story.id}`);
    const shown = members.slice(0, shownMembers).map(({ article }) => article);
    const [full, summaries, others] = await Promise.all([
      Promise.all(shown.map((id) => store.articles.get(id))),
      store.articles.list({ ids: shown }, { limit: shownMembers }),
      store.stories.list({ limit: pageRows }),
    ]);
    const byId = new Map(summaries.map((summary) => [summary.id, summary]));
    const timeline = members.flatMap((member, index) => {
      const article = full[index];
      const summary = byId.get(member.article);
      return article === undefined || summary === undefined
        ? []
        : [{ member, article, summary: named(summary) }];
    });
    return show(
      context,
      { title: story.headline, current: '/stories' },
      <StoryScreen
        story={story}
        timeline={timeline}
        others={others.filter(({ id }) => id !== story.id)}
        zone={timeZone}
        {...optional('visited', visited)}
      />,
    );
  });

  site.post('/stories/:id/title', async (context) => {
    const { title } = titleForm.parse(await context.req.parseBody());
    const { id } = await store.stories.get(context.req.param('id') as StoryId);
    await store.stories.setTitle(id, title);
    return context.redirect(`/stories/${id}`, 303);
  });

  site.post('/stories/:id/merge', async (context) => {
    const { other } = mergeForm.parse(await context.req.parseBody());
    const [into, merged] = await Promise.all([
      store.stories.get(context.req.param('id') as StoryId),
      store.stories.get(other as StoryId),
    ]);
    await store.stories.merge(into.id, merged.id, seat(context).analyst);
    return context.redirect(`/stories/${into.id}`, 303);
  });

  site.post('/stories/:id/split', async (context) => {
    const { member } = splitForm.parse(await context.req.parseBody({ all: true }));
    const { id } = await store.stories.get(context.req.param('id') as StoryId);
    const members = await store.stories.members(id);
    const leaving = members.map(({ article }) => article).filter((one) => member.includes(one));
    if (leaving.length === 0 || leaving.length === members.length) {
      throw new WireError('USAGE', `${leaving.length} of ${members.length} articles were chosen`, {
        hint: 'choose those that leave; at least one has to stay',
      });
    }
    const story = await store.stories.split(leaving as readonly ArticleId[], seat(context).analyst);
    return context.redirect(`/stories/${story}`, 303);
  });
}

const titleForm = z.object({ title: z.string().trim().min(1).max(500) });
const mergeForm = z.object({ other: z.string().min(1) });
const splitForm = z.object({
  member: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [given].flat()),
});
