import { z } from 'zod';
import type { Corrections, CountryCode, Evidence } from '../article.ts';
import { WireError } from '../errors.ts';
import type { StoredArticle } from '../store/articles.ts';
import { optional } from './optional.ts';

export const TAG_KINDS = {
  official: 'Official',
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  event: 'Event',
  subject: 'Topic',
} as const;

const longest = 500; // characters of a name or a headline
const line = z
  .string()
  .max(longest)
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : text.trim()));
const some = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()));

export const correctionFields = {
  headline: line,
  countries: line,
  removed: some, // 'official|Saad al-Alaq'
  keptAdded: some, // 'place|Basra', of an earlier correction
  addTag: z.enum(Object.keys(TAG_KINDS) as [keyof typeof TAG_KINDS]).catch('official'),
  addName: line,
};
type Given = z.infer<z.ZodObject<typeof correctionFields>>;

/** What differs from what the machine said; nothing of it when the form says the same. */
export function correctionsOf(given: Given, article: StoredArticle): Corrections {
  const removed = given.removed.flatMap(namedTag);
  const gone = new Set(removed.flatMap(({ tag, name }) => (tag === 'country' ? [name] : [])));
  const machine = article.countries.map(({ code }) => code);
  const countries = (countryCodes(given.countries) ?? machine).filter((code) => !gone.has(code));
  const same = countries.length === machine.length && machine.every((c) => countries.includes(c));
  const others = removed.filter(({ tag }) => tag !== 'country');
  const added = [
    ...given.keptAdded.flatMap(namedTag),
    ...(given.addName === undefined ? [] : [{ tag: given.addTag, name: given.addName }]),
  ].map((tag) => ({ ...tag, ...optional('evidence', firstSeen(tag.name, article)) }));
  return {
    ...optional('headline', given.headline === article.headline ? undefined : given.headline),
    ...optional('countries', same ? undefined : countries),
    ...optional('removed', others.length === 0 ? undefined : others),
    ...optional('added', added.length === 0 ? undefined : added),
  };
}

function namedTag(text: string): readonly { readonly tag: string; readonly name: string }[] {
  const bar = text.indexOf('|');
  return bar < 1 ? [] : [{ tag: text.slice(0, bar), name: text.slice(bar + 1) }];
}

function countryCodes(text: string | undefined): readonly CountryCode[] | undefined {
  const codes = text
    ?.toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean) as CountryCode[] | undefined;
  const wrong = codes?.find((code) => !/^[A-Z]{2}$/.test(code));
  if (wrong !== undefined)
    throw new WireError('USAGE', `${wrong} is not an ISO 3166 country code`, {
      hint: 'two letters each, such as IQ IR',
    });
  return codes;
}

/** Where the words of an added tag stand, so that it too has evidence where it can. */
function firstSeen(name: string, article: StoredArticle): Evidence | undefined {
  const exact = name.normalize('NFC');
  for (const field of ['headline', 'articleBody'] as const) {
    const start = article[field].indexOf(exact);
    if (start >= 0) return { field, start, end: start + exact.length, exact };
  }
  return undefined;
}
