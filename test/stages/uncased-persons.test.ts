import { expect, test } from 'vitest';
import { findEntities } from '../../src/stages/entities.ts';
import { articleOf } from './countries-article.ts';

test.each([
  ['he', 'שר החינוך יואב קיש חתם על ההסכם החדש.', 'יואב קיש'],
  ['he', 'השופטת דפנה שגב החליטה לדחות את הדיון.', 'דפנה שגב'],
  ['ar', 'استقبل الوزير سامي الحلبي المشاركات في المعرض.', 'سامي الحلبي'],
  ['ar', 'وعد الوزير سامي الحلبي بمتابعة الملف.', 'سامي الحلبي'],
  ['ar', 'قال السيد حسن نصر الله إن الهدنة باقية.', 'حسن نصر الله'],
  ['zh', '外长朔尔马赫访问了柏林。', '朔尔马赫'],
  ['zh', '总统卢卡申科会见了总理戈洛夫琴科。', '戈洛夫琴科'],
  ['zh', '总统杜特尔特会见了卡尔顿。', '卡尔顿'],
])('a name without capitals ends where its sentence goes on (%s): %s', (language, body, name) => {
  expect(personsOf(body, language)).toContain(name);
});

const personsOf = (body: string, language: string): readonly string[] =>
  findEntities({ ...articleOf({ body, language }), countries: [] })
    .entities.filter(({ type }) => type === 'person')
    .flatMap(({ evidence }) => evidence.map(({ exact }) => exact));
