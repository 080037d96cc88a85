/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Keeps parts of a page as they are on the server. An event says only that something changed: the page itself is asked
 * for again, as its reader, and the parts marked `data-live` with the topic are brought up to date. Without it, what
 * changes is seen with the next page. One connection a visible window; a hidden one has none.
 */
const topicNames = ['queue', 'stories', 'digests', 'ops'] as const;
const gatherMilliseconds = 300; //  what comes at once is one look
const restMilliseconds = 5000; //   between two looks
const lookMilliseconds = 300_000; // leases run out without an event

interface Told {
  readonly kind: string;
  readonly ids: readonly string[];
  readonly count: number;
}

const parts = () => [...document.querySelectorAll<HTMLElement>('[data-live][id]')];
const topics = [...new Set(parts().flatMap((part) => part.dataset['live']?.split(' ') ?? []))];

let source: EventSource | undefined;
let last = '';
let planned: ReturnType<typeof setTimeout> | undefined;
let lookedAt = 0;

if (topics.length > 0) {
  document.addEventListener('visibilitychange', follow);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', follow);
  setInterval(() => {
    follow();
    plan();
  }, lookMilliseconds);
  follow();
}

function follow(): void {
  if (document.visibilityState !== 'visible') leave();
  else if (source === undefined) connect();
}

function connect(): void {
  const query = new URLSearchParams({ topics: topics.join(','), after: last });
  source = new EventSource(`/api/v1/events?${query}`);
  source.addEventListener('error', () => {
    if (source?.readyState === EventSource.CLOSED) source = undefined; // refused: too many windows, or signed out
  });
  source.addEventListener('ready', note);
  source.addEventListener('reset', () => plan());
  for (const topic of topicNames)
    source.addEventListener(topic, (event) => {
      note(event);
      if (isSeen(topic, JSON.parse(event.data) as Told)) plan();
    });
}

function leave(): void {
  source?.close();
  source = undefined;
  clearTimeout(planned);
  planned = undefined;
}

function note({ lastEventId }: MessageEvent): void {
  last = lastEventId;
}

/** Who holds an item changes nothing on a page that does not show it. */
function isSeen(topic: string, { kind, ids, count }: Told): boolean {
  if (topic !== 'queue' || !['leased', 'released'].includes(kind) || count > ids.length)
    return true;
  return ids.some(
    (id) =>
      document.querySelector(`a[href*="${CSS.escape(id)}"]`) !== null ||
      location.pathname.endsWith(id),
  );
}

function plan(): void {
  if (document.visibilityState !== 'visible') return;
  const wait = Math.max(gatherMilliseconds, lookedAt + restMilliseconds - Date.now());
  planned ??= setTimeout(() => void look(), wait);
}

async function look(): Promise<void> {
  lookedAt = Date.now();
  planned = undefined;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return; // signed out, or the list has turned into an item
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of parts()) {
      const now = page.getElementById(part.id);
      if (now !== null) bring(part, now);
    }
  } catch {
    // The server is being started again; the next event, or the next minutes, bring another look.
  }
}

function bring(part: HTMLElement, now: HTMLElement): void {
  const [rows, rowsNow] = [part.querySelector('ol.rows'), now.querySelector('ol.rows')];
  if (rows !== null && rowsNow !== null) bringRows(part, [...rowsNow.children], rows);
  else if (part.innerHTML !== now.innerHTML && !isInUse(part) && isOfSameText(part, now))
    part.replaceChildren(...now.childNodes);
}

/** Somebody is in it, has opened a menu of it, or has written into it. */
const isInUse = (part: HTMLElement): boolean =>
  part.contains(document.activeElement) || part.querySelector('details[open]') !== null;

/** A form that decides on a text must not slip to another version of it. */
const isOfSameText = (part: HTMLElement, now: HTMLElement): boolean => {
  const [seen, shown] = [part, now].map((each) =>
    each.querySelector<HTMLInputElement>('input[name=version]'),
  );
  return seen === null || shown === null || seen?.value === shown?.value;
};

/** Rows that stay as they are stay the same elements: focus, scrolling and what is ticked are kept. */
function bringRows(part: HTMLElement, rowsNow: readonly Element[], rows: Element): void {
  const known = new Map([...rows.children].map((row) => [keyOf(row), row]));
  let fresh = 0;
  const wanted = rowsNow.map((row) => {
    const before = known.get(keyOf(row));
    if (before === undefined) {
      fresh += 1;
      row.classList.add('fresh');
      return row;
    }
    before.classList.remove('fresh');
    if (before.outerHTML === row.outerHTML || before.contains(document.activeElement))
      return before;
    keepTick(before, row);
    return row;
  });
  if (
    wanted.length === rows.children.length &&
    wanted.every((row, at) => row === rows.children[at])
  )
    return;
  rows.replaceChildren(...wanted);
  if (fresh > 0) say(part, fresh);
}

const keyOf = (row: Element): string =>
  new URL(row.querySelector<HTMLAnchorElement>('a.t')?.href ?? '', location.href).pathname;

function keepTick(before: Element, row: Element): void {
  const [was, is] = [before, row].map((each) =>
    each.querySelector<HTMLInputElement>('input[type=checkbox]'),
  );
  if (was && is && was.checked !== was.defaultChecked) is.checked = was.checked;
}

/** '3 new', where a screen reader says it. */
function say(part: HTMLElement, fresh: number): void {
  const text = part.dataset['new'];
  if (text === undefined) return;
  let place = part.querySelector('.fresh-count');
  if (place === null) {
    place = document.createElement('p');
    place.className = 'fresh-count';
    place.setAttribute('role', 'status');
    part.prepend(place);
  }
  place.textContent = text.replace(
    '{count}',
    new Intl.NumberFormat(document.documentElement.lang).format(fresh),
  );
}
