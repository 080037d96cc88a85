import type { CountryCode } from '../../article.ts';
import { isLocative } from './locative.ts';
import type { Mention, Reading } from './mention.ts';
import { isPartOfName } from './persons.ts';
import { besideEach, isExplanation, isHyphenated, isListed } from './surroundings.ts';

/** A mention that was found to speak of its country, with how sure that is. */
export interface Weighed {
  readonly mention: Mention;
  readonly code: CountryCode;
  readonly strength: number; // 0..1: chance that this mention alone is right
  readonly asGovernment: boolean; // of a capital: "talks between Tehran and Moscow"
}

/** Reads every mention in the light of the whole article: full forms explain short ones, places explain each other. */
export function weigh(
  readings: readonly Reading[],
  outletCountry?: CountryCode,
): readonly Weighed[] {
  const mentions = readings.flatMap(({ mentions: found }) =>
    besideEach(found)
      .filter((one) => !isPartOfName(one.mention) && !isHyphenated(one))
      .map(({ mention }) => mention),
  );
  const read = inTheirRegions(mentions, readings);
  const stated = new Set(read.filter((one) => !one.weak && !isPlace(one)).map(({ code }) => code));
  const sure = countSure(read);
  const cities = countPlaces(read);
  const isBrief = readings.reduce((sum, { passage }) => sum + passage.text.length, 0) < brief;
  return besideEach(read).flatMap((beside): readonly Weighed[] => {
    const { mention } = beside;
    if (isBrief && isPlace(mention) && !stated.has(mention.code)) return [];
    if (mention.weak && (sure.get(mention.code) ?? 0) === 0) return [];
    if (mention.kind === 'city') return weighCity(mention, sure, cities, outletCountry);
    const asGovernment = mention.kind === 'capital' && (isListed(beside) || !isLocative(mention));
    const strength =
      mention.kind === 'capital' && asGovernment ? strengths.government : strengths[mention.kind];
    return [{ mention, code: mention.code, strength, asGovernment }];
  });
}

// Chance that one mention of a kind is right: precision on the development sets, see docs/decisions/0011.
const strengths = {
  name: 0.97,
  demonym: 0.96,
  institution: 0.9,
  government: 0.93,
  capital: 0.8,
  region: 0.75,
  city: 0.5,
} as const;

// In a text of a sentence or two nothing tells which namesake a city is, nor that its country matters: without this rule
// the sentences of NTREX lose 10 points of precision; with it LGL loses 2 points of recall. One sentence in 600 is longer.
const brief = 400; // code units

const isPlace = ({ kind }: Mention): boolean => kind === 'city' || kind === 'region';

// Languages that call the state and the country alike.
const georgia = new Set(['georgia', 'géorgie', 'georgie', 'geórgia', 'جورجیا', 'جارجیا']);

const unitedStates = 'US' as CountryCode;

/** Mentions by country that need no help: names, adjectives, persons, seats, regions. */
function countSure(mentions: readonly Mention[]): ReadonlyMap<CountryCode, number> {
  const counts = new Map<CountryCode, number>();
  for (const { code, kind, weak } of mentions)
    if (!weak && kind !== 'city') counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** How many different cities speak of a country, however small. */
function countPlaces(mentions: readonly Mention[]): ReadonlyMap<CountryCode, number> {
  const names = new Map<CountryCode, Set<string>>();
  for (const { code, kind, form } of mentions)
    if (kind === 'city' || kind === 'region')
      names.set(code, (names.get(code) ?? new Set()).add(form));
  return new Map([...names].map(([code, forms]) => [code, forms.size]));
}

const metropolis = 500_000; // inhabitants
const bigCity = 100_000;
const smallest = 50_000; // below it only beside other evidence of the country

/** A city speaks for the country that the article is about anyway; alone only when it is big or stands as a place. */
function weighCity(
  mention: Mention,
  sure: ReadonlyMap<CountryCode, number>,
  cities: ReadonlyMap<CountryCode, number>,
  outletCountry: CountryCode | undefined,
): readonly Weighed[] {
  const { code: largest, others, people } = mention;
  const said = [largest, ...others].find((code) => (sure.get(code) ?? 0) > 0);
  const code =
    said ??
    (outletCountry !== undefined && others.includes(outletCountry) ? outletCountry : largest);
  const read = { mention, code, asGovernment: false };
  if (said !== undefined) return [{ ...read, strength: strengths.city }];
  if (people === 0 || people >= metropolis) return [{ ...read, strength: strengths.city }];
  if (people < smallest) return [];
  const company = (cities.get(code) ?? 0) > 1;
  if (people >= bigCity && (company || isLocative(mention)))
    return [{ ...read, strength: strengths.city }];
  return [];
}

/**
 * Names that the article explains by a region: London, Arkansas; PARIS, Mo.; Georgia among other states. What is explained
 * once is so everywhere in the article.
 */
function inTheirRegions(
  mentions: readonly Mention[],
  readings: readonly Reading[],
): readonly Mention[] {
  const explained = new Map<string, CountryCode>();
  if (speaksOfAmericanStates(mentions, readings))
    for (const form of georgia) explained.set(form, unitedStates);
  for (const [at, region] of mentions.entries()) {
    const place = mentions[at - 1];
    if (place === undefined || place.passage !== region.passage) continue;
    if (region.kind !== 'region' && region.kind !== 'name') continue;
    if (place.kind !== 'city' && place.kind !== 'capital' && region.kind !== 'region') continue;
    if (place.code !== region.code && place.kind !== 'region' && isExplanation(place, region))
      explained.set(place.form, region.code);
  }
  return mentions.map((mention) => {
    const code = explained.get(mention.form);
    return code === undefined ? mention : { ...mention, code, kind: 'region' as const };
  });
}

/** Georgia is the state when the article speaks of others, or of a governor, and never of the country's own words. */
function speaksOfAmericanStates(
  mentions: readonly Mention[],
  readings: readonly Reading[],
): boolean {
  if (!mentions.some(({ form }) => georgia.has(form))) return false;
  if (mentions.some(({ code, form }) => code === 'GE' && !georgia.has(form))) return false;
  return (
    mentions.some(
      ({ code, kind, form }) => form === 'atlanta' || (code === 'US' && kind === 'region'),
    ) ||
    readings.some(({ passage }) =>
      /\b(?:Gov\.|[Gg]overnor|[Ss]heriff|state senator|Sen\.|Rep\.)/.test(passage.text),
    )
  );
}
