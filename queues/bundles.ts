import { createHash } from 'node:crypto';

/** Payloads that travel as one job: its cost to the server is by the job, not by what it carries. */
export interface Bundle {
  readonly bundle: readonly object[];
}

const bundleSize = 20; // a tag worker is through with one in well under a second

export const isBundle = (data: unknown): data is Bundle =>
  typeof data === 'object' &&
  data !== null &&
  'bundle' in data &&
  Array.isArray(data.bundle) &&
  data.bundle.every((item) => typeof item === 'object' && item !== null);

/** The same payloads in the same order, left over from the same job, are the same bundle. */
export function bundled<P extends object>(
  payloads: readonly P[],
  idOf: (payload: P) => string,
  leftOf = '',
): readonly { readonly id: string; readonly data: Bundle }[] {
  const parts = Array.from({ length: Math.ceil(payloads.length / bundleSize) }, (_, index) =>
    payloads.slice(index * bundleSize, (index + 1) * bundleSize),
  );
  return parts.map((part) => {
    const hash = createHash('sha256')
      .update([leftOf, ...part.map(idOf)].join('\n'))
      .digest('hex');
    return { id: `bundle-${hash.slice(0, 32)}`, data: { bundle: part } };
  });
}
