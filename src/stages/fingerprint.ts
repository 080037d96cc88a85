import type { Fingerprint, Readable, Tags } from '../article.ts';

export const fingerprint = (_: Readable & Tags): { readonly fingerprint: Fingerprint } => ({
  fingerprint: { shingles: [], features: [] },
});
