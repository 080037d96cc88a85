import type { Catalogue } from '../say.ts';

/** English is what stands in the code; here are its singulars. */
export const en: Catalogue = {
  '{count} articles': { one: '{count} article', other: '{count} articles' },
  '{count} outlets': { one: '{count} outlet', other: '{count} outlets' },
  '{count} attempts': { one: '{count} attempt', other: '{count} attempts' },
  '{count} bytes': { one: '{count} byte', other: '{count} bytes' },
  '{count} outlets, {troubled} of them need a look. Those that do come first.': {
    one: '{count} outlet; {troubled} need a look.',
    other: '{count} outlets, {troubled} of them need a look. Those that do come first.',
  },
  '{count} could not be decided; they are still selected.': {
    one: '{count} could not be decided; it is still selected.',
    other: '{count} could not be decided; they are still selected.',
  },
};
