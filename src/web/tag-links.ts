import { WireError } from '../errors.ts';
import { MEDIA_TOPICS } from '../lexicons/topics/media-topics.ts';
import type { Store } from '../store/store.ts';
import { nameKey } from '../text/name-key.ts';
import { countryName } from './foreign.tsx';

/** What a tag can be linked to: a country by its code, a topic by its URI, all others by the key of their name. */
export interface Link {
  readonly to: string;
  readonly label?: string;
}

/** What an analyst typed or chose, as what it stands for. Throws USAGE for a country or a topic that there is not. */
export async function linkOf(
  { officials }: Pick<Store, 'officials'>,
  tag: string,
  text: string,
): Promise<Link> {
  if (tag === 'country') {
    const code = countryCode(text);
    if (code !== undefined) return { to: code };
    throw new WireError('USAGE', `${text} is no country`, {
      hint: 'a name, or an ISO 3166 code such as IQ',
    });
  }
  if (tag === 'subject') {
    const topic = topicOf(text);
    if (topic !== undefined) return topic;
    throw new WireError('USAGE', `${text} is no topic`, {
      hint: 'choose one of the list, or give its URI',
    });
  }
  if (tag !== 'official') return { to: nameKey(text), label: text };
  const known = await officials.get(text).catch(notRegistered);
  return known === undefined
    ? { to: nameKey(text), label: text }
    : { to: known.key, label: known.name };
}

function notRegistered(error: unknown): undefined {
  if (error instanceof WireError && error.code === 'NOT_FOUND') return undefined;
  throw error;
}

/** Those that begin with or have what was typed; for a list to choose from. */
export async function candidatesFor(
  { officials }: Pick<Store, 'officials'>,
  tag: string,
  { words: text, lang }: { readonly words: string; readonly lang: string },
): Promise<readonly Required<Link>[]> {
  const wanted = text.trim().toLowerCase();
  if (tag === 'country') return countriesLike(wanted, lang);
  if (tag === 'subject') return matching(topics, wanted);
  if (tag !== 'official' || wanted === '') return [];
  const found = await officials.list({ query: text }, { limit: mostCandidates });
  return found.map(({ key, name, post, countries: [country] }) => ({
    to: key,
    label: [name, post?.title, country].filter(Boolean).join(', '),
  }));
}

const mostCandidates = 12;

/** By a name in the reader's language or in that of the article. Two letters are a code first. */
function countriesLike(wanted: string, lang: string): readonly Required<Link>[] {
  const [base = 'en'] = lang.split('-');
  const own = new Intl.DisplayNames([base === 'und' ? 'en' : base], { type: 'region' });
  return countries()
    .filter(({ to, label }) =>
      [to, label, own.of(to) ?? ''].some((name) => name.toLowerCase().includes(wanted)),
    )
    .slice(0, mostCandidates);
}

const matching = (all: readonly Required<Link>[], wanted: string) =>
  all
    .filter(
      ({ to, label }) =>
        to.toLowerCase() === wanted || label.toLowerCase().includes(wanted) || wanted === '',
    )
    .slice(0, mostCandidates);

const topics: readonly Required<Link>[] = Object.entries(MEDIA_TOPICS).map(([to, { name }]) => ({
  to,
  label: name,
}));

function topicOf(text: string): Required<Link> | undefined {
  const wanted = text.trim().toLowerCase();
  return topics.find(({ to, label }) => to === wanted || label.toLowerCase() === wanted);
}

/** Topics as an editor writes them: names or URIs, with semicolons or new lines between. What is neither stays as it is. */
export const topicUris = (text: string): readonly string[] =>
  text
    .split(/^(?:\s*(?:medtop|x):[\w-]+\s*,?)+$/.test(text.trim()) ? /[,\n]/ : /[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => topicOf(one)?.to ?? one);

export const topicNames = (uris: readonly string[]): string =>
  uris.map((uri) => topicOf(uri)?.label ?? uri).join('; ');

/** A code as it is, or that of a name in the language of the site or in English. */
function countryCode(text: string): string | undefined {
  const wanted = text.trim();
  if (/^[A-Za-z]{2}$/.test(wanted)) {
    const code = wanted.toUpperCase();
    return countryName(code) === code ? undefined : code;
  }
  const lower = wanted.toLowerCase();
  const known = countries().find(({ label }) => label.toLowerCase() === lower);
  return known?.to ?? regionCodes.find((code) => english.of(code)?.toLowerCase() === lower);
}

const countries = (): readonly Required<Link>[] =>
  regionCodes.map((to) => ({ to, label: countryName(to) }));

const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const notCountries = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'ZZ',
  'XA',
  'XB',
  'AC',
  'CP',
  'DG',
  'EA',
  'IC',
  'TA',
  'CQ',
]);
/** What the standard library has a name for: ISO 3166 and Kosovo. */
const regionCodes: readonly string[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !notCountries.has(code) && english.of(code) !== undefined);
