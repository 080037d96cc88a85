import { AsyncLocalStorage } from 'node:async_hooks';
import type { Role } from './users.ts';

/** Who does what is being done, and from where. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
  readonly address: string; // of the network, or 'command line'
}

const actors = new AsyncLocalStorage<Actor>();

export const actAs = <T>(actor: Actor, work: () => T): T => actors.run(actor, work);

export const actor = (): Actor | undefined => actors.getStore();
