import type { Outlet } from '../../outlet.ts';

export const cnMfa = {
  key: 'cn/mfa',
  name: 'Ministry of Foreign Affairs of China',
  names: { zh: '外交部' },
  url: 'https://www.fmprc.gov.cn/',
  country: 'CN',
  languages: ['zh', 'en'],
  ownership: 'government',
  kind: 'government',
  family: 'cn-government',
  timeZone: 'Asia/Shanghai',
  sources: [
    { kind: 'section', url: 'https://www.mfa.gov.cn/eng/xw/fyrbt/', language: 'en' },
    { kind: 'section', url: 'https://www.mfa.gov.cn/web/fyrbt_673021/', language: 'zh' },
  ],
} as const satisfies Outlet;
