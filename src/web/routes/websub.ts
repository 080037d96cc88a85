import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { App } from '../../app.ts';

const mostBytes = 5 * 1024 * 1024; // hubs send the new items of a feed, not its history

/**
 * Where WebSub hubs reach us: the token in the address is the subscription. Mounted before the guard, since hubs come
 * by the public name, without a session, and post what is no form of ours.
 */
export function websubRoutes(site: Hono, { websub }: Pick<App, 'websub'>): void {
  site.get('/websub/:token', async (context) => {
    const asked = (name: string) => context.req.query(`hub.${name}`) ?? '';
    const answer = await websub.verify(context.req.param('token'), {
      mode: asked('mode'),
      topic: asked('topic'),
      challenge: asked('challenge'),
      leaseSeconds: Number(asked('lease_seconds')) || 0,
    });
    context.header('X-Content-Type-Options', 'nosniff');
    return answer === undefined ? context.text('no such subscription', 404) : context.text(answer);
  });

  site.post('/websub/:token', bodyLimit({ maxSize: mostBytes }), async (context) => {
    const isOurs = await websub.receive(context.req.param('token'), {
      body: new Uint8Array(await context.req.arrayBuffer()),
      contentType: context.req.header('content-type'),
      signature: context.req.header('x-hub-signature'),
    });
    return isOurs ? context.body(null, 202) : context.text('no such subscription', 410);
  });
}
