import type { Country, CountryCode, Evidence, NonEmpty, Readable, Tags } from '../article.ts';
import { passagesOf } from '../text/passages.ts';
import { evidenceAt } from '../text/spans.ts';
import { datelineOf } from './countries/dateline.ts';
import { type Weighed, weigh } from './countries/judge.ts';
import type { Mention } from './countries/mention.ts';
import { readPassage } from './countries/mentions.ts';

/**
 * The countries an article speaks of, each with every word that says so: names, adjectives and persons, capitals,
 * seats of power, cities and regions. One tag a country. See docs/decisions/0011.
 */
export function findCountries(article: Readable): Pick<Tags, 'countries'> {
  const readings = passagesOf(article).map(readPassage);
  const weighed = weigh(readings, article.outlet?.country);
  const isDateline = datelineOf(readings);
  const byCode = new Map<CountryCode, [Weighed, ...Weighed[]]>();
  for (const one of weighed) {
    const found = byCode.get(one.code);
    if (found === undefined) byCode.set(one.code, [one]);
    else found.push(one);
  }
  const countries = [...byCode].map(([code, found]) =>
    country(article, code, found, { isDateline, all: weighed.length }),
  );
  return { countries: countries.toSorted((a, b) => b.evidence.length - a.evidence.length) };
}

const creator = 'countries@1';
const aboutShare = 0.15; // of all mentions: a country with as many is what the article is about
const surest = 0.99; // confidence is never certainty

function country(
  article: Readable,
  code: CountryCode,
  found: NonEmpty<Weighed>,
  { isDateline, all }: { readonly isDateline: (mention: Mention) => boolean; readonly all: number },
): Country {
  const [first, ...rest] = found;
  const apart = found.filter(({ mention }) => !isDateline(mention));
  const doubt = found.reduce((left, { strength }) => left * (1 - strength), 1);
  return {
    code,
    role: apart.length === 0 ? 'dateline' : isAbout(article, apart, all) ? 'about' : 'mentioned',
    confidence: Math.round(Math.min(surest, 1 - doubt) * 100) / 100,
    creator,
    evidence: [evidenceOf(article, first), ...rest.map((one) => evidenceOf(article, one))],
  };
}

/** In the headline, in the first paragraphs, or often. */
function isAbout(article: Readable, found: readonly Weighed[], all: number): boolean {
  if (found.some(({ mention }) => mention.passage.field === 'headline')) return true;
  if (found.length >= Math.max(2, all * aboutShare)) return true;
  const lead = article.paragraphs.find(({ flag }) => flag === undefined)?.end ?? 0;
  return found.some(({ mention }) => mention.passage.start < lead);
}

function evidenceOf(
  article: Readable,
  { mention, asGovernment }: Weighed,
): Country['evidence'][number] {
  const { passage, start, end, kind } = mention;
  const evidence: Evidence = evidenceAt(
    article,
    passage.field,
    passage.start + start,
    passage.start + end,
  );
  const asPlace = kind === 'region' || (kind === 'capital' && !asGovernment);
  return { ...evidence, kind: asPlace ? 'city' : kind };
}
