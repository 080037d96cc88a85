import type { Fingerprint } from '../../article.ts';

/** How telling each kind of feature is, and how common it is before any text was seen. */
const kinds: Readonly<Record<string, { readonly weight: number; readonly prior: number }>> = {
  w: { weight: 1, prior: 8 }, //     word of one language
  x: { weight: 1.5, prior: 4 }, //   name skeleton
  k: { weight: 2, prior: 3 }, //     key of an official or organisation
  n: { weight: 0.7, prior: 20 }, //  number
  d: { weight: 1, prior: 20 }, //    day
  c: { weight: 0.5, prior: 60 }, //  country
  s: { weight: 0.6, prior: 150 }, // topic
};
const priorTexts = 1500; // the texts that the priors stand for; they fade as real ones come

/** Document frequencies of a stream, with priors so that the first texts are weighed sensibly too. */
export function frequencies() {
  const counts = new Map<string, number>();
  let texts = 0;
  return {
    add: (features: Fingerprint['features']): void => {
      texts += 1;
      for (const [feature] of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    },
    weigh: (features: Fingerprint['features']): ReadonlyMap<string, number> => {
      const vector = new Map<string, number>();
      for (const [feature, times] of features) {
        const kind = kinds[feature.slice(0, feature.indexOf(':'))];
        if (kind === undefined) continue;
        const rarity = Math.log((priorTexts + texts) / (kind.prior + (counts.get(feature) ?? 0)));
        if (rarity > 0)
          vector.set(feature, kind.weight * (1 + Math.log(Math.max(1, times))) * rarity);
      }
      return vector;
    },
  };
}
