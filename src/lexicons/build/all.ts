import { buildCountries } from './countries.ts';
import { buildMonths } from './months.ts';
import { buildPlaces } from './places.ts';

/** `npm run lexicons`: rebuilds every lexicon that is made from npm packages and our own tables. */
const builders = {
  countries: buildCountries,
  places: buildPlaces,
  months: buildMonths,
} satisfies Record<string, () => void>;

for (const [name, build] of Object.entries(builders)) {
  const begun = performance.now();
  build();
  console.log(`${name}: ${Math.round(performance.now() - begun)} ms`);
}
