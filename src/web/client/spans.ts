/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { addMenu, find, leavePlace, markMenu, openMenu, standAt, tell, word } from './menus.ts';
import { rangeOf, type Span, selectedSpan, stopWalk } from './words.ts';

/**
 * Menus at marked and at chosen words. They change nothing themselves: they set the fields of the tag's row beside
 * the text, which are sent with the decision.
 */
const canCorrect = find('#decision') !== undefined && find('#added') !== undefined;

let opened: { link: HTMLAnchorElement; row: HTMLElement } | undefined;
let chosen: Span | undefined;

export function startSpans(): void {
  if (markMenu === undefined || addMenu === undefined) return;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('mark a') : null;
    if (link instanceof HTMLAnchorElement && openMark(link)) event.preventDefault();
  });
  if (!canCorrect) return;
  document.addEventListener('pointerup', () => setTimeout(openChosen)); // once the selection is what it will be
  for (const menu of [markMenu, addMenu]) {
    menu.addEventListener('click', ({ target }) => pressed(menu, target));
    menu.addEventListener('toggle', () => {
      if (openMenu() !== undefined) return;
      leavePlace();
      opened = undefined;
    });
    const which = find<HTMLInputElement>('[data-which]', menu);
    which?.addEventListener('input', () => void suggest(menu, which.value));
    which?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      const first = find<HTMLButtonElement>('.candidates button', menu);
      if (first === undefined) link(menu, which.value, which.value);
      else first.click();
    });
  }
  for (const box of document.querySelectorAll('.tag input[type=checkbox]'))
    box.addEventListener('change', () => repaint(box.closest('.tag') as HTMLElement));
}

/** The next or previous marked words get the focus, from where it is. */
export function stepMark(by: 1 | -1): void {
  openMenu()?.hidePopover();
  const links = [...document.querySelectorAll<HTMLAnchorElement>('mark a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by]?.focus();
}

/** Does to the open or focused mark what its menu would. */
export function act(name: 'keep' | 'remove' | 'relink'): void {
  const link = document.activeElement?.closest<HTMLAnchorElement>('mark a');
  if (opened === undefined && link) opened = rowFor(link);
  if (opened === undefined) return;
  if (name === 'relink' && openMenu() === undefined) openMark(opened.link);
  if (name === 'relink') {
    askWhich(markMenu as HTMLElement);
    return;
  }
  const box = find<HTMLInputElement>(
    `input[name=${name === 'keep' ? 'kept' : 'removed'}]`,
    opened.row,
  );
  const other = find<HTMLInputElement>(
    `input[name=${name === 'keep' ? 'removed' : 'kept'}]`,
    opened.row,
  );
  if (box === undefined) return;
  box.checked = !box.checked;
  if (box.checked && other !== undefined) other.checked = false;
  repaint(opened.row);
  tell(box.checked ? word(name === 'keep' ? 'kept' : 'removed') : '', nameOf(opened.row));
  closeMark();
}

/** Of the open menu, by its number. */
export function chooseKind(number: number): void {
  document
    .querySelectorAll<HTMLButtonElement>('.span-menu:popover-open [data-kind]')
    [number - 1]?.click();
}

/** A menu to tag what is selected; says whether there is anything. */
export function openChosen(): boolean {
  if (!canCorrect || openMenu() !== undefined) return false;
  const span = selectedSpan();
  const range = span && rangeOf(span);
  if (span === undefined || range === undefined || addMenu === undefined) return false;
  chosen = span;
  (find('#add-words', addMenu) as HTMLElement).textContent = span.exact;
  clearWhich(addMenu);
  standAt(range);
  addMenu.showPopover();
  find<HTMLElement>('[data-kind]', addMenu)?.focus({ preventScroll: true });
  return true;
}

function rowFor(link: HTMLAnchorElement): typeof opened {
  const row = document.getElementById(link.hash.slice(1))?.closest<HTMLElement>('.tag');
  return row ? { link, row } : undefined;
}

function openMark(link: HTMLAnchorElement): boolean {
  const found = rowFor(link);
  if (found === undefined || markMenu === undefined) return false;
  openMenu()?.hidePopover();
  opened = found;
  const { row } = found;
  const part = (selector: string) => find(selector, row)?.textContent?.trim() ?? '';
  const put = (selector: string, text: string) => {
    (find(selector, markMenu) as HTMLElement).textContent = text;
  };
  put('#mark-name', nameOf(row));
  put('.detail', part('.n small'));
  put('.q', part('.q'));
  const rule = find('.why > p', row);
  find('.rule', markMenu)?.replaceChildren(...(rule?.cloneNode(true).childNodes ?? []));
  const evidence = find('.why > ul', row);
  find('.why', markMenu)?.replaceChildren(...(evidence ? [evidence.cloneNode(true)] : []));
  const isOpen = find('input[name=kept]', row) !== undefined;
  for (const part of markMenu.querySelectorAll<HTMLElement>('.acts, .kinds')) part.hidden = !isOpen;
  (find('.which', markMenu) as HTMLElement).hidden = true;
  clearWhich(markMenu);
  pressedStates(row);
  standAt(link);
  markMenu.showPopover();
  find<HTMLElement>(isOpen ? '[data-act]' : '#mark-name', markMenu)?.focus({ preventScroll: true });
  return true;
}

function pressedStates(row: HTMLElement): void {
  const set = (selector: string, isOn: boolean) =>
    find(selector, markMenu)?.setAttribute('aria-pressed', String(isOn));
  for (const [action, name] of [
    ['keep', 'kept'],
    ['remove', 'removed'],
  ])
    set(
      `[data-act=${action}]`,
      find<HTMLInputElement>(`input[name=${name}]`, row)?.checked ?? false,
    );
  const to = find<HTMLSelectElement>('select[name=retyped]', row)?.value.split('|').at(-1);
  for (const button of markMenu?.querySelectorAll<HTMLElement>('[data-kind]') ?? [])
    button.setAttribute('aria-pressed', String(button.dataset['kind'] === to));
}

function pressed(menu: HTMLElement, target: EventTarget | null): void {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button === null) return;
  const { act: action, kind, to, label } = button.dataset;
  if (action === 'keep' || action === 'remove' || action === 'relink') act(action);
  else if (to !== undefined) link(menu, to, label ?? to);
  else if (kind !== undefined && menu === markMenu) retype(kind);
  else if (kind !== undefined) add(kind, find<HTMLInputElement>('[data-which]', menu)?.value ?? '');
}

function retype(kind: string): void {
  const select = opened && find<HTMLSelectElement>('select[name=retyped]', opened.row);
  if (opened === undefined || select === undefined) return;
  const option = [...select.options].find(({ value }) => value.endsWith(`|${kind}`));
  select.value = option === undefined || option.selected ? '' : option.value;
  tell(select.selectedOptions[0]?.textContent ?? '', nameOf(opened.row));
  repaint(opened.row);
  closeMark();
}

function askWhich(menu: HTMLElement): void {
  const which = find('.which', menu);
  if (which === undefined) return;
  which.hidden = false;
  find<HTMLInputElement>('input', which)?.focus();
  void suggest(menu, '');
}

function clearWhich(menu: HTMLElement): void {
  const input = find<HTMLInputElement>('[data-which]', menu);
  if (input !== undefined) input.value = '';
  find('.candidates', menu)?.replaceChildren();
  delete menu.dataset['kind'];
}

const suggestions = { asked: 0 };

/** What the words may stand for, as buttons under the field. */
async function suggest(menu: HTMLElement, words: string): Promise<void> {
  suggestions.asked += 1;
  const mine = suggestions.asked;
  const kind = menu === markMenu ? opened && kindOf(opened.row) : menu.dataset['kind'];
  if (kind === undefined) return;
  const lang = find('.body')?.lang ?? 'und';
  const asked = words === '' && menu === addMenu ? (chosen?.exact ?? '') : words;
  const query = new URLSearchParams({ kind, words: asked, lang });
  const answer = await fetch(`/review/candidates?${query}`);
  if (!answer.ok || mine !== suggestions.asked) return;
  const found = (await answer.json()) as readonly { to: string; label: string }[];
  find('.candidates', menu)?.replaceChildren(
    ...found.map(({ to, label }) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset['to'] = to;
      button.dataset['label'] = label;
      const name = document.createElement('bdi');
      name.textContent = label;
      const key = document.createElement('small');
      key.textContent = to;
      button.append(name, ' ', key);
      item.append(button);
      return item;
    }),
  );
}

function link(menu: HTMLElement, to: string, label: string): void {
  if (menu === addMenu) {
    add(menu.dataset['kind'] ?? 'official', to);
    return;
  }
  const field = opened && find<HTMLInputElement>('input[name=linkTo]', opened.row);
  if (opened === undefined || field === undefined) return;
  field.value = to;
  tell(`→ ${label}`, nameOf(opened.row));
  repaint(opened.row);
  closeMark();
}

const named = ['country', 'subject']; // kinds that have to say which one is meant

function add(kind: string, which: string): void {
  if (chosen === undefined || addMenu === undefined) return;
  if (named.includes(kind) && which === '') {
    addMenu.dataset['kind'] = kind;
    for (const button of addMenu.querySelectorAll<HTMLElement>('[data-kind]'))
      button.setAttribute('aria-pressed', String(button.dataset['kind'] === kind));
    askWhich(addMenu);
    return;
  }
  const { field, start, end, exact } = chosen;
  const item = document.createElement('li');
  item.className = 'kept';
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = 'addedSpan';
  box.value = [kind, field, start, end, which].join('|');
  box.checked = true;
  box.setAttribute('form', 'decision');
  const name = document.createElement('bdi');
  name.textContent = exact;
  const detail = document.createElement('small');
  const kindName = find(`[data-kind=${kind}]`, addMenu)?.lastChild?.textContent?.trim() ?? kind;
  detail.textContent = which === '' ? kindName : `${kindName} · ${which}`;
  label.append(box, ' ', name, ' ', detail);
  item.append(label);
  const card = find('#added') as HTMLElement;
  card.hidden = false;
  find('ul', card)?.append(item);
  addMenu.hidePopover();
  const range = rangeOf({ field, start, end });
  if (range !== undefined) added.add(range);
  getSelection()?.removeAllRanges();
  stopWalk();
  tell(word('added'), exact);
}

/** Painted beside the text and not in it, so that letters join and offsets hold. */
const added = new Highlight();
CSS.highlights.set('added', added);

function closeMark(): void {
  const link = opened?.link;
  openMenu()?.hidePopover();
  link?.focus({ preventScroll: true });
  opened = undefined;
}

/** Marks look as the fields of their row say. */
function repaint(row: HTMLElement): void {
  const id = find('.why', row)?.id ?? '';
  const isOn = (name: string) =>
    find<HTMLInputElement>(`input[name=${name}]`, row)?.checked ?? false;
  const isChanged =
    find<HTMLSelectElement>('select[name=retyped]', row)?.value !== '' ||
    find<HTMLInputElement>('input[name=linkTo]', row)?.value !== '';
  for (const link of document.querySelectorAll(`mark a[href="#${CSS.escape(id)}"]`)) {
    const { classList } = link.parentElement as HTMLElement;
    classList.toggle('removed', isOn('removed'));
    classList.toggle('kept', isOn('kept'));
    classList.toggle('changed', isChanged);
  }
  row.classList.toggle('changed', isChanged);
}

const nameOf = (row: HTMLElement) => find('.n bdi', row)?.textContent ?? '';
const kindOf = (row: HTMLElement) =>
  find<HTMLInputElement>('input[name=linkOf]', row)?.value.split('|')[0];
