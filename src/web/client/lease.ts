/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Keeps the lease of the item on the page while somebody works on it, and lets it end soon once the last page that
 * shows it is closed. Going on inside the site is not leaving.
 */
const heartbeatSeconds = 60; // a lease lasts fifteen minutes after the last sign of work
const forgottenMilliseconds = 3 * heartbeatSeconds * 1000; // a page that crashed does not count as open

const held = document.querySelector<HTMLElement>('#decision')?.dataset['held'];
const store = 'wirewatch.open.';
const page = `${Date.now()}-${Math.random()}`;

export function keepLease(): void {
  if (held === undefined) return;
  const path = `/articles/${encodeURIComponent(held)}`;
  const keep = () => void fetch(`${path}/keep`, { method: 'POST', keepalive: true });
  let isAtWork = false;
  let isStaying = false;

  for (const sign of ['keydown', 'pointermove', 'scroll'])
    document.addEventListener(
      sign,
      () => {
        isAtWork = true;
      },
      { capture: true, passive: true },
    );
  noteOpen();
  keep(); // a page that was closed a moment ago may have said that it left
  setInterval(() => {
    noteOpen();
    if (isAtWork) keep();
    isAtWork = false;
  }, heartbeatSeconds * 1000);

  const stay = () => {
    isStaying = true;
    setTimeout(() => {
      isStaying = false; // the link was one to a file, or the form was stopped
    }, 2000);
  };
  document.addEventListener('submit', stay);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.origin === location.origin && link.target !== '_blank') stay();
  });
  window.addEventListener('pagehide', () => {
    localStorage.removeItem(store + held + page);
    if (!isStaying && !isOpenElsewhere()) navigator.sendBeacon(`${path}/leave`);
  });
}

const noteOpen = () => localStorage.setItem(store + held + page, String(Date.now()));

function isOpenElsewhere(): boolean {
  const others = Object.keys(localStorage).filter((key) => key.startsWith(store + held));
  return others.some(
    (key) => Date.now() - Number(localStorage.getItem(key)) < forgottenMilliseconds,
  );
}
