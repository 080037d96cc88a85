/**
 * A link as a feed or page writes it, made absolute. An absolute one keeps its spelling (only line breaks and blanks
 * around it go, and its scheme is in lower case); undefined for nothing, for what cannot be resolved, and for schemes that run code.
 */
export function resolveUrl(link: string | undefined, base: string | undefined): string | undefined {
  const trimmed = link
    ?.replace(/[\r\n\t]+ */g, '')
    .replaceAll('&amp;', '&') // escaped twice by the publisher
    .trim();
  if (trimmed === undefined || trimmed.length > MAX_URL_CHARACTERS) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme !== undefined && !isHostAndPort(trimmed)) {
    return unsafe.has(scheme) ? undefined : scheme + trimmed.slice(scheme.length);
  }
  if (base === undefined || base === '') return trimmed === '' ? undefined : trimmed;
  try {
    return new URL(trimmed, base).href;
  } catch {
    return trimmed === '' ? undefined : trimmed;
  }
}

const MAX_URL_CHARACTERS = 8192; // servers refuse longer ones
const unsafe = new Set(['javascript', 'data', 'vbscript', 'file', 'about', 'blob']);
const isHostAndPort = (text: string): boolean => /^[\w-]+(\.[\w-]+)+:\d+(\/|$)/.test(text);
