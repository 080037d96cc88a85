import type { Mention, Reading } from './mention.ts';

/** The place an agency writes from: BAGHDAD (Reuters) - ..., Téhéran, 30 mai (IRNA) — ..., at the start of the text. */
export function datelineOf(readings: readonly Reading[]): Mention | undefined {
  for (const { passage, mentions } of readings
    .filter(({ passage: one }) => one.field === 'articleBody')
    .slice(0, 2)) {
    const first = mentions[0];
    if (first === undefined) continue;
    const after = passage.text.slice(first.end, first.end + longestRest);
    if (opening.test(passage.text.slice(0, first.start)) && rest.test(after)) return first;
  }
  return undefined;
}

const longestRest = 60; // code units between the place and the dash
const opening = /^[\s\p{P}\p{S}]*$/u;
const rest =
  /^(?:,? ?[\p{L}\p{M}.\d ]{0,30})?(?:,? ?[\p{L}\d. ]{0,20})?(?:\s*[([][^)\]]{2,40}[)\]])?\s*(?:[-–—]{1,2}|:)\s/u;
