import { applyRules, gradeIn } from '../steps/queue-for-review.ts';
import type { Desk } from './desk.tsx';

export interface Applying {
  readonly isRunning: boolean;
  readonly done: number; // items
}

export interface Applier {
  readonly state: () => Applying | undefined; // none since the site was started
  readonly start: (analyst: string) => void;
}

/** The one of this desk: the page and the API start the same run, and see the same. */
export function applyingAt(desk: Desk): Applier {
  const open = appliers.get(desk) ?? openApplying(desk);
  appliers.set(desk, open);
  return open;
}

const appliers = new WeakMap<Desk, Applier>();

/** One run at a time, beside the requests; the audit log has who asked and how many items there were. */
function openApplying({ app, store }: Desk): Applier {
  let now: Applying | undefined;
  const run = async (analyst: string) => {
    const done = await applyRules({ store, gradeOf: gradeIn(app.outlets) }, (count) => {
      now = { isRunning: true, done: count };
    });
    now = { isRunning: false, done };
    await store.audit.add({
      actor: analyst,
      action: 'priority-rule.apply',
      subject: 'queue',
      facts: { items: done },
    });
  };
  return {
    state: () => now,
    start(analyst) {
      if (now?.isRunning) return;
      now = { isRunning: true, done: 0 };
      void run(analyst).catch((error) => {
        now = { isRunning: false, done: now?.done ?? 0 };
        app.log.error({ error: String(error) }, 'rules were not applied');
      });
    },
  };
}
