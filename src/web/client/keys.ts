/**
 * What a key does, by the action's name. A reader's own keys are on the body, as `data-keys`: {"accept":"a", ...}.
 * `shift+` comes before the key; `space` is the space bar. Each is the key of the keyboard, whatever alphabet it types.
 */
export const DEFAULT_KEYS = {
  next: 'j',
  previous: 'k',
  take: 't',
  accept: 'a',
  reject: 'r',
  escalate: 'e',
  skip: 's',
  release: 'q',
  undo: 'z',
  note: 'n',
  correct: 'c',
  mark: 'm',
  'mark-back': 'shift+m',
  keep: 'y',
  remove: 'x',
  relink: 'l',
  words: 'w',
  select: 'space',
  'mark-above': 'u',
  bulk: 'b',
  original: 'o',
  digest: 'd',
  search: '/',
  help: '?',
} as const;

export type Action = keyof typeof DEFAULT_KEYS;
