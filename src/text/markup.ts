/** Text for HTML, in element content and in quoted attributes alike. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, (character) =>
      character === '\n' || character === '\t' ? character : ' ',
    )
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A URL fit for a link, or nothing: only http and https leave the system. */
export function linkableUrl(url: string): string | undefined {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'prs', 'sd', 'ug', 'yi', 'dv']);

/** Base direction of a text in a BCP 47 language. */
export const directionOf = (language: string): 'rtl' | 'ltr' =>
  rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
