import type { Catalogue } from '../say.ts';
import { accounts } from './ru/accounts.ts';
import { errors } from './ru/errors.ts';
import { records } from './ru/records.ts';
import { review } from './ru/review.ts';
import { terms } from './ru/terms.ts';
import { things } from './ru/things.ts';

/** The site in Russian. */
export const ru: Catalogue = { ...accounts, ...errors, ...records, ...review, ...terms, ...things };
