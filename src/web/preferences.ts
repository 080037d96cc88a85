import { z } from 'zod';
import { UI_LANGUAGES } from './say.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;

const longestKey = 'shift+space'.length;
export const TimeZone = z.string().refine((name) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
});

/** How somebody wants the site; what is stored is read through this, and what no longer fits is left out. */
export const preferencesSchema = z.object({
  theme: z.enum(THEMES).catch('system'),
  density: z.enum(DENSITIES).catch('comfortable'),
  language: z.enum(UI_LANGUAGES).optional().catch(undefined), // as the browser asks when absent
  timeZone: TimeZone.optional().catch(undefined), //             the desk's when absent
  keys: z.record(z.string(), z.string().max(longestKey)).catch({}), // action -> key, where it is not the usual one
});

export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

export const preferencesOf = (stored: object): Preferences => preferencesSchema.parse(stored);
