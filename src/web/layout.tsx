import type { Child } from 'hono/jsx';
import { directionOf } from '../text/markup.ts';
import type { Screen } from './desk.tsx';
import type { Reader } from './reader.ts';
import { say, uiLanguage } from './say.ts';

const screens = [
  ['/review', 'Review'],
  ['/stories', 'Stories'],
  ['/officials', 'Officials'],
  ['/search', 'Search'],
  ['/watchlists', 'Watchlists'],
  ['/digests', 'Digests'],
  ['/ledger', 'Ledger'],
  ['/quarantine', 'Quarantine'],
] as const;
export type ScreenPath = (typeof screens)[number][0];

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
  <html lang={uiLanguage()} dir={directionOf(uiLanguage())}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{title} · Wirewatch</title>
      <link rel="stylesheet" href="/assets/app.css" />
      <link rel="icon" href="/assets/icon.svg" />
      <script type="module" src="/assets/keyboard.js" />
    </head>
    <body class={panes ? 'panes' : 'sheet'}>
      <a class="skip" href="#content">
        {say('Skip to content')}
      </a>
      <header class="top">
        <a class="brand" href="/review">
          <Mark />
          Wirewatch
        </a>
        <nav aria-label={say('Screens')}>
          {screens.map(([href, name]) => (
            <a href={href} {...(href === current ? { 'aria-current': 'page' } : {})}>
              {say(name)}
            </a>
          ))}
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
        {reader === undefined ? '' : <Who reader={reader} />}
      </header>
      {children}
    </body>
  </html>
);

const Who = ({ reader: { name, isAlone } }: { reader: Reader }) => (
  <p class="who">
    <span>
      {say('You are')} <b>{name}</b>
    </span>
    {isAlone ? <small>{say('single-user, no login')}</small> : ''}
  </p>
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
