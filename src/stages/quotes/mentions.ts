import type { Country, Entity, Evidence, Official } from '../../article.ts';
import { beginsOutlet, longestOutletForm, outletForms } from '../../lexicons/agencies/outlets.ts';
import { remember } from '../../text/remember.ts';
import { type Item, isCapital } from './items.ts';

export type SourceKind =
  | 'official'
  | 'anonymous'
  | 'agency'
  | 'outlet'
  | 'social'
  | 'organisation'
  | 'person'
  | 'place';

/** A name that an earlier stage found, or that of an outlet, with its place in one passage. */
export interface Mention {
  readonly start: number; // UTF-16, in the passage's text
  readonly end: number;
  readonly name: string;
  readonly kind: SourceKind;
}

/** What the stages before found, by field, in order of place: officials first where they overlap. */
export function knownMentions(
  officials: readonly Official[],
  entities: readonly Entity[],
  countries: readonly Country[],
): Readonly<Record<Evidence['field'], readonly Mention[]>> {
  const found: Record<Evidence['field'], Mention[]> = { headline: [], articleBody: [] };
  const add = (evidence: readonly Evidence[], name: string, kind: SourceKind) => {
    for (const { field, start, end } of evidence) found[field].push({ start, end, name, kind });
  };
  for (const { name, anonymous, evidence } of officials)
    add(evidence, name, anonymous ? 'anonymous' : 'official');
  for (const { type, name, evidence } of entities) if (type !== 'event') add(evidence, name, type);
  for (const { code, evidence } of countries) add(evidence.filter(isPlaceName), code, 'place');
  for (const list of Object.values(found))
    list.sort((one, two) => one.start - two.start || rank[one.kind] - rank[two.kind]);
  return found;
}

const isPlaceName = ({ kind }: Country['evidence'][number]): boolean =>
  kind === 'name' || kind === 'capital' || kind === 'city';

const rank: Readonly<Record<SourceKind, number>> = {
  official: 0,
  anonymous: 1,
  agency: 2,
  outlet: 3,
  social: 4,
  person: 5,
  organisation: 6,
  place: 7,
};

/** Those of a sentence, at offsets into its passage, which begins at `offset`. `all` is in order of place. */
export function mentionsWithin(
  all: readonly Mention[],
  offset: number,
  items: readonly Item[],
): readonly Mention[] {
  const from = offset + (items[0]?.start ?? 0);
  const to = offset + (items.at(-1)?.end ?? 0);
  return all
    .slice(firstAt(all, from), firstAt(all, to))
    .filter(({ end }) => end <= to)
    .map((mention) => ({ ...mention, start: mention.start - offset, end: mention.end - offset }));
}

function firstAt(all: readonly Mention[], start: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An outlet, agency or network named in a sentence; `told` when a prefix of its own says so: لرويترز. */
export interface OutletMention extends Mention {
  readonly from: number; // items
  readonly to: number;
  readonly prefixed: boolean;
}

/** Every outlet of a sentence, left to right; web sites by their domain. */
export function outletsIn(items: readonly Item[]): readonly OutletMention[] {
  const found: OutletMention[] = [];
  for (let at = 0; at < items.length; ) {
    const outlet = outletAt(items, at);
    if (outlet !== undefined) found.push(outlet);
    at = outlet?.to ?? at + 1;
  }
  return found;
}

function outletAt(items: readonly Item[], at: number): OutletMention | undefined {
  const first = items[at];
  if (first === undefined || first.kind !== 'word') return undefined;
  if (first.shape === 'lower' && !lowerNames.has(first.key)) return undefined;
  if (!mayBeginOutlet(first.key)) return siteAt(items, at);
  const bare = first.shape === 'uncased' ? first.key.replace(prefix, '') : first.key;
  const found = longestFrom(items, at, first.key);
  if (found !== undefined) return { ...found, prefixed: false };
  const stripped = bare === first.key ? undefined : longestFrom(items, at, bare);
  return stripped === undefined ? siteAt(items, at) : { ...stripped, prefixed: true };
}

/** Whether a word begins an outlet's name, prefixes written on it left out: most do not. */
export const mayBeginOutlet = remember(
  (key: string): boolean => beginsOutlet(key) || beginsOutlet(key.replace(prefix, '')),
);
const prefix = /^[وف]?[لبك]?(?=[^لبك]{3}|ال)|^و(?=.{3})/;
const lowerNames: ReadonlySet<string> = new Set([
  'dpa',
  'ntv',
  'n-tv',
  'taz',
  'tagesschau',
  'la',
  'euronews',
  'ynet',
]);

function longestFrom(items: readonly Item[], at: number, firstKey: string) {
  if (!beginsOutlet(firstKey)) return undefined;
  let phrase = firstKey;
  let best: Omit<OutletMention, 'prefixed'> | undefined;
  const last = Math.min(items.length, at + longestOutletForm);
  for (let next = at; next < last; next += 1) {
    const item = items[next];
    if (item === undefined || item.kind === 'quotation') break;
    if (next > at)
      phrase += marksOfTitles.test(item.text)
        ? ''
        : (item.spaced || marksOfTitles.test(items[next - 1]?.text ?? '') ? ' ' : '') + item.key;
    const outlet = outletForms().get(phrase);
    if (outlet === undefined || outlet.kind === 'photo' || marksOfTitles.test(item.text)) continue;
    const { name, kind } = outlet;
    best = { start: items[at]?.start ?? 0, end: item.end, name, kind, from: at, to: next + 1 };
  }
  return best;
}
const marksOfTitles = /^[«»"“”„]$/;

function siteAt(items: readonly Item[], at: number): OutletMention | undefined {
  const [name, stop, domain] = [items[at], items[at + 1], items[at + 2]];
  if (name === undefined || domain === undefined || !isCapital(name)) return undefined;
  if (stop?.text !== '.' || stop.spaced || domain.spaced || !domains.test(domain.key))
    return undefined;
  const site = `${name.text}.${domain.text}`;
  const span = { start: name.start, end: domain.end, from: at, to: at + 3 };
  return { ...span, name: site, kind: 'outlet', prefixed: false };
}
const domains = /^(?:com|org|net|info|ru|ua|ir|fr|de|es|it|tr|uk|il|pk|in|cn|br|pt|news|tv|рф|ру)$/;
