import type { LanguageTag } from '../article.ts';

/** What a page calls its language ("pt_BR", "EN-us") as BCP 47; undefined for what is no language tag. */
export function languageTagOf(claim: string | undefined): LanguageTag | undefined {
  const written =
    claim
      ?.slice(0, maxClaim)
      .trim()
      .split(/[,;\s]/)[0]
      ?.replaceAll('_', '-') ?? '';
  if (!shape.test(written)) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(written);
    return tag === undefined || tag === 'und' ? undefined : (tag as LanguageTag);
  } catch {
    return undefined; // not a tag after all: a page may claim anything
  }
}

const maxClaim = 40;
const shape = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i;
