import type { Child } from 'hono/jsx';

const screens = [
  ['/review', 'Review'],
  ['/stories', 'Stories'],
  ['/digests', 'Digests'],
  ['/ledger', 'Ledger'],
  ['/quarantine', 'Quarantine'],
] as const;

/** Every page: works without JavaScript, and says whom it takes you for. */
export const Layout = ({
  title,
  analyst,
  children,
}: {
  title: string;
  analyst: string;
  children: Child;
}) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{title} · Wirewatch</title>
      <link rel="stylesheet" href="/assets/app.css" />
    </head>
    <body>
      <header class="top">
        <strong>Wirewatch</strong>
        <nav aria-label="Screens">
          {screens.map(([href, name]) => (
            <a href={href}>{name}</a>
          ))}
        </nav>
        <p>
          Single-user, no login: open to this machine only. You are <b>{analyst}</b>.
        </p>
      </header>
      <main>{children}</main>
    </body>
  </html>
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
