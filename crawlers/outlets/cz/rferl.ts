import type { Outlet } from '../../outlet.ts';

export const rferl = {
  key: 'cz/rferl',
  name: 'Radio Free Europe/Radio Liberty',
  names: { en: 'RFE/RL', ru: 'Радио Свобода', fa: 'رادیو فردا' },
  url: 'https://www.rferl.org/',
  country: 'CZ',
  languages: ['en', 'ru', 'fa', 'uk', 'ar', 'hy', 'az', 'ps', 'tg', 'kk'],
  ownership: 'state',
  kind: 'broadcaster',
  family: 'usagm',
  timeZone: 'Europe/Prague',
  sources: [
    { kind: 'section', url: 'https://www.rferl.org/', language: 'en' },
    { kind: 'section', url: 'https://www.svoboda.org/', language: 'ru' },
    { kind: 'section', url: 'https://www.radiosvoboda.org/', language: 'uk' },
    { kind: 'section', url: 'https://www.radiofarda.com/', language: 'fa' },
  ],
  notes: 'Funded by the United States, edited in Prague; its Persian service is Radio Farda.',
} as const satisfies Outlet;
