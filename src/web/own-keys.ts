import { WireError } from '../errors.ts';
import { type Action, DEFAULT_KEYS } from './client/keys.ts';
import type { Preferences } from './preferences.ts';
import { say } from './say.ts';

/** Keys that differ from the usual ones. Throws USAGE where two actions would have the same. */
export function ownKeys(body: Readonly<Record<string, unknown>>): Preferences['keys'] {
  const actions = Object.keys(DEFAULT_KEYS) as Action[];
  const chosen = actions.map(
    (action) => [action, keyOf(body[action]) ?? DEFAULT_KEYS[action]] as const,
  );
  const seen = new Map<string, string>();
  for (const [action, key] of chosen) {
    const other = seen.get(key);
    if (other !== undefined)
      throw new WireError('USAGE', `${key}: ${other}, ${action}`, {
        hint: say('one key cannot do two things'),
      });
    seen.set(key, action);
  }
  return Object.fromEntries(chosen.filter(([action, key]) => key !== DEFAULT_KEYS[action]));
}

/** As the script knows keys: 'a', 'shift+m', 'space', '/'. */
function keyOf(typed: unknown): string | undefined {
  const text = String(typed ?? '')
    .trim()
    .toLowerCase()
    .replace('⇧', 'shift+')
    .replace('␣', 'space');
  if (text === '') return undefined;
  if (/^(?:shift\+)?(?:[a-z0-9]|space)$|^[/?.,;]$/.test(text)) return text;
  throw new WireError('USAGE', `${text.slice(0, 20)} is not a key`, {
    hint: say('one Latin letter or digit, / or ?, shift+ before it, or space'),
  });
}
