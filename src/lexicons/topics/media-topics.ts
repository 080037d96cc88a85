/**
 * The IPTC Media Topics that the desk sees: the 17 of the top level and narrower ones that matter to it; `x:` are ours.
 * Source: IPTC NewsCodes, Media Topic (cv.iptc.org/newscodes/mediatopic), CC BY 4.0; codes and English labels.
 * Date: 2026-11-21. Rebuilt by hand.
 */
export const MEDIA_TOPICS = {
  'medtop:01000000': { name: 'arts, culture, entertainment and media' },
  'medtop:16000000': { name: 'conflict, war and peace' },
  'medtop:02000000': { name: 'crime, law and justice' },
  'medtop:03000000': { name: 'disaster, accident and emergency incident' },
  'medtop:04000000': { name: 'economy, business and finance' },
  'medtop:05000000': { name: 'education' },
  'medtop:06000000': { name: 'environment' },
  'medtop:07000000': { name: 'health' },
  'medtop:08000000': { name: 'human interest' },
  'medtop:09000000': { name: 'labour' },
  'medtop:10000000': { name: 'lifestyle and leisure' },
  'medtop:11000000': { name: 'politics' },
  'medtop:12000000': { name: 'religion' },
  'medtop:13000000': { name: 'science and technology' },
  'medtop:14000000': { name: 'society' },
  'medtop:15000000': { name: 'sport' },
  'medtop:17000000': { name: 'weather' },
  'medtop:20000053': { name: 'act of terror', parent: 'medtop:16000000' },
  'x:counterterrorism': { name: 'counterterrorism', parent: 'medtop:16000000' },
  'medtop:20000056': { name: 'armed conflict', parent: 'medtop:16000000' },
  'x:military-cooperation': {
    name: 'military and security cooperation',
    parent: 'medtop:16000000',
  },
  'medtop:20000066': { name: 'protests and demonstrations', parent: 'medtop:16000000' },
  'medtop:20000073': { name: 'peace process', parent: 'medtop:16000000' },
  'medtop:20000639': { name: 'diplomacy', parent: 'medtop:11000000' },
  'medtop:20000642': { name: 'economic sanction', parent: 'medtop:11000000' },
  'x:nuclear-proliferation': {
    name: 'nuclear programme and proliferation',
    parent: 'medtop:11000000',
  },
  'medtop:20000574': { name: 'election', parent: 'medtop:11000000' },
  'medtop:20001243': { name: 'oil and gas', parent: 'medtop:04000000' },
  'medtop:20000377': { name: 'trade policy', parent: 'medtop:04000000' },
  'x:cyber-operations': {
    name: 'cyber attack and information operations',
    parent: 'medtop:16000000',
  },
  'medtop:20000106': { name: 'judiciary', parent: 'medtop:02000000' },
  'x:refugees-humanitarian': {
    name: 'refugees and humanitarian crisis',
    parent: 'medtop:14000000',
  },
} as const satisfies Record<string, { readonly name: string; readonly parent?: string }>;

export type MediaTopic = keyof typeof MEDIA_TOPICS;

/** Short names for the keyword tables. */
export const TOPIC_BY_SLUG = {
  culture: 'medtop:01000000',
  conflict: 'medtop:16000000',
  crime: 'medtop:02000000',
  accident: 'medtop:03000000',
  economy: 'medtop:04000000',
  education: 'medtop:05000000',
  environment: 'medtop:06000000',
  health: 'medtop:07000000',
  interest: 'medtop:08000000',
  labour: 'medtop:09000000',
  lifestyle: 'medtop:10000000',
  politics: 'medtop:11000000',
  religion: 'medtop:12000000',
  science: 'medtop:13000000',
  society: 'medtop:14000000',
  sport: 'medtop:15000000',
  weather: 'medtop:17000000',
  terror: 'medtop:20000053',
  counterterrorism: 'x:counterterrorism',
  war: 'medtop:20000056',
  military: 'x:military-cooperation',
  protest: 'medtop:20000066',
  peace: 'medtop:20000073',
  diplomacy: 'medtop:20000639',
  sanction: 'medtop:20000642',
  nuclear: 'x:nuclear-proliferation',
  election: 'medtop:20000574',
  oil: 'medtop:20001243',
  trade: 'medtop:20000377',
  cyber: 'x:cyber-operations',
  judiciary: 'medtop:20000106',
  refugees: 'x:refugees-humanitarian',
} as const satisfies Record<string, MediaTopic>;

export type TopicSlug = keyof typeof TOPIC_BY_SLUG;
