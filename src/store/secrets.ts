import { createHash, randomBytes } from 'node:crypto';

const secretBytes = 32; // 256 bits: nobody guesses it, so that a plain hash is enough to keep

/** What is handed out once. */
export const newSecret = (): string => randomBytes(secretBytes).toString('base64url');

/** What is kept of it. */
export const sha256 = (secret: string): string => createHash('sha256').update(secret).digest('hex');
