import type {
  Attribution,
  Evidence,
  OutletFacts,
  ProvenanceLink,
  Readable,
  Tags,
} from '../article.ts';
import { outletNamed } from '../lexicons/agencies/outlets.ts';
import { creditsIn, type PlacedCredit } from './attribution/credits.ts';
import { primarySource } from './provenance/primary-source.ts';

/**
 * Where a report comes from, nearest first: the outlet whose page it is, the agency or outlet it was taken
 * from, the outlets it cites, the official or unnamed source behind them; photo credits stand apart, last.
 */
export function traceProvenance(
  article: Readable & Pick<Tags, 'attributions' | 'quotes'>,
): Pick<Tags, 'provenance'> {
  const credits = creditsIn(article);
  const origins = mergeByFamily(credits.filter(({ kind }) => kind !== 'photo').map(fromCredit));
  const cited = article.attributions.filter(isRelay).slice(0, mostRelays).map(fromAttribution);
  const relays = mergeByFamily([...origins, ...cited]);
  const page = pageLink(article.outlet, origins);
  const source = primarySource(article);
  return {
    provenance: [
      ...(page === undefined ? [] : [page]),
      ...relays.filter((link) => page === undefined || !isSamePublisher(link, page)),
      ...(source === undefined ? [] : [fromAttribution(source)]),
      ...mergeByFamily(credits.filter(({ kind }) => kind === 'photo').map(photoLink)),
    ],
  };
}

/**
 * Of how many independent publishers a story's reports are: the last agency or outlet of each chain is its
 * origin, and a publisher's family counts once. A chain without one is unknown and counts for nothing;
 * undefined when every chain is.
 */
export function independentOrigins(
  members: readonly (readonly ProvenanceLink[])[],
): number | undefined {
  const origins = new Set(members.flatMap((chain) => originOf(chain) ?? []));
  return origins.size === 0 ? undefined : origins.size;
}

function originOf(chain: readonly ProvenanceLink[]): string | undefined {
  const origin = chain.findLast(({ kind }) => kind === 'agency' || kind === 'outlet');
  return origin === undefined ? undefined : (origin.family ?? origin.name.toLowerCase());
}

const mostRelays = 100;

const isRelay = ({ kind }: Attribution): boolean => kind === 'agency' || kind === 'outlet';

/**
 * The outlet whose page it is: a republisher where the text names another publisher as its source. A page
 * of an outlet we have no facts of is a republisher's when it carries such a credit.
 */
function pageLink(
  outlet: OutletFacts | undefined,
  origins: readonly ProvenanceLink[],
): ProvenanceLink | undefined {
  if (outlet === undefined)
    return origins.length === 0
      ? undefined
      : { kind: 'republisher', name: 'unknown', evidence: [] };
  const family = outlet.family ?? familyOf(outlet.name);
  const page = { name: outlet.name, ...(family !== undefined && { family }), evidence: [] };
  const isTaken = origins.some((origin) => !isSamePublisher(origin, { ...page, kind: 'outlet' }));
  if (isTaken || outlet.kind === 'republisher') return { ...page, kind: 'republisher' };
  return { ...page, kind: outlet.kind === 'agency' ? 'agency' : 'outlet' };
}

const fromCredit = ({ name, outletKind = 'outlet', evidence }: PlacedCredit): ProvenanceLink =>
  linkOf(outletKind, name, [evidence]);

const fromAttribution = ({ kind, name, evidence }: Attribution): ProvenanceLink =>
  linkOf(kind, name, evidence);

const photoLink = ({ name, evidence }: PlacedCredit): ProvenanceLink =>
  linkOf('photo', name, [evidence]);

function linkOf(
  kind: ProvenanceLink['kind'],
  name: string,
  evidence: readonly Evidence[],
): ProvenanceLink {
  const family = familyOf(name);
  return { kind, name, ...(family !== undefined && { family }), evidence };
}

const familyOf = (name: string): string | undefined => outletNamed(name)?.family;

const isSamePublisher = (one: ProvenanceLink, other: ProvenanceLink): boolean =>
  one.family === undefined || other.family === undefined
    ? one.name.toLowerCase() === other.name.toLowerCase()
    : one.family === other.family;

/** One link a publisher, at its first place, with the evidence of all. */
function mergeByFamily(links: readonly ProvenanceLink[]): readonly ProvenanceLink[] {
  const merged: ProvenanceLink[] = [];
  for (const link of links) {
    const at = merged.findIndex((one) => isSamePublisher(one, link));
    const first = merged[at];
    if (first === undefined) merged.push(link);
    else merged[at] = { ...first, evidence: withoutCopies([...first.evidence, ...link.evidence]) };
  }
  return merged;
}

const withoutCopies = (evidence: readonly Evidence[]): readonly Evidence[] => [
  ...new Map(evidence.map((one) => [`${one.field} ${one.start}`, one])).values(),
];
