/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Keys for the forms of the page. Everything here can be done without it. It changes nothing itself: it presses the
 * buttons that are there. Keys are those of the keyboard, so that they work while it types Arabic or Russian.
 */
const heartbeatSeconds = 60; // a lease lasts fifteen minutes after the last sign of work
const switchedOff = 'wirewatch.keys-off';

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector);
const press = (selector: string) => find<HTMLElement>(selector)?.click();
const verdict = (value: string) => press(`#decision button[name=verdict][value=${value}]`);

const actions: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  t: () => press('#claim button'),
  a: () => verdict('accepted'),
  r: () => openAt('#reject', 'input'),
  e: () => verdict('escalated'),
  s: () => verdict('release'),
  z: () => press('#undo button'),
  n: () => find('#note')?.focus(),
  c: () => openAt('#correct', 'textarea, input'),
  x: () => removeFocused(),
  o: () => press('#original'),
  '/': () => find('.find input')?.focus(),
  '?': () => find<HTMLDialogElement>('#help')?.showModal(),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
  if (event.key === 'Escape') return leave();
  const key = keyOf(event);
  const menu = find<HTMLDetailsElement>('#reject');
  if (menu?.open && /^[1-6]$/.test(key)) {
    event.preventDefault();
    rejectFor(Number(key));
    return;
  }
  if (isTyping(event.target) || localStorage.getItem(switchedOff) !== null) return;
  const action = actions[key];
  if (action === undefined || find<HTMLDialogElement>('#help')?.open) return;
  event.preventDefault();
  action();
});

/** The Latin letter on the key: what it types where that is Latin, its place on the keyboard otherwise. */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (/^[a-z0-9/?]$/i.test(key)) return key.toLowerCase();
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.rows .t')];
  const at = links.findIndex((link) => link.closest('[aria-current]') !== null);
  links[at < 0 ? 0 : at + by]?.click();
}

function openAt(selector: string, field: string): void {
  const menu = find<HTMLDetailsElement>(selector);
  if (menu === null) return;
  menu.open = true;
  menu.querySelector<HTMLElement>(field)?.focus();
}

function rejectFor(number: number): void {
  const reason = document.querySelectorAll<HTMLInputElement>('#reject input[name=reason]')[
    number - 1
  ];
  if (reason === undefined) return;
  reason.checked = true;
  verdict('rejected');
}

/** Ticks the removal of the tag that the focused words stand for, or unticks it. */
function removeFocused(): void {
  const link = document.activeElement?.closest<HTMLAnchorElement>('mark a');
  const tag = link?.hash.slice(1);
  if (tag === undefined) return;
  const box = document.getElementById(tag)?.closest('.tag')?.querySelector('input');
  if (box === null || box === undefined) return;
  box.click();
  for (const mark of document.querySelectorAll(`mark a[href="#${CSS.escape(tag)}"]`))
    mark.parentElement?.classList.toggle('removed', box.checked);
}

function leave(): void {
  const menu = find<HTMLDetailsElement>('#reject');
  if (menu !== null) menu.open = false;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** A decision is sent once, however often the key is pressed. */
const sent = new WeakSet<HTMLFormElement>();
document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement) || event.target.method !== 'post') return;
  if (sent.has(event.target)) event.preventDefault();
  sent.add(event.target);
});
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload(); // back in the history: what is held may have changed
});

let isAtWork = false;
for (const sign of ['keydown', 'pointermove', 'scroll'])
  document.addEventListener(
    sign,
    () => {
      isAtWork = true;
    },
    { capture: true, passive: true },
  );
setInterval(() => {
  const held = find('#decision')?.dataset['held'];
  if (held === undefined || !isAtWork) return;
  isAtWork = false;
  void fetch(`/articles/${encodeURIComponent(held)}/keep`, { method: 'POST' });
}, heartbeatSeconds * 1000);

const off = find<HTMLInputElement>('#keys-off');
if (off !== null) {
  off.checked = localStorage.getItem(switchedOff) !== null;
  off.addEventListener('change', () => {
    if (off.checked) localStorage.setItem(switchedOff, 'yes');
    else localStorage.removeItem(switchedOff);
  });
}
const list = find('.list');
if (list !== null && list.scrollHeight > list.clientHeight)
  list.querySelector('[aria-current=true].row')?.scrollIntoView({ block: 'center' });
