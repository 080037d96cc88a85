import type { DigestFormat } from './digest.ts';

export const jsonDigest: DigestFormat = {
  name: 'json',
  mediaType: 'application/json; charset=utf-8',
  extension: 'json',
  render: (digest) => `${JSON.stringify(digest, null, 2)}\n`,
};
