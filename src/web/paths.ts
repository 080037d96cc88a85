/** Where the pages of things stand. */
export const officialPath = (key: string): string => `/officials/${encodeURIComponent(key)}`;
export const countryPath = (code: string): string => `/countries/${encodeURIComponent(code)}`;
export const organisationPath = (key: string): string =>
  `/organisations/${encodeURIComponent(key)}`;
export const outletPath = (key: string): string =>
  `/outlets/${key.split('/').map(encodeURIComponent).join('/')}`;
export const searchPath = (text: string): string => `/search?q=${encodeURIComponent(text)}`;
