import { type Action, DEFAULT_KEYS } from './client/keys.ts';
import { say } from './say.ts';

/** What each key does, in the words of the shortcut list. */
export const actionNames = (): Readonly<Record<Action, string>> => ({
  next: say('next item in the list'),
  previous: say('previous item'),
  take: say('take the next item'),
  accept: say('accept, with the corrections made, and go on'),
  reject: say('reject; then 1–6 for the reason'),
  escalate: say('escalate to the editors'),
  skip: say('skip: open for others, not handed to me for an hour'),
  release: say('release'),
  undo: say('undo the last decision'),
  note: say('note'),
  correct: say('correct: headline, countries, tags'),
  mark: say('next marked words; Enter opens them'),
  'mark-back': say('previous marked words'),
  keep: say('marked words: the tag is right'),
  remove: say('marked words: remove the tag'),
  relink: say('marked words: link to somebody else'),
  words: say('choose words to tag, with the arrow keys'),
  select: say('select this item'),
  'mark-above': say('select all items above this one'),
  bulk: say('decide on all selected items'),
  original: say('original page'),
  digest: say('digests'),
  search: say('search'),
  help: say('this list'),
});

/** The key of an action on a button; the script writes the reader's own there. */
export const Key = ({ of }: { of: Action }) => (
  <kbd data-key={of}>{shownKey(DEFAULT_KEYS[of])}</kbd>
);

/** 'shift+m' as it stands on a keyboard. */
export const shownKey = (key: string): string =>
  key === 'space' ? '␣' : key.replace('shift+', '⇧').toUpperCase();
