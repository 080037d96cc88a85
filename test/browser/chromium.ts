import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { type Browser, chromium } from 'playwright-core';
import type { createSite } from '../../src/web/site.tsx';

const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const path = places.find((place) => place !== undefined && existsSync(place));

/** For `describe.skipIf`: says on stderr what is skipped and what would un-skip it. */
export function chromiumIsMissing(): boolean {
  if (path === undefined)
    process.stderr.write(
      'SKIPPED: no Chromium. apt-get install chromium fonts-noto-core, or CHROMIUM=path\n',
    );
  return path === undefined;
}

/** A browser with a new profile that calls nobody. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: path as string,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A site on a free port of this machine. */
export const served = (site: ReturnType<typeof createSite>): Promise<Served> =>
  new Promise((resolve) => {
    const server: ServerType = serve(
      { fetch: site.fetch, hostname: '127.0.0.1', port: 0 },
      (address: AddressInfo) =>
        resolve({
          url: `http://127.0.0.1:${address.port}`,
          close: () =>
            new Promise((done) => {
              server.close(() => done());
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        }),
    );
  });
