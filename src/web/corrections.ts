import { z } from 'zod';
import type { Corrections, CountryCode, Evidence } from '../article.ts';
import { WireError } from '../errors.ts';
import type { StoredArticle } from '../store/articles.ts';
import type { Store } from '../store/store.ts';
import { optional } from './optional.ts';
import { linkOf } from './tag-links.ts';

/** Kinds of a tag, in the order of the keys that choose them. */
export const TAG_KINDS = [
  'official',
  'person',
  'organisation',
  'place',
  'country',
  'event',
  'subject',
] as const;
export type TagKind = (typeof TAG_KINDS)[number];

const longest = 500; // characters of a name or a headline
const mostTags = 3000; // of one field of the form
const line = z
  .string()
  .max(longest)
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : text.trim()));
const some = z
  .union([z.string(), z.array(z.string()).max(mostTags)])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()));
const kind = z.enum(TAG_KINDS);

export const correctionFields = {
  headline: line,
  countries: line,
  removed: some, //   'official|Saad al-Alaq'
  kept: some, //      the same
  retyped: some, //   'official|Saad al-Alaq|person', or nothing
  linkOf: some, //    'official|Saad al-Alaq', and beside it, in the same order,
  linkTo: some, //    what it is to be linked to, or nothing
  keptAdded: some, // 'place|Basra', of an earlier correction
  addedSpan: some, // 'place|articleBody|120|125|key, or nothing'
  addTag: kind.catch('official'),
  addName: line,
};
type Given = z.infer<z.ZodObject<typeof correctionFields>>;
type Added = NonNullable<Corrections['added']>[number];

/** What differs from what the machine said; nothing of it when the form says the same. Throws USAGE. */
export async function correctionsOf(
  given: Given,
  article: StoredArticle,
  store: Pick<Store, 'officials'>,
): Promise<Corrections> {
  const removed = given.removed.flatMap(namedTag);
  const retyped = given.retyped.flatMap(retypedTag);
  const relinked = await relinkedTags(given, store);
  const added = [
    ...given.keptAdded.flatMap(namedTag).map((tag) => withEvidence(tag, article)),
    ...(await Promise.all(given.addedSpan.map((text) => spanTag(text, article, store)))),
    ...(given.addName === undefined
      ? []
      : [await wordsTag({ tag: given.addTag, name: given.addName }, article, store)]),
  ];
  const countries = countriesOf({ given, article, removed, relinked, added });
  return {
    ...optional('headline', given.headline === article.headline ? undefined : given.headline),
    ...optional('countries', countries),
    ...optional('removed', filled(removed.filter(({ tag }) => tag !== 'country'))),
    ...optional('kept', filled(given.kept.flatMap(namedTag))),
    ...optional('retyped', filled(retyped)),
    ...optional('relinked', filled(relinked)),
    ...optional('added', filled(added)),
  };
}

const filled = <T>(all: readonly T[]): readonly T[] | undefined =>
  all.length === 0 ? undefined : all;

interface CountryChanges {
  readonly given: Given;
  readonly article: StoredArticle;
  readonly removed: readonly NamedTag[];
  readonly relinked: NonNullable<Corrections['relinked']>;
  readonly added: readonly Added[];
}

/** The full set as the analyst has it, or nothing where it is the machine's. */
function countriesOf(changes: CountryChanges): readonly CountryCode[] | undefined {
  const { given, article, removed, relinked, added } = changes;
  const machine = article.countries.map(({ code }) => code);
  const gone = new Set(removed.flatMap(({ tag, name }) => (tag === 'country' ? [name] : [])));
  const moved = new Map(
    relinked.flatMap(({ tag, name, to }) => (tag === 'country' ? [[name, to] as const] : [])),
  );
  const more = added.flatMap(({ tag, key }) => (tag === 'country' && key ? [key] : []));
  const base = countryCodes(given.countries) ?? machine;
  const countries = [
    ...new Set([
      ...base.filter((code) => !gone.has(code)).map((code) => moved.get(code) ?? code),
      ...more,
    ]),
  ] as string[] as CountryCode[];
  const isSame = countries.length === machine.length && machine.every((c) => countries.includes(c));
  return isSame ? undefined : countries;
}

interface NamedTag {
  readonly tag: string;
  readonly name: string;
}

function namedTag(text: string): readonly NamedTag[] {
  const bar = text.indexOf('|');
  return bar < 1 ? [] : [{ tag: text.slice(0, bar), name: text.slice(bar + 1) }];
}

/** The name may have bars of its own; the kind before it and the one after it have none. */
function retypedTag(text: string): NonNullable<Corrections['retyped']> {
  const bar = text.lastIndexOf('|');
  const to = kind.safeParse(text.slice(bar + 1));
  const [tag] = bar < 0 ? [] : namedTag(text.slice(0, bar));
  return tag === undefined || !to.success || to.data === tag.tag ? [] : [{ ...tag, to: to.data }];
}

async function relinkedTags(
  { linkOf: tags, linkTo: texts }: Given,
  store: Pick<Store, 'officials'>,
): Promise<NonNullable<Corrections['relinked']>> {
  const pairs = tags.flatMap((text, index) =>
    namedTag(text).map((tag) => ({ ...tag, text: texts[index]?.trim() ?? '' })),
  );
  const asked = pairs.filter(({ text }) => text !== '' && text.length <= longest);
  return Promise.all(
    asked.map(async ({ tag, name, text }) => ({ tag, name, ...(await linkOf(store, tag, text)) })),
  );
}

/** Words chosen in the text, by their place in it; the text says what they are. */
async function spanTag(
  text: string,
  article: StoredArticle,
  store: Pick<Store, 'officials'>,
): Promise<Added> {
  const [tag, field, from, to, ...rest] = text.split('|');
  const [start, end] = [Number(from), Number(to)];
  const parsed = kind.safeParse(tag);
  const isField = field === 'headline' || field === 'articleBody';
  const exact = isField ? article[field].slice(start, end) : '';
  const fits = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end;
  if (
    !parsed.success ||
    !isField ||
    !fits ||
    exact.length !== end - start ||
    exact.length > longest
  )
    throw new WireError('USAGE', 'the chosen words are not in the text', {
      hint: 'open the article again and choose them anew',
    });
  const key = rest.join('|').trim();
  return {
    tag: parsed.data,
    name: exact,
    ...(await keyed(parsed.data, key === '' ? undefined : key, store)),
    evidence: { field, start, end, exact },
  };
}

async function wordsTag(
  { tag, name }: { readonly tag: TagKind; readonly name: string },
  article: StoredArticle,
  store: Pick<Store, 'officials'>,
): Promise<Added> {
  const isCoded = tag === 'country' || tag === 'subject';
  return {
    ...withEvidence({ tag, name }, article),
    ...(isCoded ? await keyed(tag, name, store) : {}),
  };
}

async function keyed(
  tag: TagKind,
  text: string | undefined,
  store: Pick<Store, 'officials'>,
): Promise<{ readonly key?: string }> {
  if (text === undefined) {
    if (tag !== 'country' && tag !== 'subject') return {};
    throw new WireError('USAGE', `say which ${tag === 'country' ? 'country' : 'topic'} is meant`);
  }
  return { key: (await linkOf(store, tag, text)).to };
}

const withEvidence = (tag: NamedTag, article: StoredArticle): Added => ({
  ...tag,
  ...optional('evidence', firstSeen(tag.name, article)),
});

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
