import type { PriorityRule, RuleLine } from './priority-rule.ts';

/** What a rule may look at. */
export interface Urgency {
  readonly subjects: readonly string[]; //  topics, as URIs
  readonly officials: readonly string[]; // keys
  readonly isNewStory: boolean;
  readonly isCopy?: boolean; //             of a report that was there before
  readonly countries?: readonly string[];
  readonly language?: string;
  readonly outlet?: readonly string[]; //   its key, its kind and who owns it
  readonly origins?: number; //             independent ones of its story, with this one
}

/** A line of the rule that applied; the sum of them is the priority. */
export interface Point {
  readonly reason: string;
  readonly points: number;
}

/** Points of an item; the review queue hands out the highest first. */
export const priorityOf = (urgency: Urgency, rule: PriorityRule = DEFAULT_RULE): number =>
  sumOf(pointsOf(urgency, rule));

export const sumOf = (points: readonly Point[]): number =>
  points.reduce((sum, { points: one }) => sum + one, 0);

/** Why an item has its points: the lines that apply, in the rule's order. */
export const pointsOf = (urgency: Urgency, { lines }: PriorityRule): readonly Point[] =>
  lines
    .map((line) => ({ reason: line.reason, points: line.points * timesOf(line, urgency) }))
    .filter(({ points }) => points !== 0);

function timesOf({ when, any = [], atMost = 1 }: RuleLine, urgency: Urgency): number {
  const { subjects, officials, countries = [], outlet = [], language = 'und' } = urgency;
  const some = (has: readonly string[]) => Number(has.some((one) => any.includes(one)));
  const counts = {
    always: 1,
    topic: some(subjects),
    onlyTopics: Number(subjects.length > 0 && subjects.every((one) => any.includes(one))),
    country: some(countries),
    official: some(officials),
    officials: Math.min(atMost, officials.length),
    newStory: Number(urgency.isNewStory),
    copy: Number(urgency.isCopy ?? false),
    origins: Math.min(atMost, Math.max(0, (urgency.origins ?? 1) - 1)),
    outlet: some(outlet),
    language: some([language]),
  } satisfies Record<RuleLine['when'], number>;
  return counts[when];
}

/** What makes an item urgent where no editor has said otherwise; a person can read the sum. */
export const DEFAULT_RULE: PriorityRule = {
  lines: [
    { when: 'always', points: 10, reason: 'every item' },
    {
      when: 'topic',
      any: [
        'medtop:16000000',
        'medtop:20000053',
        'medtop:20000056',
        'x:military-cooperation',
        'x:counterterrorism',
      ],
      points: 20,
      reason: 'conflict, terror or military cooperation',
    },
    {
      when: 'topic',
      any: ['medtop:20000639', 'medtop:20000642', 'x:nuclear-proliferation', 'medtop:20000574'],
      points: 15,
      reason: 'diplomacy, sanctions, nuclear programme or election',
    },
    { when: 'topic', any: ['medtop:11000000'], points: 8, reason: 'politics' },
    { when: 'officials', atMost: 5, points: 4, reason: 'named officials' },
    { when: 'newStory', points: 12, reason: 'the first report of a story' },
    {
      when: 'onlyTopics',
      any: ['medtop:15000000', 'medtop:10000000', 'medtop:17000000', 'medtop:08000000'],
      points: -8,
      reason: 'only sport, lifestyle or weather',
    },
  ],
};
