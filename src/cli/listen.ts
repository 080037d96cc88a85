import { isIP } from 'node:net';
import { serve } from '@hono/node-server';
import type { App } from '../app.ts';
import { WireError } from '../errors.ts';
import { createSite } from '../web/site.tsx';

export interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/** Opens the site. It has no login, so it opens on this machine's own addresses only. */
export async function listen(app: App, analyst: string): Promise<Listening> {
  const { host, port } = app.settings;
  if (!loopback.has(host)) {
    throw new WireError(
      'CONFIG_INVALID',
      `WIREWATCH_HOST = ${host} is open to others, and there are no accounts`,
      {
        hint: 'leave it at 127.0.0.1 and put a proxy with a login before it',
      },
    );
  }
  const site = createSite({ app, analyst, hosts: ['127.0.0.1', 'localhost', '[::1]'] });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: site.fetch, hostname: host, port }, (address) => {
      const shown = isIP(host) === 6 ? `[${host}]` : host;
      resolve({
        url: `http://${shown}:${address.port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        cause.code === 'EADDRINUSE'
          ? new WireError('PORT_IN_USE', `${host}:${port}`, {
              cause,
              hint: 'end the other program, or set WIREWATCH_PORT',
            })
          : cause,
      );
    });
  });
}
