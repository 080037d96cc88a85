import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { permitted } from '../accounts/permitted.ts';
import { recorded } from '../accounts/recorded.ts';
import type { App } from '../app.ts';
import type { ArticleSummary } from '../store/article-lists.ts';
import type { Lease } from '../store/queue-items.ts';
import type { Store } from '../store/store.ts';
import { Layout, type ScreenPath } from './layout.tsx';
import type { Reader } from './reader.ts';

/** What every route has at hand. */
export interface Desk {
  readonly app: App;
  readonly store: Store;
  readonly timeZone: string;
  /** With the outlet's name in place of its key. */
  readonly named: (article: ArticleSummary) => ArticleSummary;
  readonly show: (context: Context, screen: Screen, content: Child) => Response | Promise<Response>;
  /** The desk as it is for who asks. */
  readonly seat: (context: Context) => Seat;
}

/** A desk with somebody at it. */
export interface Seat extends Desk {
  readonly reader: Reader;
  readonly analyst: string; // the reader's name
  readonly lease: Lease;
}

export interface Screen {
  readonly title: string;
  readonly current?: ScreenPath;
  readonly status?: ContentfulStatusCode;
  readonly panes?: boolean; // fills the window, each pane with its own scrolling
  readonly words?: string; //  what the search field says
}

export function openDesk(whole: App): Desk {
  const store = permitted(recorded(whole.store));
  const app = { ...whole, store };
  const { settings } = app;
  const desk: Desk = {
    app,
    store,
    timeZone: settings.timeZone,
    named: (article) => {
      const outlet = article.outlet && (app.outlets.get(article.outlet)?.name ?? article.outlet);
      return outlet === undefined ? article : { ...article, outlet };
    },
    show: (context, screen, content) =>
      context.html(
        `<!doctype html>${String(
          <Layout screen={screen} reader={context.get('reader')}>
            {content}
          </Layout>,
        )}`,
        screen.status ?? 200,
      ),
    seat: (context) => {
      const reader = context.get('reader');
      if (reader === undefined) throw new Error('a route before identify()');
      const lease = { analyst: reader.name, leaseSeconds: settings.leaseMinutes * 60 };
      return { ...desk, reader, analyst: reader.name, lease };
    },
  };
  return desk;
}
