import type { Hono } from 'hono';
import { z } from 'zod';
import type { Digest } from '../../digest/digest.ts';
import { DIGEST_FORMATS } from '../../digest/formats.ts';
import { buildDigest } from '../../steps/build-digest.ts';
import { dayOf } from '../../text/days.ts';
import type { Desk } from '../desk.tsx';
import { countryInDigests } from '../foreign.tsx';
import { say } from '../say.ts';
import { DigestsScreen } from '../screens/digests.tsx';

type Format = keyof typeof DIGEST_FORMATS;

export function digestRoutes(site: Hono, { store, timeZone, show, seat }: Desk): void {
  site.get('/digests', async (context) => {
    const digests = await store.digests.list();
    const [latest] = digests;
    const content = latest === undefined ? undefined : (await store.digests.get(latest.id)).content;
    return show(
      context,
      { title: say('Digests'), current: '/digests' },
      <DigestsScreen
        digests={digests}
        {...(content === undefined ? {} : { latest: content as Digest })}
        today={dayOf(new Date(), timeZone)}
        formats={Object.keys(DIGEST_FORMATS)}
        zone={timeZone}
      />,
    );
  });

  site.post('/digests', async (context) => {
    const { date } = dayForm.parse(await context.req.parseBody());
    const editor = seat(context).analyst;
    await buildDigest(store, {
      date,
      timeZone,
      editor,
      now: new Date(),
      countryName: countryInDigests,
    });
    return context.redirect('/digests', 303);
  });

  site.get('/digests/:id', async (context) => {
    const { content } = await store.digests.get(context.req.param('id'));
    const asked = context.req.query('format') ?? 'html';
    const format = Object.hasOwn(DIGEST_FORMATS, asked) ? (asked as Format) : 'html';
    const { mediaType, render } = DIGEST_FORMATS[format];
    context.header('Content-Type', mediaType);
    return context.body(render(content as Digest));
  });
}

const dayForm = z.object({ date: z.iso.date() });
