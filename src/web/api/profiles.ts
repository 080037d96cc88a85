import { z } from '@hono/zod-openapi';
import { WireError } from '../../errors.ts';
import { parseSearch } from '../../search/query.ts';
import type { ArticleFilter } from '../../store/article-lists.ts';
import type { Named as StoredNamed } from '../../store/profiles.ts';
import type { Desk } from '../desk.tsx';
import { countryName } from '../foreign.tsx';
import { optional } from '../optional.ts';
import { type Endpoints, endpoint } from './endpoint.ts';
import { CountryCode, Id, Language } from './fields.ts';
import { byOutlet } from './outlet-schema.ts';

const Counted = z.object({ value: z.string(), count: z.int() });
const Named = Counted.extend({
  name: z.string().openapi({ description: 'As the latest article has it.' }),
  language: Language,
  type: z.string().optional().openapi({ description: 'Of an entity.' }),
});

const Profile = z
  .object({
    articles: z.int(),
    isCut: z.boolean().openapi({ description: 'There are older ones that were not looked at.' }),
    days: z.array(Counted).openapi({ description: "In the desk's time zone, newest first." }),
    languages: z.array(Counted),
    outlets: z.array(Counted),
    countries: z.array(Counted),
    subjects: z.array(Counted).openapi({ description: 'IPTC media topics.' }),
    officials: z.array(Named),
    entities: z.array(Named),
    verdicts: z.array(Counted),
  })
  .openapi('Profile', { description: 'What the latest articles have in common.' });

const longestQuery = 500; // characters
const searchedArticles = 200; // as beside the search of the site
const tag = 'Profiles';

/** A country, an organisation, an outlet, a search: what the latest articles say of it. */
export const profileEndpoints: Endpoints = ({ app, store, timeZone }) => [
  endpoint(
    {
      method: 'get',
      path: '/countries/{code}',
      scope: 'read',
      tag,
      summary: 'What the latest articles about a country have in common',
      description: 'The articles themselves are `/articles?q=country:IQ`.',
      params: z.object({ code: CountryCode }),
      answer: z
        .object({ code: z.string(), name: z.string(), profile: Profile })
        .openapi('CountryProfile'),
    },
    async ({ params: { code } }) => {
      const name = countryName(code);
      if (name === code) throw new WireError('NOT_FOUND', `country ${code}`);
      return { code, name, profile: await profileOf(store, { country: code as never }, timeZone) };
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/organisations/{key}',
      scope: 'read',
      tag,
      summary: 'What an organisation is called, and what the latest articles that name it say',
      params: z.object({ key: Id }),
      answer: z
        .object({
          key: z.string(),
          name: z.string(),
          names: z.array(Named).openapi({ description: 'Most used first.' }),
          profile: Profile,
        })
        .openapi('OrganisationProfile'),
    },
    async ({ params: { key } }) => {
      const names = (await store.profiles.names(key)).map(named);
      const [first] = names;
      if (first === undefined) throw new WireError('NOT_FOUND', `organisation ${key}`);
      const profile = await profileOf(store, { entity: key }, timeZone);
      return { key, name: first.name, names, profile };
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/outlets/{country}/{slug}/profile',
      scope: 'read',
      tag,
      summary: 'What the latest articles of an outlet have in common',
      params: byOutlet,
      answer: Profile,
    },
    async ({ params: { country, slug } }) => {
      const key = `${country}/${slug}`;
      const isKnown = app.outlets.has(key) || (await store.feeds.list(key)).length > 0;
      if (!isKnown) throw new WireError('NOT_FOUND', `outlet ${key}`);
      return profileOf(store, { outlet: key }, timeZone);
    },
  ),

  endpoint(
    {
      method: 'get',
      path: '/search/profile',
      scope: 'read',
      tag,
      summary: 'What the latest articles that a search finds have in common',
      query: z.object({ q: z.string().max(longestQuery).default('') }),
      answer: Profile,
    },
    ({ query: { q } }) => {
      const { query, unknown } = parseSearch(q);
      if (unknown.length > 0) throw new WireError('USAGE', `not understood: ${unknown.join(' ')}`);
      return profileOf(store, optional('query', query), timeZone, searchedArticles);
    },
  ),
];

async function profileOf(
  { profiles }: Desk['store'],
  filter: ArticleFilter,
  timeZone: string,
  mostArticles?: number,
) {
  const found = await profiles.of(filter, { timeZone, ...optional('mostArticles', mostArticles) });
  return {
    ...found,
    officials: found.officials.map(named),
    entities: found.entities.map(named),
  };
}

/** The database says null of what has no type. */
const named = ({ type, ...rest }: StoredNamed) => ({
  ...rest,
  ...optional('type', type ?? undefined),
});
