import type { Entity, Evidence, Official } from '../../article.ts';
import { longestOutletForm, outletForms } from '../../lexicons/agencies/outlets.ts';
import { type Item, isCapital } from './items.ts';

export type SourceKind =
  | 'official'
  | 'anonymous'
  | 'agency'
  | 'outlet'
  | 'social'
  | 'organisation'
  | 'person';

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
): Readonly<Record<Evidence['field'], readonly Mention[]>> {
  const found: Record<Evidence['field'], Mention[]> = { headline: [], articleBody: [] };
  const add = (evidence: readonly Evidence[], name: string, kind: SourceKind) => {
    for (const { field, start, end } of evidence) found[field].push({ start, end, name, kind });
  };
  for (const { name, anonymous, evidence } of officials)
    add(evidence, name, anonymous ? 'anonymous' : 'official');
  for (const { type, name, evidence } of entities)
    if (type === 'person' || type === 'organisation') add(evidence, name, type);
  for (const list of Object.values(found))
    list.sort((one, two) => one.start - two.start || rank[one.kind] - rank[two.kind]);
  return found;
}

const rank: Readonly<Record<SourceKind, number>> = {
  official: 0,
  anonymous: 1,
  agency: 2,
  outlet: 3,
  social: 4,
  person: 5,
  organisation: 6,
};

/** Those of a passage, at offsets into its text. `all` is in order of place. */
export function mentionsWithin(
  all: readonly Mention[],
  from: number,
  to: number,
): readonly Mention[] {
  return all
    .slice(firstAt(all, from), firstAt(all, to))
    .filter(({ end }) => end <= to)
    .map((mention) => ({ ...mention, start: mention.start - from, end: mention.end - from }));
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

/** The outlet, agency or network whose name begins at an item; web sites by their domain. */
export function outletAt(
  items: readonly Item[],
  at: number,
): (Mention & { readonly length: number }) | undefined {
  const first = items[at];
  if (first === undefined || first.kind !== 'word' || first.shape === 'lower') return undefined;
  const last = Math.min(items.length, at + longestOutletForm);
  let phrase = '';
  let best: (Mention & { readonly length: number }) | undefined;
  for (let next = at; next < last; next += 1) {
    const item = items[next];
    if (item === undefined || item.kind === 'quotation' || (item.kind === 'mark' && next === at))
      break;
    phrase += (next === at ? '' : ' ') + (next === at ? withoutPrefix(item) : item.key);
    const outlet = outletForms().get(phrase);
    if (outlet === undefined || outlet.kind === 'photo') continue;
    const { name, kind } = outlet;
    best = { start: first.start, end: item.end, name, kind, length: next - at + 1 };
  }
  return best ?? siteAt(items, at);
}

const withoutPrefix = (item: Item): string =>
  item.shape === 'uncased' ? item.key.replace(/^[ولب](?=ال|ل[^ا])/, '') : item.key;

function siteAt(items: readonly Item[], at: number) {
  const [name, stop, domain] = [items[at], items[at + 1], items[at + 2]];
  if (name === undefined || domain === undefined || !isCapital(name)) return undefined;
  if (stop?.text !== '.' || stop.spaced || domain.spaced || !domains.test(domain.key))
    return undefined;
  const site = `${name.text}.${domain.text}`;
  return { start: name.start, end: domain.end, name: site, kind: 'outlet' as const, length: 3 };
}
const domains = /^(?:com|org|net|info|ru|ua|ir|fr|de|es|it|tr|uk|il|pk|in|cn|br|pt|news|tv|рф)$/;
