import type { Instant, LanguageTag, NonEmpty, TaggedItem } from '../../src/article.ts';
import { taggedItem } from '../store/items.ts';
import { at, type TestDesk } from '../web/desk-app.ts';

export interface Answered<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly json: T;
}

/** Sends requests as a program does, over the site's own front door. */
export const apiClient =
  (site: ReturnType<TestDesk['siteOf']>, usual: Readonly<Record<string, string>> = {}) =>
  async <T = Record<string, never>>(
    line: string, // 'GET /articles?limit=2'
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered<T>> => {
    const [method = 'GET', path = '/'] = line.split(' ');
    const response = await site.request(at(`/api/v1${path}`), {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'GET' ? {} : { Origin: 'http://127.0.0.1', Host: '127.0.0.1' }),
        ...usual,
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      json: (text === '' ? undefined : JSON.parse(text)) as T,
    };
  };

/** A dozen articles of three languages and as many stories; the first names an official. */
export function apiItems(): NonEmpty<TaggedItem> {
  const items = Array.from({ length: 12 }, (_, index) => {
    const language = (['fr', 'ar', 'en'] as const)[index % 3] as LanguageTag;
    return taggedItem(`https://outlet.example/${index}`, {
      headline: `Report ${index} of the morning`,
      inLanguage: language,
      datePublished: `2026-11-21T0${index % 9}:00:00Z` as Instant,
      fingerprint: { shingles: [index], sampling: 1, features: [[`own:${index}`, 1]] },
      ...(index === 0 ? { officials: [official] } : {}),
    });
  });
  return items as unknown as NonEmpty<TaggedItem>;
}

const exact = 'Saad al-Alaq';
const official = {
  name: exact,
  key: 'saad al alaq',
  anonymous: false,
  rank: 'brigadier general',
  post: { title: 'head of military intelligence', country: 'IQ', status: 'current' },
  confidence: 0.9,
  creator: 'officials@1',
  evidence: [{ field: 'articleBody', start: 11, end: 11 + exact.length, exact }],
} as unknown as TaggedItem['officials'][number];
