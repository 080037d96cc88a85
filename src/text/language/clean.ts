/** How much of one passage is looked at: more letters do not change the answer, but cost time. */
export const SAMPLE_UNITS = 1_500;

/** A passage without what belongs to no language, lower-cased where it shouts; at most SAMPLE_UNITS long. */
export function cleanPassage(text: string): string {
  const plain = text
    .slice(0, SAMPLE_UNITS)
    .normalize('NFC')
    .replace(ADDRESSES, ' ')
    .replace(DIRECTION_MARKS, '')
    .replace(SPACES, ' ');
  return isShouted(plain) ? plain.toLowerCase() : plain;
}

const ADDRESSES = /https?:\/\/\S{0,300}|www\.\S{1,300}|[@#][\p{L}\p{N}_]{1,60}|\S{1,64}@\S{1,64}/gu;
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g;
const SPACES = /\s+/g;

const UPPER = /\p{Lu}/gu;
const LOWER = /\p{Ll}/gu;
const fewestCapitals = 8; // a shorter all-capital text may be an abbreviation
const capitalsToSmall = 3; // upper-case letters for each lower-case one that make a headline a shouted one

function isShouted(text: string): boolean {
  const capitals = text.match(UPPER)?.length ?? 0;
  return capitals > fewestCapitals && capitals > capitalsToSmall * (text.match(LOWER)?.length ?? 0);
}
