/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type Action, DEFAULT_KEYS } from './keys.ts';
import { keepLease } from './lease.ts';
import { openMenu, tellHowToChoose } from './menus.ts';
import { act, chooseKind, openChosen, startSpans, stepMark } from './spans.ts';
import { isWalking, startWalk, stopWalk, walkBy } from './words.ts';

/**
 * Keys for the forms of the page. Everything here can be done without it. It changes nothing itself: it presses the
 * buttons that are there. Keys are those of the keyboard, so that they work while it types Arabic or Russian.
 */
const switchedOff = 'wirewatch.keys-off';

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector);
const press = (selector: string) => find<HTMLElement>(selector)?.click();
const verdict = (value: string) => press(`#decision button[name=verdict][value=${value}]`);

const actions: Readonly<Record<Action, () => void>> = {
  next: () => step(1),
  previous: () => step(-1),
  take: () => press('#claim button'),
  accept: () => verdict('accepted'),
  reject: () => openAt('#reject', 'input'),
  escalate: () => verdict('escalated'),
  skip: () => verdict('skip'),
  release: () => verdict('release'),
  undo: () => press('#undo button'),
  note: () => find('#note')?.focus(),
  correct: () => openAt('#correct', 'textarea, input'),
  mark: () => stepMark(1),
  'mark-back': () => stepMark(-1),
  keep: () => act('keep'),
  remove: () => act('remove'),
  relink: () => act('relink'),
  words: () => {
    startWalk();
    tellHowToChoose();
  },
  select: () => press('.row[aria-current=true] input[name=chosen]'),
  'mark-above': () => press('#mark-above'),
  bulk: () => openAt('.bulk', 'button'),
  original: () => press('#original'),
  digest: () => press('nav a[href="/digests"]'),
  search: () => find('.find input')?.focus(),
  help: () => find<HTMLDialogElement>('#help')?.showModal(),
};

const keys: Readonly<Record<string, string>> = {
  ...DEFAULT_KEYS,
  ...(JSON.parse(document.body.dataset['keys'] ?? '{}') as Record<string, string>),
};
const actionOf = new Map(Object.entries(keys).map(([action, key]) => [key.toLowerCase(), action]));
/** Also what is brought up to date later: the server writes the usual keys. */
function labelKeys(): void {
  for (const label of document.querySelectorAll<HTMLElement>('kbd[data-key]')) {
    const key = shown(keys[label.dataset['key'] ?? ''] ?? '');
    if (label.textContent !== key) label.textContent = key;
  }
}
labelKeys();
const bar = find('#bar');
if (bar !== null) new MutationObserver(labelKeys).observe(bar, { childList: true });

function shown(key: string): string {
  return key === 'space' ? '␣' : key.replace('shift+', '⇧').toUpperCase();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.key === 'Escape') return leave();
  const isOff = isTyping(event.target) || localStorage.getItem(switchedOff) !== null;
  if (isOff || find<HTMLDialogElement>('#help')?.open) return;
  if (isWalking() && openMenu() === undefined && walking(event)) return event.preventDefault();
  if (event.repeat) return;
  const key = keyOf(event);
  if (/^[1-7]$/.test(key) && chooseNumber(Number(key))) return event.preventDefault();
  const name = actionOf.get(event.shiftKey ? `shift+${key}` : key) ?? actionOf.get(key);
  const action = name === undefined ? undefined : actions[name as Action];
  if (action === undefined || (key === 'space' && isPressable(event.target))) return;
  event.preventDefault();
  action();
});

/** The Latin letter on the key: what it types where that is Latin, its place on the keyboard otherwise. */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (code === 'Space') return 'space';
  if (/^[a-z0-9/?]$/i.test(key)) return key.toLowerCase();
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const isPressable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, summary, input') !== null;

/** While words are chosen, arrows move and Enter opens the menu. */
function walking(event: KeyboardEvent): boolean {
  if (event.key === 'Enter') return openChosen();
  return walkBy(event);
}

/** A reason of the open reject menu, or a kind of the open menu at the words. */
function chooseNumber(number: number): boolean {
  const menu = find<HTMLDetailsElement>('#reject');
  if (openMenu() !== undefined) chooseKind(number);
  else if (menu?.open) rejectFor(number);
  else return false;
  return true;
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

function leave(): void {
  stopWalk();
  const menu = find<HTMLDetailsElement>('#reject');
  if (menu !== null) menu.open = false;
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && openMenu() === undefined) focused.blur();
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

/** A box that is ticked is kept at once, so that the selection is there under the next filter. */
document.addEventListener('change', (event) => {
  if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'chosen') return;
  const body = new URLSearchParams({ shown: event.target.value });
  if (event.target.checked) body.set('chosen', event.target.value);
  void fetch('/review/select', { method: 'POST', body, keepalive: true }).then(async (answer) => {
    if (!answer.ok) return;
    const { selected } = (await answer.json()) as { selected: number };
    (find('#selected-count') as HTMLElement).textContent = String(selected);
    if (selected > 0) (find('.bulk') as HTMLDetailsElement).open = true;
  });
});

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
startSpans();
keepLease();
