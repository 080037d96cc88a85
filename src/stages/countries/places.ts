import type { CountryCode } from '../../article.ts';
import { lexiconBytes } from '../../lexicons/load.ts';
import { type Automaton, compileAutomaton, type Hit, longestHits } from '../../text/automaton.ts';
import { isWordBoundary } from '../../text/boundaries.ts';
import { type Normalised, normaliseForm } from '../../text/normalise.ts';
import type { Passage } from '../../text/passages.ts';
import type { Mention } from './mention.ts';

/** Cities and regions in Latin script, by their local and English names, outside the stretches already taken. */
export function placesIn(
  passage: Passage,
  normal: Normalised,
  taken: readonly Hit[],
): readonly Mention[] {
  if (!/[a-z]/.test(normal.text) || passage.language.startsWith('tr')) return [];
  const { automaton, places } = gazetteer();
  const isFree = freeOf(taken);
  const hits = longestHits(automaton, normal.text, (start, end, payload) => {
    if (!isFree(start, end) || !isWordBoundary(normal.text, end)) return false;
    const shortForm = places[payload]?.shortForm === true;
    if (!shortForm && !isWordBoundary(normal.text, start)) return false;
    const [from, to] = normal.sourceSpan(shortForm ? start + commaAndSpace : start, end);
    const written = passage.text.slice(from, to);
    return /^\p{Lu}/u.test(written) && (places[payload]?.written ?? written) === written;
  });
  return hits.flatMap(({ start, end, payload }) => {
    const place = places[payload];
    if (place === undefined) return [];
    const [from, to] = normal.sourceSpan(place.shortForm ? start + commaAndSpace : start, end);
    const [code, ...others] = place.codes;
    if (code === undefined) return [];
    const form = normal.text.slice(start, end);
    const { kind, people } = place;
    return [{ passage, code, kind, form, start: from, end: to, weak: false, others, people }];
  });
}

interface Place {
  readonly kind: 'city' | 'region';
  readonly codes: readonly CountryCode[]; // most populous first
  readonly people: number; // of the first
  readonly shortForm?: boolean; // written after a comma: Mobile, Ala.
  readonly written?: string; // exactly so
}

interface Gazetteer {
  readonly automaton: Automaton;
  readonly places: readonly Place[]; // by payload
}

const commaAndSpace = 2; // code units before a short form

let compiled: Gazetteer | undefined;

function gazetteer(): Gazetteer {
  compiled ??= compile();
  return compiled;
}

function compile(): Gazetteer {
  const entries: [string, number][] = [];
  const places: Place[] = [];
  const known = new Set<string>();
  const add = (form: string, place: Place) => {
    if (known.has(form)) return;
    known.add(form);
    entries.push([form, places.push(place) - 1]);
  };
  for (const line of linesOf('places/regions.txt')) {
    const [code = '', names = ''] = line.split(' | ');
    const codes = [code.slice(0, 2) as CountryCode];
    const shortForm = code.endsWith('.');
    for (const name of names.split(', ')) {
      const form = normaliseForm(name, 'en');
      if (shortForm)
        add(`, ${form}`, { kind: 'region', codes, people: 0, shortForm, written: name });
      else add(form, { kind: 'region', codes, people: 0 });
    }
  }
  for (const line of linesOf('places/cities.txt.gz')) {
    const [form = '', namesakes = ''] = line.split('\t');
    const parts = namesakes.split(' ').map((part) => part.split(':'));
    const codes = parts.map(([code]) => code as CountryCode);
    add(form, { kind: 'city', codes, people: Number(parts[0]?.[1] ?? 0) });
  }
  return { automaton: compileAutomaton(entries), places };
}

const linesOf = (path: string): readonly string[] =>
  lexiconBytes(path)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Whether a stretch touches none of the hits, which stand in order and apart. */
function freeOf(taken: readonly Hit[]): (start: number, end: number) => boolean {
  return (start, end) => {
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((taken[middle]?.end ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    return (taken[low]?.start ?? Number.POSITIVE_INFINITY) >= end;
  };
}
