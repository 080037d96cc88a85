import type { DigestFormat } from './digest.ts';
import { htmlDigest } from './html.ts';
import { jsonDigest } from './json.ts';
import { markdownDigest } from './markdown.ts';

/** Every format a digest leaves in, by the name `--format` takes. */
export const DIGEST_FORMATS = {
  html: htmlDigest,
  markdown: markdownDigest,
  json: jsonDigest,
} as const satisfies Record<string, DigestFormat>;

export type DigestFormatName = keyof typeof DIGEST_FORMATS;
