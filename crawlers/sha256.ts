import { createHash } from 'node:crypto';

/** What tells two bodies apart, in hex. */
export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
