/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** The two menus at words, what they stand at, and how they tell what has happened. */
export const find = <T extends HTMLElement>(selector: string, within: ParentNode = document) =>
  within.querySelector<T>(selector) ?? undefined;

export const markMenu = find('#mark-menu');
export const addMenu = find('#add-menu');

export const openMenu = (): HTMLElement | undefined =>
  [markMenu, addMenu].find((menu) => menu?.matches(':popover-open'));

/** What an open menu stands at is the one `.here`: a mark, or an empty place after the chosen words. */
export function standAt(place: HTMLAnchorElement | Range): void {
  leavePlace();
  if (place instanceof HTMLAnchorElement) {
    place.classList.add('here');
    return;
  }
  const anchor = document.createElement('span');
  anchor.className = 'here';
  const end = place.cloneRange();
  end.collapse(false);
  end.insertNode(anchor);
}

export function leavePlace(): void {
  for (const anchor of document.querySelectorAll('.here')) {
    const { parentNode } = anchor;
    if (anchor instanceof HTMLAnchorElement) anchor.classList.remove('here');
    else anchor.remove();
    parentNode?.normalize();
  }
}

/** Words of the site in the reader's language. */
export const word = (key: string): string =>
  find<HTMLTemplateElement>('#span-words')?.content.querySelector(`[data-word="${key}"]`)
    ?.textContent ?? key;

export function tell(what: string, name: string): void {
  const told = find('#span-told');
  if (told !== undefined) told.textContent = [name, what].filter(Boolean).join(': ');
}

export const tellHowToChoose = (): void => tell(word('choose'), '');
