import type { Mention, Reading } from './mention.ts';

/**
 * Tells what stands in the place line of an agency, if the article opens with one: BAGHDAD (Reuters) - ...,
 * Téhéran, 30 mai (IRNA) — ..., KAMPALA, Uganda — ...
 */
export function datelineOf(readings: readonly Reading[]): (mention: Mention) => boolean {
  const opening = readings.filter(({ passage }) => passage.field === 'articleBody').slice(0, 2);
  for (const { passage, mentions } of opening) {
    const place = mentions[0];
    if (place === undefined || place.kind === 'demonym' || place.kind === 'institution') continue;
    if (!nothing.test(passage.text.slice(0, place.start))) continue;
    const line = rest.exec(passage.text.slice(place.end, place.end + longestRest))?.[0];
    if (line === undefined) continue;
    const end = place.end + line.length;
    return (mention) => mention.passage === passage && mention.start < end;
  }
  return () => false;
}

const longestRest = 80; // code units between the place and the dash
const nothing = /^[\s\p{P}\p{S}]*$/u;
const region = String.raw`(?:, ?[\p{Lu}\p{Lo}][\p{L}\p{M}. ]{1,24})?`;
const day = String.raw`(?:,? ?(?:\p{L}{3,12}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,12})(?:,? \d{4})?)?`;
const agency = String.raw`(?:\s*[([][^)\]]{2,40}[)\]])?`;
const rest = new RegExp(String.raw`^${region}${day}${agency}\s*(?:[-–—]{1,2}|:)\s`, 'u');
