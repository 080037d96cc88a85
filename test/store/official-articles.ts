import type { CountryCode, Instant, Official, Quote } from '../../src/article.ts';
import { nameKey } from '../../src/text/name-key.ts';
import { taggedItem } from './items.ts';

interface Naming {
  readonly name: string;
  readonly title: string;
  readonly day: string;
  readonly language?: string;
  readonly status?: 'current' | 'former';
  readonly says?: string;
}

/** An article in which one person has one title, and perhaps says something. */
export function article({ name, title, day, language = 'en', status = 'current', says }: Naming) {
  const articleBody = `${title} ${name}: ${says ?? ''}.`;
  const at = (exact: string) => ({
    field: 'articleBody' as const,
    start: articleBody.indexOf(exact),
    end: articleBody.indexOf(exact) + exact.length,
    exact,
  });
  const tag = { confidence: 0.9, creator: 'test@1' };
  const official: Official = {
    ...tag,
    name,
    key: nameKey(name),
    anonymous: false,
    post: { title, country: 'IR' as CountryCode, status },
    evidence: [at(name)],
  };
  const quotes: Quote[] =
    says === undefined
      ? []
      : [{ ...tag, exact: says, direct: true, speaker: name, evidence: [at(says)] }];
  return taggedItem(`https://a.example/${day}/${encodeURIComponent(name)}`, {
    articleBody,
    inLanguage: language as never,
    datePublished: `${day}T09:00:00Z` as Instant,
    officials: [official, { ...official, name: 'a source', key: 'a sors', anonymous: true }],
    quotes,
  });
}

export const minister = { name: 'Hossein Amir-Abdollahian', title: 'Foreign Minister' };
export const ministerInArabic = {
  name: 'حسين أمير عبد اللهيان',
  title: 'وزير الخارجية',
  language: 'ar',
};
