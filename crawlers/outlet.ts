import { z } from 'zod';
import type { CountryCode, Layout, NonEmpty, OutletFacts } from '../src/article.ts';
import { WireError } from '../src/errors.ts';

/** An outlet is data: who it is, where it announces its articles, how it wants to be visited. */
export interface Outlet {
  readonly key: `${string}/${string}`; // 'ir/irna': ISO 3166 country in lower case, then slug; also its path here
  readonly name: string; //              in English
  readonly names?: Readonly<Record<string, string>>; // as it calls itself, by language: { fa: 'ایرنا' }
  readonly url: string;
  readonly country: string; //           ISO 3166-1 alpha-2; the seat for an international body
  readonly languages: NonEmpty<string>; // BCP 47, main one first
  readonly ownership: Ownership;
  readonly kind: NonNullable<OutletFacts['kind']>;
  readonly family: string; //            outlets of one publisher share it and never corroborate each other
  readonly timeZone: string; //          IANA; how a time without a zone is read
  readonly crawlDelay?: number; //       seconds between two requests to one host; robots.txt wins when longer
  readonly headers?: Readonly<Record<string, string>>; // sent along, but not to where a host redirects; who we are is not among them
  readonly render?: boolean; //          its articles appear only by script: pages are run in a browser; see render.ts
  readonly screenshot?: boolean; //      of every rendered page, kept as evidence
  readonly revisit?: Revisit;
  readonly sources: NonEmpty<Source>;
  readonly layouts?: readonly Layout[]; // newest first; without one the page is read by its looks
  readonly notes?: string;
  readonly verified?: string; //         day on which the sources were last seen to answer: '2026-11-21'
}

const OWNERSHIPS = [
  'state', //              owned by a state or speaking for it
  'public', //             licence fee or public charter, editorially independent by law
  'private',
  'party', //              of a party or movement
  'opposition-in-exile',
  'intergovernmental',
  'government', //         a government's own press room
  'unknown', //            imported, and nobody has filled it in yet
] as const;
type Ownership = (typeof OWNERSHIPS)[number];

/** When an article already fetched is looked at again for edits: hours after it was first seen. */
export interface Revisit {
  readonly afterHours: readonly number[];
}

/** Where an outlet announces articles. Patterns are regular expressions as text, so that a declaration is plain JSON. */
export type Source =
  | { readonly kind: 'feed'; readonly url: string; readonly language?: string }
  | { readonly kind: 'newsSitemap'; readonly url: string; readonly language?: string }
  | {
      readonly kind: 'sitemap'; // the archive, or an index of sitemaps
      readonly url: string;
      readonly language?: string;
      readonly only?: string; //   pattern of the URLs wanted
    }
  | {
      readonly kind: 'section'; // an HTML page that lists articles
      readonly url: string;
      readonly language?: string;
      readonly link?: string; //   pattern of article URLs; learnt from the page when absent
    }
  | {
      readonly kind: 'jsonList'; // a REST answer
      readonly url: string;
      readonly language?: string;
      readonly items: string; //   dotted path to the list: 'data.articles'; '' when the answer is the list
      readonly fields: JsonFields;
    };

/** Dotted paths inside one element of a jsonList; `link` may be relative. */
export interface JsonFields {
  readonly link: string;
  readonly headline?: string;
  readonly datePublished?: string;
  readonly dateModified?: string;
}

export const DEFAULT_CRAWL_DELAY_SECONDS = 5;
/** An hour, a working day, two days: most corrections come in the first; the later ones matter most. */
export const DEFAULT_REVISIT: Revisit = { afterHours: [1, 8, 48] };

export const outletFacts = (outlet: Outlet): OutletFacts => ({
  key: outlet.key,
  name: outlet.name,
  country: outlet.country as CountryCode,
  languages: outlet.languages,
  timeZone: outlet.timeZone,
  family: outlet.family,
  kind: outlet.kind,
});

/** A declaration read from a file. Throws OUTLET_INVALID naming the place inside the file. */
export function parseOutlet(json: unknown, file: string): Outlet {
  const parsed = outletSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const place = first === undefined || first.path.length === 0 ? 'the file' : first.path.join('.');
  throw new WireError('OUTLET_INVALID', `${file}: ${place}: ${first?.message ?? 'not valid'}`, {
    hint: 'See docs/outlets.md for the fields of a declaration and what they may hold',
    facts: { file, place, problems: parsed.error.issues.length },
  });
}

const absoluteUrl = z.url({ protocol: /^https?$/ });
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a BCP 47 language tag');
const pattern = z.string().max(500).refine(isPattern, 'not a regular expression');
// Who we are, what was kept and how the connection runs is not an outlet's to say; secrets do not belong into evidence.
const headerName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'not a header name in lower case')
  .refine(
    (name) =>
      !/^(user-agent|host|cookie|authorization|proxy-.*|accept-encoding|if-.*|connection|content-.*|transfer-encoding|te|upgrade|expect|keep-alive|range|from|trailer)$/.test(
        name,
      ),
    'a header that declarations may not set',
  );
const timeZone = z.string().refine(isTimeZone, 'not an IANA time zone');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'not a day like 2026-11-21');

const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('feed'),
    url: absoluteUrl,
    language: language.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('newsSitemap'),
    url: absoluteUrl,
    language: language.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('sitemap'),
    url: absoluteUrl,
    language: language.exactOptional(),
    only: pattern.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('section'),
    url: absoluteUrl,
    language: language.exactOptional(),
    link: pattern.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('jsonList'),
    url: absoluteUrl,
    language: language.exactOptional(),
    items: z.string(),
    fields: z.strictObject({
      link: z.string().min(1),
      headline: z.string().exactOptional(),
      datePublished: z.string().exactOptional(),
      dateModified: z.string().exactOptional(),
    }),
  }),
]) satisfies z.ZodType<Source>;

const layoutSchema = z.strictObject({
  since: day,
  paragraphs: z.string().min(1),
  headline: z.string().exactOptional(),
  summary: z.string().exactOptional(),
  drop: z.string().exactOptional(),
}) satisfies z.ZodType<Layout>;

export const outletSchema = z.strictObject({
  key: z.templateLiteral([z.string().regex(/^[a-z]{2}$/), '/', z.string().regex(/^[a-z0-9-]+$/)]),
  name: z.string().min(1),
  names: z.record(language, z.string().min(1)).exactOptional(),
  url: absoluteUrl,
  country: z.string().regex(/^[A-Z]{2}$/, 'not an ISO 3166-1 alpha-2 code'),
  languages: z.tuple([language], language),
  ownership: z.enum(OWNERSHIPS),
  kind: z.enum(['agency', 'newspaper', 'broadcaster', 'portal', 'republisher', 'government']),
  family: z.string().min(1),
  timeZone,
  crawlDelay: z.number().min(0).max(3600).exactOptional(),
  headers: z.record(headerName, z.string().max(500)).exactOptional(),
  render: z.boolean().exactOptional(),
  screenshot: z.boolean().exactOptional(),
  revisit: z.strictObject({ afterHours: z.array(z.number().positive()) }).exactOptional(),
  sources: z.tuple([sourceSchema], sourceSchema),
  layouts: z.array(layoutSchema).exactOptional(),
  notes: z.string().exactOptional(),
  verified: day.exactOptional(),
}) satisfies z.ZodType<Outlet>;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
