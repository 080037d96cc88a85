import { QUEUES, type QueueName, type Queues } from '../../queues/queues.ts';
import type { QuarantineFilter } from '../store/quarantine.ts';
import type { Store } from '../store/store.ts';

/** Takes jobs out of the quarantine and adds them again; each is given out once. Returns how many. */
export async function replay(
  { store, queues }: { readonly store: Store; readonly queues: Queues },
  filter: QuarantineFilter & { readonly ids?: readonly string[] },
): Promise<number> {
  const taken = await store.quarantine.take(filter);
  for (const { queue, payload } of taken) {
    if (!isQueue(queue)) continue;
    await queues.add(queue, QUEUES[queue].payload.parse(payload) as never);
  }
  return taken.length;
}

const isQueue = (name: string): name is QueueName => name in QUEUES;
