/** How much of one passage is looked at, in UTF-16 units: more does not change the answer, but costs time. */
export const SAMPLE_UNITS = 800;

/** The beginning of a passage without what belongs to no language: addresses, tags, direction marks. */
export function cleanPassage(text: string): string {
  const sample = text.slice(0, SAMPLE_UNITS).normalize('NFC').replace(UNSEEN, '');
  return HAS_ADDRESS.test(sample) ? sample.replace(ADDRESSES, ' ') : sample;
}

const HAS_ADDRESS = /[@#]|https?:|www\./;
const ADDRESSES = /https?:\/\/\S{0,300}|www\.\S{1,300}|[@#][\p{L}\p{N}_]{1,60}|\S{1,64}@\S{1,64}/gu;
const UNSEEN = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]+/g;
