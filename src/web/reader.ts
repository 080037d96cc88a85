import type { Context, Hono } from 'hono';
import type { Role } from '../store/users.ts';
import { readIn, type UiLanguage } from './say.ts';

/** Who asks. */
export interface Reader {
  readonly name: string;
  readonly role: Role;
  readonly language: UiLanguage;
  readonly isAlone: boolean; // single-user without login: whoever sits at this machine
}

declare module 'hono' {
  interface ContextVariableMap {
    reader: Reader | undefined;
  }
}

/** Says who asks, before anything else does. */
export function identify(site: Hono, readerOf: (context: Context) => Promise<Reader>): void {
  site.use(async (context, next) => {
    const reader = await readerOf(context);
    context.set('reader', reader);
    await readIn(reader.language, next);
  });
}
