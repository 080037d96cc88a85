import { isIP } from 'node:net';
import { serve } from '@hono/node-server';
import type { App } from '../app.ts';
import { WireError } from '../errors.ts';
import { createSite, type SiteOptions } from '../web/site.tsx';

export interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);
const everyAddress = new Set(['0.0.0.0', '::']);

/**
 * Opens the site. On this machine's own addresses it asks for a login once there are accounts; on any other it
 * does not start without them. Throws CONFIG_INVALID, PORT_IN_USE.
 */
export async function listen(app: App, analyst: string): Promise<Listening> {
  const { host, publicUrl, port } = app.settings;
  const isOpen = !loopback.has(host);
  if (isOpen && !(await app.store.users.any())) {
    throw new WireError(
      'CONFIG_INVALID',
      `WIREWATCH_HOST = ${host} is open to others, and there are no accounts`,
      { hint: 'make the first one: wirewatch user setup, or wirewatch user add NAME --role admin' },
    );
  }
  if (everyAddress.has(host) && publicUrl === undefined) {
    throw new WireError('CONFIG_INVALID', `WIREWATCH_HOST = ${host} has no name of its own`, {
      hint: 'set WIREWATCH_PUBLIC_URL to the address by which people reach the site',
    });
  }
  const names = [host, ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])];
  const hosts = [...ownHosts, ...names.map(bracketed)];
  return open({ app, analyst, hosts, isOpen }, { host, port });
}

/** Nothing but the set-up page, on this machine: its link works before the site may be open to others. */
export async function listenForSetUp(app: App, analyst: string): Promise<Listening> {
  const options = { app, analyst, hosts: ownHosts, isOpen: true, isSetUpOnly: true } as const;
  const host = '127.0.0.1';
  try {
    return await open(options, { host, port: app.settings.port });
  } catch (error) {
    if (!(error instanceof WireError) || error.code !== 'PORT_IN_USE') throw error;
    return open(options, { host, port: 0 });
  }
}

const ownHosts = ['127.0.0.1', 'localhost', '[::1]'];
const bracketed = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);

const open = (
  options: SiteOptions,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: createSite(options).fetch, hostname: host, port }, (address) => {
      resolve({
        url: `http://${bracketed(host)}:${address.port}`,
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
