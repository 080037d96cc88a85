import { z } from 'zod';

export const longestName = 64; // characters

/** What somebody is called here: one line, composed letters, single spaces. */
export const userName = z
  .string()
  .trim()
  .min(1)
  .max(longestName)
  .regex(/^[^\p{C}]+$/u, 'no control characters')
  .transform((name) => name.normalize('NFC').replace(/\s+/g, ' '));
