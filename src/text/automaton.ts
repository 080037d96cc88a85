/**
 * Many forms found in one pass over a text (Aho and Corasick, "Efficient string matching", CACM 18(6), 1975),
 * laid out in flat arrays: states in breadth-first order, so that the children of a state stand side by side.
 */
export interface Automaton {
  readonly labels: Uint16Array; //       code unit that leads into a state
  readonly firstChild: Int32Array; //    of a state; its children end where those of the next state begin
  readonly fallback: Int32Array; //      longest proper suffix that is a state
  readonly depths: Uint16Array; //       length of a state's form
  readonly nearestForm: Int32Array; //   the state itself or its longest suffix that ends a form; 0: none
  readonly firstPayload: Int32Array; //  of a state, in payloads; ends where those of the next state begin
  readonly payloads: Int32Array;
  readonly fromRoot: Int32Array; //      state by code unit, for the commonest step
}

/** One find: `text.slice(start, end)` is a form, and `payload` is what was compiled with it. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly payload: number;
}

/**
 * Compiles forms, already normalised (text/normalise.ts), each with a payload: an index into a table of the caller's.
 * A form may come with several payloads. Empty forms and forms past 65,535 units are ignored.
 */
export function compileAutomaton(
  entries: Iterable<readonly [form: string, payload: number]>,
): Automaton {
  const sorted = [...entries].filter(([form]) => form !== '' && form.length <= longestForm);
  sorted.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const trie = layOut(sorted);
  return { ...trie, ...link(trie) };
}

/** Calls `onHit` for every form in the text, overlapping ones too, in order of their ends, longest first. */
export function scan(
  automaton: Automaton,
  text: string,
  onHit: (start: number, end: number, payload: number) => void,
): void {
  const { fallback, depths, nearestForm, firstPayload, payloads, fromRoot } = automaton;
  let state = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let next = state === 0 ? 0 : childOf(automaton, state, unit);
    while (next === 0 && state !== 0) {
      state = fallback[state] ?? 0;
      if (state !== 0) next = childOf(automaton, state, unit);
    }
    state = next === 0 ? (fromRoot[unit] ?? 0) : next;
    let form = nearestForm[state] ?? 0;
    while (form !== 0) {
      const past = firstPayload[form + 1] ?? 0;
      const start = at + 1 - (depths[form] ?? 0);
      for (let index = firstPayload[form] ?? 0; index < past; index += 1)
        onHit(start, at + 1, payloads[index] ?? 0);
      form = nearestForm[fallback[form] ?? 0] ?? 0;
    }
  }
}

/**
 * The hits that `accepts` lets through (word boundaries, case), of those that overlap only the leftmost, then longest.
 * Several payloads of one form at one place all stay, in the order they were compiled in.
 */
export function longestHits(
  automaton: Automaton,
  text: string,
  accepts: (start: number, end: number, payload: number) => boolean,
): readonly Hit[] {
  const hits: Hit[] = [];
  scan(automaton, text, (start, end, payload) => {
    if (accepts(start, end, payload)) hits.push({ start, end, payload });
  });
  return leftmostLongest(hits);
}

/** Of hits that overlap only the leftmost, then longest; equal spans all stay, in their order. */
export function leftmostLongest<T extends Pick<Hit, 'start' | 'end'>>(
  hits: readonly T[],
): readonly T[] {
  const kept: T[] = [];
  let last: Pick<Hit, 'start' | 'end'> = { start: -1, end: -1 };
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start < last.end && !(hit.start === last.start && hit.end === last.end)) continue;
    kept.push(hit);
    last = hit;
  }
  return kept;
}

const longestForm = 0xffff;

type Trie = Omit<Automaton, 'fallback' | 'nearestForm'>;

/** Sorted forms to a trie in breadth-first order: a state is a range of forms that begin alike. */
function layOut(sorted: readonly (readonly [string, number])[]): Trie {
  const states = 1 + distinctPrefixes(sorted);
  const labels = new Uint16Array(states);
  const depths = new Uint16Array(states);
  const firstChild = new Int32Array(states + 1);
  const firstPayload = new Int32Array(states + 1);
  const payloads = new Int32Array(sorted.length);
  const from = new Int32Array(states);
  const to = new Int32Array(states);
  to[0] = sorted.length;
  let made = 1;
  let stored = 0;
  for (let state = 0; state < states; state += 1) {
    const depth = depths[state] ?? 0;
    let low = from[state] ?? 0;
    const high = to[state] ?? 0;
    firstPayload[state] = stored;
    for (; low < high && sorted[low]?.[0].length === depth; low += 1) {
      payloads[stored] = sorted[low]?.[1] ?? 0;
      stored += 1;
    }
    firstChild[state] = made;
    while (low < high) {
      const unit = sorted[low]?.[0].charCodeAt(depth) ?? 0;
      labels[made] = unit;
      depths[made] = depth + 1;
      from[made] = low;
      while (low < high && sorted[low]?.[0].charCodeAt(depth) === unit) low += 1;
      to[made] = low;
      made += 1;
    }
  }
  firstChild[states] = made;
  firstPayload[states] = stored;
  const fromRoot = new Int32Array(longestForm + 1);
  for (let child = firstChild[0] ?? 0; child < (firstChild[1] ?? 0); child += 1)
    fromRoot[labels[child] ?? 0] = child;
  return { labels, depths, firstChild, firstPayload, payloads, fromRoot };
}

function distinctPrefixes(sorted: readonly (readonly [string, number])[]): number {
  let count = 0;
  let before = '';
  for (const [form] of sorted) {
    let shared = 0;
    while (shared < before.length && form.charCodeAt(shared) === before.charCodeAt(shared))
      shared += 1;
    count += form.length - shared;
    before = form;
  }
  return count;
}

/** Fallbacks from the root outward: a state's fallback is nearer to the root, so it is already known. */
function link(trie: Trie): Pick<Automaton, 'fallback' | 'nearestForm'> {
  const { labels, firstChild, firstPayload, fromRoot } = trie;
  const fallback = new Int32Array(labels.length);
  const nearestForm = new Int32Array(labels.length);
  const endsForm = (state: number) => firstPayload[state] !== firstPayload[state + 1];
  for (let state = 0; state < labels.length; state += 1) {
    nearestForm[state] =
      state !== 0 && endsForm(state) ? state : (nearestForm[fallback[state] ?? 0] ?? 0);
    if (state === 0) continue;
    for (let child = firstChild[state] ?? 0; child < (firstChild[state + 1] ?? 0); child += 1) {
      const unit = labels[child] ?? 0;
      let suffix = fallback[state] ?? 0;
      let found = 0;
      while (suffix !== 0 && found === 0) {
        found = childOf(trie, suffix, unit);
        suffix = fallback[suffix] ?? 0;
      }
      fallback[child] = found === 0 ? (fromRoot[unit] ?? 0) : found;
    }
  }
  return { fallback, nearestForm };
}

/** The child of a state by code unit; 0 when there is none. Labels of siblings are sorted. */
function childOf(trie: Pick<Trie, 'labels' | 'firstChild'>, state: number, unit: number): number {
  const { labels, firstChild } = trie;
  let low = firstChild[state] ?? 0;
  let high = firstChild[state + 1] ?? 0;
  while (high - low > fewSiblings) {
    const middle = (low + high) >> 1;
    if ((labels[middle] ?? 0) <= unit) low = middle;
    else high = middle;
  }
  for (; low < high; low += 1) if (labels[low] === unit) return low;
  return 0;
}

const fewSiblings = 4; // below this a linear look is faster than halving
