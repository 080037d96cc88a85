import type { Outlet } from '../../outlet.ts';

export const agenciaBrasil = {
  key: 'br/agencia-brasil',
  name: 'Agência Brasil',
  names: { pt: 'Agência Brasil' },
  url: 'https://agenciabrasil.ebc.com.br/',
  country: 'BR',
  languages: ['pt', 'en', 'es'],
  ownership: 'public',
  kind: 'agency',
  family: 'ebc',
  timeZone: 'America/Sao_Paulo',
  sources: [
    {
      kind: 'feed',
      url: 'https://agenciabrasil.ebc.com.br/rss/ultimasnoticias/feed.xml',
      language: 'pt',
    },
    {
      kind: 'feed',
      url: 'https://agenciabrasil.ebc.com.br/en/rss/ultimasnoticias/feed.xml',
      language: 'en',
    },
  ],
} as const satisfies Outlet;
