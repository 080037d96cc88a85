import { WireError } from '../errors.ts';

/** What a person sees of a failure: code, message, and what they can do; no stack, no secret. */
export function explain(error: unknown): string {
  if (error instanceof WireError) {
    const hint = error.hint === undefined ? '' : `\n  hint: ${error.hint}`;
    return `wirewatch: ${error.code}: ${error.message}${hint}`;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `wirewatch: a defect: ${text.replace(/(\w+:\/\/[^:@/\s]*):[^@\s]*@/g, '$1:***@')}`;
}
