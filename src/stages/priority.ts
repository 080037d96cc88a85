/** What makes an item urgent; a person can read the sum. Weights are points. */
const PRIORITY_RULES = {
  base: { points: 10, reason: 'every item' },
  conflict: { points: 20, reason: 'conflict, terror or military cooperation' },
  diplomacy: { points: 15, reason: 'diplomacy, sanctions, nuclear programme or election' },
  politics: { points: 8, reason: 'politics' },
  official: { points: 4, reason: 'for each named official, at most five' },
  newStory: { points: 12, reason: 'the first report of a story' },
  leisure: { points: -8, reason: 'only sport, lifestyle or weather' },
} as const satisfies Record<string, { readonly points: number; readonly reason: string }>;

const conflict = new Set([
  'medtop:16000000',
  'medtop:20000053',
  'medtop:20000056',
  'x:military-cooperation',
  'x:counterterrorism',
]);
const diplomacy = new Set([
  'medtop:20000639',
  'medtop:20000642',
  'x:nuclear-proliferation',
  'medtop:20000574',
]);
const leisure = new Set([
  'medtop:15000000',
  'medtop:10000000',
  'medtop:17000000',
  'medtop:08000000',
]);
const mostOfficials = 5;

export interface Urgency {
  readonly subjects: readonly string[];
  readonly officials: readonly string[];
  readonly isNewStory: boolean;
}

/** Points of an item; the review queue hands out the highest first. */
export function priorityOf({ subjects, officials, isNewStory }: Urgency): number {
  const { base, newStory, official, ...rules } = PRIORITY_RULES;
  const onlyLeisure = subjects.length > 0 && subjects.every((subject) => leisure.has(subject));
  return (
    base.points +
    (subjects.some((subject) => conflict.has(subject)) ? rules.conflict.points : 0) +
    (subjects.some((subject) => diplomacy.has(subject)) ? rules.diplomacy.points : 0) +
    (subjects.includes('medtop:11000000') ? rules.politics.points : 0) +
    Math.min(mostOfficials, officials.length) * official.points +
    (isNewStory ? newStory.points : 0) +
    (onlyLeisure ? rules.leisure.points : 0)
  );
}
