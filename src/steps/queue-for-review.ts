import type { Outlet } from '../../crawlers/outlet.ts';
import type { ArticleId } from '../article.ts';
import { DEFAULT_RULE, type Point, pointsOf, sumOf } from '../stages/priority.ts';
import { type PriorityRule, priorityRuleSchema } from '../stages/priority-rule.ts';
import type { DeskFilter, QueueFacts } from '../store/desks.ts';
import type { Queueing } from '../store/review-queue.ts';
import type { Store } from '../store/store.ts';

/** What routing and scoring need; `gradeOf` says what kind of outlet it is and who owns it. */
export interface Scoring {
  readonly store: Pick<Store, 'desks' | 'priorityRules' | 'reviewQueue'>;
  readonly gradeOf: (outlet: string) => readonly string[];
}

/** Of a declared outlet. */
export const gradeIn =
  (outlets: ReadonlyMap<string, Pick<Outlet, 'kind' | 'ownership'>>) =>
  (key: string): readonly string[] => {
    const outlet = outlets.get(key);
    return outlet === undefined ? [] : [outlet.kind, outlet.ownership];
  };

/** An item's desk and points, as the rules of the moment have it. */
export interface Scored {
  readonly desk: string;
  readonly priority: number;
  readonly points: readonly Point[];
}

/** Queues items where their desk's filter and rule put them; without either, as the line itself scored them. */
export const queueForReview =
  ({ store, gradeOf }: Scoring) =>
  async (items: readonly Queueing[]): Promise<void> => {
    const facts = await factsOf(
      store,
      items.map(({ article }) => article),
    );
    const score = await openScoring({ store, gradeOf });
    await store.reviewQueue.enqueue(
      items.map((item) => {
        const known = facts.get(item.article);
        if (known === undefined) return item;
        const { countries, origin } = known;
        return { ...item, ...score(known), countries, ...(origin ? { origin } : {}) };
      }),
    );
  };

const batchItems = 500;

/** The rules of today for all that still waits, in batches; `told` hears of each. Returns how many. */
export async function applyRules(
  { store, gradeOf }: Scoring,
  told: (done: number) => void = () => undefined,
): Promise<number> {
  const score = await openScoring({ store, gradeOf });
  let done = 0;
  let after = '';
  for (;;) {
    const articles = await store.desks.waiting(after, batchItems);
    const last = articles.at(-1);
    if (last === undefined) return done;
    const facts = await store.desks.facts(articles);
    await store.desks.rescore(facts.map((known) => ({ ...known, ...score(known) })));
    after = last;
    done += articles.length;
    told(done);
  }
}

/** Reads desks and rules once; what they say then holds for all items it is asked about. */
async function openScoring({ store, gradeOf }: Scoring): Promise<(facts: QueueFacts) => Scored> {
  const desks = (await store.desks.list()).filter(({ name }) => name !== '');
  const rules = new Map(
    (await store.priorityRules.current()).map(({ desk, rule }) => [
      desk,
      priorityRuleSchema.parse(rule),
    ]),
  );
  const ruleOf = (desk: string): PriorityRule => rules.get(desk) ?? rules.get('') ?? DEFAULT_RULE;
  return (facts) => {
    const outlet = facts.outlet === undefined ? [] : [facts.outlet, ...gradeOf(facts.outlet)];
    const desk = desks.find(({ filter }) => fits(filter, facts, outlet))?.name ?? '';
    const points = pointsOf({ ...facts, outlet, origins: facts.otherOrigins + 1 }, ruleOf(desk));
    return { desk, points, priority: sumOf(points) };
  };
}

function fits(filter: DeskFilter, facts: QueueFacts, outlet: readonly string[]): boolean {
  const { languages, countries, outlets, topics } = filter;
  const some = (wanted: readonly string[] | undefined, has: readonly string[]) =>
    wanted === undefined || wanted.length === 0 || has.some((one) => wanted.includes(one));
  return (
    some(languages, [facts.language]) &&
    some(countries, facts.countries) &&
    some(outlets, outlet) &&
    some(topics, facts.subjects)
  );
}

async function factsOf(
  store: Scoring['store'],
  articles: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, QueueFacts>> {
  return new Map((await store.desks.facts(articles)).map((facts) => [facts.article, facts]));
}
