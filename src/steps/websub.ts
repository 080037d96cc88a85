import { randomBytes } from 'node:crypto';
import { isSigned } from '../../crawlers/hubs.ts';
import type { Outlet, Source } from '../../crawlers/outlet.ts';
import { WireError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Patience } from '../store/subscriptions.ts';

export interface Websub {
  /** Asks hubs that are to be asked now; without an address that they reach, none. */
  readonly renew: () => Promise<void>;
  /** A hub asks whether we meant it, or says no: what to answer, undefined when we did not mean it. */
  readonly verify: (token: string, asked: Intent) => Promise<string | undefined>;
  /** Content from a hub. False for a subscription that is not ours; a wrong signature is ignored, as the standard says. */
  readonly receive: (token: string, push: Push) => Promise<boolean>;
}

export interface Intent {
  readonly mode: string;
  readonly topic: string;
  readonly challenge: string;
  readonly leaseSeconds: number;
}

export interface Push {
  readonly body: Uint8Array;
  readonly contentType: string | undefined;
  readonly signature: string | undefined;
}

export interface WebsubPorts {
  readonly callback: string | undefined; // address of this program as hubs see it
  readonly subscriptions: Store['subscriptions'];
  readonly outlet: (key: string) => Outlet | undefined; // that may be crawled
  readonly post: (url: string, form: URLSearchParams) => Promise<number>; // the status
  /** A push is a poll of that feed whose answer came by itself. */
  readonly poll: (outlet: Outlet, source: Source, push: Push) => Promise<void>;
  readonly log: Log;
  readonly now?: () => Date;
}

const HOUR = 3600; // seconds
const DAY = 24 * HOUR;
const WANTED_LEASE = 10 * DAY; // what large hubs give at most
const LEASE = { least: 300, most: 30 * DAY };
const PATIENCE: Patience = { renewBefore: DAY, unanswered: HOUR, refused: 7 * DAY };

export function openWebsub(ports: WebsubPorts): Websub {
  const { callback, subscriptions, log, now = () => new Date() } = ports;

  const ask = async (
    address: string,
    { feed, outlet, hub, known }: Awaited<ReturnType<typeof subscriptions.due>>[number],
  ): Promise<void> => {
    const { token, secret } = known ?? {
      token: randomBytes(24).toString('base64url'),
      secret: randomBytes(32).toString('hex'),
    };
    await subscriptions.asked(
      { feed, outlet, hub: hub.url, topic: hub.topic, token, secret },
      now(),
    );
    const form = new URLSearchParams({
      'hub.callback': new URL(`/websub/${token}`, address).href,
      'hub.mode': 'subscribe',
      'hub.topic': hub.topic,
      'hub.lease_seconds': String(WANTED_LEASE),
      'hub.secret': secret,
    });
    const status = await ports.post(hub.url, form);
    if (status >= 400) await subscriptions.refused(token);
    log.info({ feed, hub: hub.url, status }, 'asked a hub');
  };

  return {
    renew: async () => {
      if (callback === undefined) return;
      for (const offered of await subscriptions.due(now(), PATIENCE)) {
        if (ports.outlet(offered.outlet) === undefined) continue;
        await ask(callback, offered).catch((error) =>
          log.warn({ feed: offered.feed, error: String(error) }, 'a hub did not answer'),
        );
      }
    },

    verify: async (token, { mode, topic, challenge, leaseSeconds }) => {
      const ours = await subscriptions.byToken(token);
      if (ours === undefined || (topic !== '' && topic !== ours.topic)) return undefined;
      if (mode === 'denied') {
        await subscriptions.refused(token);
        return '';
      }
      if (mode !== 'subscribe' || ours.state === 'refused' || challenge === '') return undefined;
      const lease = Math.min(LEASE.most, Math.max(LEASE.least, leaseSeconds));
      await subscriptions.confirmed(token, new Date(now().getTime() + lease * 1000));
      return challenge;
    },

    receive: async (token, push) => {
      const ours = await subscriptions.byToken(token);
      const outlet = ours && ports.outlet(ours.outlet);
      const source = outlet?.sources.find(({ url }) => url === ours?.feed);
      if (ours?.state !== 'active' || outlet === undefined || source === undefined) return false;
      if (!isSigned(push.body, ours.secret, push.signature)) {
        log.warn({ feed: ours.feed }, 'a push without the right signature was ignored');
        return true;
      }
      await subscriptions.pushed(token, now());
      await ports.poll(outlet, source, push).catch((error: unknown) => {
        if (!(error instanceof WireError) || !error.code.startsWith('FEED_')) throw error;
        log.warn({ feed: ours.feed, code: error.code }, 'a push was no feed');
      });
      return true;
    },
  };
}
