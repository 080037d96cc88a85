import type { Catalogue } from '../say.ts';
import { accounts } from './fa/accounts.ts';
import { errors } from './fa/errors.ts';
import { records } from './fa/records.ts';
import { review } from './fa/review.ts';
import { terms } from './fa/terms.ts';
import { things } from './fa/things.ts';

/** The site in Persian. */
export const fa: Catalogue = { ...accounts, ...errors, ...records, ...review, ...terms, ...things };
