import type { Country, CountryCode } from '../../article.ts';
import { bodyCountry, titleCountry } from '../../lexicons/officials/office-countries.ts';
import { regionCountry } from '../../lexicons/officials/regions.ts';
import { textOf } from './line.ts';
import type { Person, Titled } from './persons.ts';

/** The country of a person's office: said with the title, known of the body or person, or the article's own. */
export function officeCountry(
  article: { readonly countries: readonly Country[] },
  person: Person,
): CountryCode | undefined {
  const said = person.titles.map(({ title }) => title.country).find((code) => code !== undefined);
  if (person.known !== undefined && (said === undefined || person.known.country === said))
    return person.known.country;
  return (
    said ??
    first(person.titles, countryOfBody) ??
    first(person.titles, countryOfRegion) ??
    first(person.titles, countryOfTitle) ??
    mainCountry(article.countries)
  );
}

const first = (
  titles: readonly Titled[],
  countryOf: (titled: Titled) => CountryCode | undefined,
): CountryCode | undefined => titles.map(countryOf).find((code) => code !== undefined);

const countryOfBody = ({ line, title }: Titled): CountryCode | undefined =>
  title.body === undefined
    ? undefined
    : bodyCountry(textOf(line, title.body.from, title.body.to), line.language);

function countryOfRegion({ line, title }: Titled): CountryCode | undefined {
  for (let index = title.phrase.from; index < title.phrase.to; index += 1) {
    const code = regionCountry(line.tokens[index]?.key ?? '', line.language);
    if (code !== undefined) return code;
  }
  return undefined;
}

const countryOfTitle = ({ line, title }: Titled): CountryCode | undefined =>
  titleCountry(textOf(line, title.post.from, title.post.to), line.language) ??
  titleCountry(textOf(line, title.head.from, title.head.to), line.language);

/** The country an article is mostly about: where it is evidenced most. */
function mainCountry(countries: readonly Country[]): CountryCode | undefined {
  const weights = countries.map(({ code, role, evidence }) => ({
    code,
    weight: evidence.length + (role === 'about' ? 1 : 0),
  }));
  return weights.reduce<{ code?: CountryCode; weight: number }>(
    (best, next) => (next.weight > best.weight ? next : best),
    { weight: 0 },
  ).code;
}
