import { z } from 'zod';

/** What a line of a rule can ask of an item, as an editor reads it; `any` says whether it takes values. */
export const CONDITIONS = {
  always: { label: 'Every item', any: false, counted: false },
  topic: { label: 'A topic of these', any: true, counted: false },
  onlyTopics: { label: 'No topic but these', any: true, counted: false },
  country: { label: 'A country of these', any: true, counted: false },
  official: { label: 'An official of these', any: true, counted: false },
  officials: { label: 'For each named official', any: false, counted: true },
  newStory: { label: 'The first report of a story', any: false, counted: false },
  copy: { label: 'A copy of a known report', any: false, counted: false },
  origins: { label: 'For each further independent origin', any: false, counted: true },
  outlet: { label: 'An outlet, kind or owner of these', any: true, counted: false },
  language: { label: 'A language of these', any: true, counted: false },
} as const satisfies Record<string, Condition>;

interface Condition {
  readonly label: string;
  readonly any: boolean;
  readonly counted: boolean;
}

const mostLines = 60;
const mostValues = 200;
const mostPoints = 1000; // either way; beyond it nothing else would count
const mostTimes = 50;
const longestReason = 120; // characters

/** How urgent an item is: the sum of the lines that apply. Data, so that a desk can have its own. */
export const priorityRuleSchema = z.object({
  lines: z
    .array(
      z.object({
        when: z.enum(Object.keys(CONDITIONS) as [keyof typeof CONDITIONS]),
        any: z.array(z.string().min(1).max(200)).max(mostValues).readonly().exactOptional(),
        atMost: z.int().min(1).max(mostTimes).exactOptional(), // of what is counted
        points: z.int().min(-mostPoints).max(mostPoints),
        reason: z.string().min(1).max(longestReason),
      }),
    )
    .max(mostLines)
    .readonly(),
});

export type PriorityRule = z.infer<typeof priorityRuleSchema>;
export type RuleLine = PriorityRule['lines'][number];
