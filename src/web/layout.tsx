import type { Child } from 'hono/jsx';
import { directionOf } from '../text/markup.ts';
import type { Screen } from './desk.tsx';
import type { Reader } from './reader.ts';
import { phrase, say, uiLanguage } from './say.ts';

const screens = [
  ['/review', phrase('Review')],
  ['/stories', phrase('Stories')],
  ['/officials', phrase('Officials')],
  ['/search', phrase('Search')],
  ['/watchlists', phrase('Watchlists')],
  ['/digests', phrase('Digests')],
  ['/sources', phrase('Sources')],
  ['/ops', phrase('Operations')],
  ['/quality', phrase('Quality')],
  ['/ledger', phrase('Ledger')],
] as const;
export type ScreenPath = (typeof screens)[number][0] | '/quarantine' | '/settings' | '/admin';

/** Every page: works without JavaScript, and says whom it takes you for. */
export const Layout = ({
  screen: { title, current, panes = false, words = '' },
  reader,
  children,
}: {
  screen: Screen;
  reader: Reader | undefined; // not known yet when a request is refused at the door
  children: Child;
}) => (
  <html
    lang={uiLanguage()}
    dir={directionOf(uiLanguage())}
    data-theme={reader?.preferences.theme}
    data-density={reader?.preferences.density}
  >
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{title} · Wirewatch</title>
      <link rel="stylesheet" href="/assets/app.css" />
      <link rel="icon" href="/assets/icon.svg" />
      <script type="module" src="/assets/keyboard.js" />
      <script type="module" src="/assets/live.js" />
    </head>
    <body
      class={panes ? 'panes' : 'sheet'}
      data-keys={reader === undefined ? undefined : JSON.stringify(reader.preferences.keys)}
    >
      <a class="skip" href="#content">
        {say('Skip to content')}
      </a>
      <header class="top">
        <a class="brand" href="/review">
          <Mark />
          Wirewatch
        </a>
        {reader === undefined ? '' : <Ways current={current} words={words} reader={reader} />}
      </header>
      {children}
    </body>
  </html>
);

/** Where one can go from here. */
const Ways = ({
  current,
  words,
  reader,
}: {
  current: ScreenPath | undefined;
  words: string;
  reader: Reader;
}) => (
  <>
    <nav aria-label={say('Screens')}>
      {screens.map(([href, name]) => (
        <a href={href} {...(href === current ? { 'aria-current': 'page' } : {})}>
          {say(name)}
        </a>
      ))}
      {reader.role === 'admin' ? (
        <a href="/admin" {...(current === '/admin' ? { 'aria-current': 'page' } : {})}>
          {say('Admin')}
        </a>
      ) : (
        ''
      )}
    </nav>
    <search class="find">
      <form action="/search">
        <input
          type="search"
          name="q"
          dir="auto"
          aria-label={say('Search')}
          placeholder={say('Search: words, country:IQ, lang:ar')}
          value={words}
        />
        <kbd>/</kbd>
      </form>
    </search>
    <Who reader={reader} />
  </>
);

const Who = ({ reader: { name, isAlone } }: { reader: Reader }) => (
  <div class="who">
    <p>
      <a href="/settings" title={say('Settings')}>
        <bdi>{name}</bdi>
      </a>
      {isAlone ? <small>{say('single-user, no login')}</small> : ''}
    </p>
    {isAlone ? (
      ''
    ) : (
      <form method="post" action="/logout">
        <button type="submit" class="btn ghost">
          {say('Sign out')}
        </button>
      </form>
    )}
  </div>
);

/** The content of a page that scrolls as a whole. */
export const Sheet = ({ children }: { children: Child }) => (
  <main id="content" class="page">
    {children}
  </main>
);

export const Notice = ({
  kind = 'notice',
  children,
}: {
  kind?: 'notice' | 'error';
  children: Child;
}) => (
  <p class={`notice ${kind}`} role="status">
    {children}
  </p>
);

const Mark = () => (
  <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
    <path
      d="M2 3h10v12H4a2 2 0 0 1-2-2zM12 6h4v7a2 2 0 0 1-4 0M5 7h4M5 10h4"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linejoin="round"
      stroke-linecap="round"
    />
  </svg>
);
