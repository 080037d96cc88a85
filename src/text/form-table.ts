import { isWordBoundary, joinsWords, longestProclitic } from './boundaries.ts';

/**
 * Many forms found in one pass over a text, as whole words: a hash table of the forms and of what stands before each
 * word boundary inside them. A look at a place takes as many steps as forms go on there, so the pass is linear, and the
 * table is made in one pass over the forms, without sorting them.
 */
export interface FormTable {
  readonly keys: Int32Array; //      by slot: hash of a form, or of its beginning; 0 for a free slot
  readonly firstForm: Int32Array; // by slot: 1 + form; 0 when no form ends here
  readonly goesOn: Uint8Array; //    by slot: 1 when a longer form begins so
  readonly openers: Uint8Array; //   bits by code unit: whether a form begins with it
  readonly nextForm: Int32Array; //  by form: 1 + another with the same hash; 0 for none
  readonly offsets: Int32Array; //   by form: where it stands in `letters`; one more closes the last
  readonly letters: string;
  readonly payloads: Int32Array; //  by form
  readonly longest: number; //       code units
}

/** One find: `text.slice(start, end)` is a form, and `payload` is what was compiled with it. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly payload: number;
}

/**
 * Compiles forms, already normalised (text/normalise.ts), each with a payload: an index into a table of the caller's.
 * A form may come with several payloads. Empty forms are ignored.
 */
export function compileForms(
  entries: Iterable<readonly [form: string, payload: number]>,
): FormTable {
  const given = [...entries].filter(([form]) => form !== '');
  const slots = sizeFor(given.reduce((sum, [form]) => sum + cutsOf(form), 0));
  const table = {
    keys: new Int32Array(slots),
    firstForm: new Int32Array(slots),
    goesOn: new Uint8Array(slots),
    openers: new Uint8Array(units / 8),
    nextForm: new Int32Array(given.length),
    offsets: new Int32Array(given.length + 1),
    letters: given.map(([form]) => form).join(''),
    payloads: Int32Array.from(given, ([, payload]) => payload),
    longest: given.reduce((most, [form]) => Math.max(most, form.length), 0),
  };
  let from = 0;
  given.forEach(([form], index) => {
    from = table.offsets[index + 1] = from + form.length;
    add(table, form, index);
  });
  return table;
}

/**
 * The forms that stand as words and that `accepts` lets through (case, what stands before), of those that overlap only the
 * leftmost, then longest. Several payloads of one form at one place all stay, in the order they were compiled in. A form
 * begins at a word boundary; where `mayFollowLetters`, also past the first letters of a word, as after a proclitic.
 */
export function longestHits(
  table: FormTable,
  text: string,
  accepts: (start: number, end: number, payload: number) => boolean,
  mayFollowLetters = false,
): readonly Hit[] {
  const search: Search = { table, text, accepts, hits: [] };
  let wordStart = 0;
  let inside = false; // whether the code unit before joins the one at hand to a word
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const joins = joinsWords(unit);
    if (!(inside && joins)) wordStart = at;
    const mayBegin = at === wordStart || (mayFollowLetters && at - wordStart <= longestProclitic);
    const end = mayBegin && opens(table, unit) ? collect(search, at) : 0;
    inside = end === 0 && joins;
    at = end === 0 ? at + 1 : end;
  }
  return search.hits;
}

const units = 0x10000; // UTF-16

const opens = ({ openers }: FormTable, unit: number): boolean =>
  ((openers[unit >> 3] ?? 0) & (1 << (unit & 7))) !== 0;

interface Search {
  readonly table: FormTable;
  readonly text: string;
  readonly accepts: (start: number, end: number, payload: number) => boolean;
  readonly hits: Hit[];
}

/** Appends the hits of the longest accepted form that begins at `start`; where it ends, or 0 when there is none. */
function collect({ table, text, accepts, hits }: Search, start: number): number {
  const { keys, firstForm, goesOn, nextForm, payloads } = table;
  const last = Math.min(text.length, start + table.longest);
  const found = hits.length;
  let longest = 0;
  let hash = hashStart;
  let unit = text.charCodeAt(start);
  for (let end = start + 1; end <= last; end += 1) {
    hash = Math.imul(hash ^ unit, hashPrime);
    const before = unit;
    unit = text.charCodeAt(end); // NaN past the end, which joins nothing
    if (joinsWords(before) && joinsWords(unit)) continue;
    const slot = slotOf(keys, hash);
    if (keys[slot] === 0) break;
    for (let next = firstForm[slot] ?? 0; next !== 0; next = nextForm[next - 1] ?? 0) {
      const payload = payloads[next - 1] ?? 0;
      if (!isForm(table, next - 1, text.slice(start, end)) || !accepts(start, end, payload))
        continue;
      if (end > longest) hits.length = found;
      longest = end;
      hits.push({ start, end, payload });
    }
    if (goesOn[slot] === 0) break;
  }
  return longest;
}

const isForm = ({ offsets, letters }: FormTable, form: number, written: string): boolean =>
  (offsets[form + 1] ?? 0) - (offsets[form] ?? 0) === written.length &&
  letters.startsWith(written, offsets[form]);

const hashStart = 0x811c9dc5 | 0; // FNV-1a, 32 bits
const hashPrime = 0x01000193;

/** Where a hash stands, or the free slot where it would. */
function slotOf(keys: Int32Array, hash: number): number {
  const mask = keys.length - 1;
  const key = hash || 1;
  let slot = (key ^ (key >>> 15)) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}

/** Twice as many slots as keys, and a power of two. */
const sizeFor = (keys: number): number => 2 ** Math.ceil(Math.log2(2 * keys + 2));

function cutsOf(form: string): number {
  let cuts = 0;
  for (let end = 1; end <= form.length; end += 1) if (isWordBoundary(form, end)) cuts += 1;
  return cuts;
}

function add(
  table: Pick<FormTable, 'keys' | 'firstForm' | 'goesOn' | 'openers' | 'nextForm'>,
  form: string,
  index: number,
): void {
  const { keys, firstForm, goesOn, openers, nextForm } = table;
  const opener = form.charCodeAt(0);
  openers[opener >> 3] = (openers[opener >> 3] ?? 0) | (1 << (opener & 7));
  let hash = hashStart;
  let slot = 0;
  for (let end = 1; end <= form.length; end += 1) {
    hash = Math.imul(hash ^ form.charCodeAt(end - 1), hashPrime);
    if (!isWordBoundary(form, end)) continue;
    slot = slotOf(keys, hash);
    keys[slot] = hash || 1;
    if (end < form.length) goesOn[slot] = 1;
  }
  const first = firstForm[slot] ?? 0;
  if (first === 0) firstForm[slot] = index + 1;
  else {
    let last = first - 1;
    while ((nextForm[last] ?? 0) !== 0) last = (nextForm[last] ?? 0) - 1;
    nextForm[last] = index + 1;
  }
}
