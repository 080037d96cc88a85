import { describe, expect, test } from 'vitest';
import type { CountryCode, Subject, TaggedItem } from '../../src/article.ts';
import { DEFAULT_RULE, pointsOf, priorityOf } from '../../src/stages/priority.ts';
import type { PriorityRule } from '../../src/stages/priority-rule.ts';
import { applyRules, queueForReview } from '../../src/steps/queue-for-review.ts';
import { openStore } from '../../src/store/store.ts';
import { taggedItem } from '../store/items.ts';
import { testDatabase } from '../store/test-database.ts';

const { db } = await testDatabase();
const store = openStore(db);
const scoring = {
  store,
  gradeOf: (outlet: string) => (outlet === 'xx/agency' ? ['agency', 'state'] : []),
};
const evidence = [{ field: 'headline', start: 0, end: 4, exact: 'Deux' }] as const;
const country = (code: string): TaggedItem['countries'][number] => ({
  code: code as CountryCode,
  role: 'about',
  confidence: 0.9,
  creator: 'test@1',
  evidence: [{ ...evidence[0], kind: 'name' }],
});
const politics: Subject = {
  uri: 'medtop:11000000',
  name: 'politics',
  confidence: 0.9,
  creator: 'test@1',
  evidence,
};

let count = 0;
async function queued(given: Partial<TaggedItem> = {}, inStory?: string) {
  count += 1;
  const story = inStory ?? `sty-${count}`;
  const item = taggedItem(`https://outlet.example/scored-${count}`, given);
  await store.articles.save({ item });
  await store.articles.place({
    id: item.id,
    placement: { report: `rep-${item.id}`, story, similarity: 0.5 } as never,
  });
  await queueForReview(scoring)([
    { article: item.id, language: item.inLanguage, priority: 3, story, reopen: false },
  ]);
  return store.reviewQueue.get(item.id);
}

describe('the rule that comes with the program', () => {
  test('gives the points it has always given', () => {
    const plain = { subjects: [], officials: [], isNewStory: false };
    expect(priorityOf(plain)).toBe(10);
    expect(priorityOf({ ...plain, isNewStory: true, officials: ['a', 'b'] })).toBe(30);
    expect(priorityOf({ ...plain, officials: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] })).toBe(30);
    expect(priorityOf({ ...plain, subjects: ['medtop:16000000', 'medtop:11000000'] })).toBe(38);
    expect(priorityOf({ ...plain, subjects: ['medtop:15000000'] })).toBe(2);
    expect(priorityOf({ ...plain, subjects: ['medtop:15000000', 'medtop:11000000'] })).toBe(18);
  });

  test('says of each line that applied why', () => {
    const points = pointsOf(
      { subjects: ['medtop:11000000'], officials: ['a'], isNewStory: false },
      DEFAULT_RULE,
    );
    expect(points).toEqual([
      { reason: 'every item', points: 10 },
      { reason: 'politics', points: 8 },
      { reason: 'named officials', points: 4 },
    ]);
  });
});

test('without a rule of the editors, an item has the points of the program and says why', async () => {
  expect(await queued({ subjects: [politics], countries: [country('IQ')] })).toMatchObject({
    desk: '',
    priority: 18,
    points: [{ reason: 'every item' }, { reason: 'politics', points: 8 }],
    countries: ['IQ'],
  });
});

describe('desks and rules of the editors', () => {
  const rule: PriorityRule = {
    lines: [
      { when: 'country', any: ['IQ'], points: 30, reason: 'Iraq' },
      { when: 'outlet', any: ['agency'], points: 5, reason: 'agencies' },
      { when: 'origins', atMost: 3, points: 7, reason: 'independent origins' },
    ],
  };

  test('route a new item to the first desk that fits, and score it by that desk’s rule', async () => {
    const desk = { secondShare: 0, changedBy: 'ed' };
    await store.desks.save({ ...desk, name: 'Gulf', position: 1, filter: { countries: ['QA'] } });
    await store.desks.save({
      ...desk,
      name: 'Levant',
      position: 2,
      filter: { countries: ['IQ', 'QA'], outlets: ['state'] },
    });
    await store.priorityRules.save('Levant', rule, 'ed');
    const outlet = { key: 'xx/agency', name: 'Agency' };
    expect(await queued({ countries: [country('IQ')], outlet })).toMatchObject({
      desk: 'Levant',
      priority: 35,
      points: [
        { reason: 'Iraq', points: 30 },
        { reason: 'agencies', points: 5 },
      ],
    });
    expect(await queued({ countries: [country('QA')], outlet })).toMatchObject({ desk: 'Gulf' });
    expect(await queued({ countries: [country('IQ')] })).toMatchObject({ desk: '', priority: 10 });
  });

  test('count independent origins, not copies', async () => {
    const outlet = { key: 'xx/agency', name: 'Agency' };
    const from = (name: string) => ({
      outlet,
      countries: [country('IQ')],
      provenance: [{ kind: 'agency' as const, name, evidence: [] }],
    });
    await queued(from('IRNA'), 'sty-one');
    const copy = await queued(from('IRNA'), 'sty-one');
    const second = await queued(from('Al-Nahrain'), 'sty-one');
    expect(copy?.priority).toBe(35);
    expect(second?.priority).toBe(42);
  });

  test('apply to what waits only when asked, not to what is escalated, and keep their versions', async () => {
    const item = await queued({ countries: [country('SY')] });
    const article = item?.article as NonNullable<typeof item>['article'];
    await store.priorityRules.save(
      '',
      { lines: [{ when: 'always', points: 77, reason: 'all' }] },
      'ed',
    );
    expect((await store.reviewQueue.get(article))?.priority).toBe(10);
    const told: number[] = [];
    const done = await applyRules(scoring, (so) => told.push(so));
    expect(told.at(-1)).toBe(done);
    expect(await store.reviewQueue.get(article)).toMatchObject({
      priority: 77,
      points: [{ reason: 'all', points: 77 }],
    });
    expect(await store.priorityRules.save('', rule, 'ed')).toBe(2);
    expect((await store.priorityRules.versions('')).map(({ version }) => version)).toEqual([2, 1]);
    expect(await store.audit.list({ action: 'priority-rule.save' })).toMatchObject([
      { actor: 'ed', facts: { version: 2 } },
      { facts: { version: 1 } },
      { subject: 'Levant' },
    ]);
    await store.desks.remove('Levant', 'ed');
    await applyRules(scoring);
    expect((await store.reviewQueue.list({ desk: 'Levant' })).length).toBe(0);
  });
});
