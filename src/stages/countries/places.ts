import type { CountryCode } from '../../article.ts';
import { lexiconBytes } from '../../lexicons/load.ts';
import { compileForms, type FormTable, type Hit, longestHits } from '../../text/form-table.ts';
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
  const { table, placeOf } = gazetteer();
  const isFree = freeOf(taken);
  const hits = longestHits(table, normal.text, (start, end, payload) => {
    if (!isFree(start, end)) return false;
    const place = placeOf(payload);
    const [from, to] = normal.sourceSpan(place?.shortForm ? start + commaAndSpace : start, end);
    if (!/\p{Lu}/u.test(passage.text.charAt(from))) return false;
    return place?.written === undefined || place.written === passage.text.slice(from, to);
  });
  return hits.flatMap(({ start, end, payload }) => {
    const place = placeOf(payload);
    const [code, ...others] = place?.codes ?? [];
    if (place === undefined || code === undefined) return [];
    const { kind, people, shortForm } = place;
    const [from, to] = normal.sourceSpan(shortForm ? start + commaAndSpace : start, end);
    const form = normal.text.slice(start, end);
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
  readonly table: FormTable;
  readonly placeOf: (payload: number) => Place | undefined;
}

const commaAndSpace = 2; // code units before a short form

let compiled: Gazetteer | undefined;

function gazetteer(): Gazetteer {
  compiled ??= compile();
  return compiled;
}

/** Payloads from 0 are regions; below it stands where a city's line is, which is read only when the city is met. */
function compile(): Gazetteer {
  const regions = new Map(regionForms());
  const places = [...regions.values()];
  const entries = [...regions.keys()].map((form, at): [string, number] => [form, at]);
  const cities = lexiconBytes('places/cities.txt.gz').toString('utf8');
  for (let at = 0; at < cities.length; at = endOfLine(cities, at) + 1) {
    if (cities[at] === '#' || cities[at] === '\n') continue;
    const form = cities.slice(at, cities.indexOf('\t', at));
    if (!regions.has(form)) entries.push([form, -1 - at]);
  }
  return {
    table: compileForms(entries),
    placeOf: (payload) => (payload < 0 ? cityAt(cities, -1 - payload) : places[payload]),
  };
}

const endOfLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

function cityAt(cities: string, at: number): Place {
  const [, namesakes = ''] = cities.slice(at, endOfLine(cities, at)).split('\t');
  const parts = namesakes.split(' ').map((part) => part.split(':'));
  const codes = parts.map(([code]) => code as CountryCode);
  return { kind: 'city', codes, people: Number(parts[0]?.[1] ?? 0) };
}

/** Forms of regions; of one form for several the first counts. */
function* regionForms(): Iterable<readonly [form: string, place: Place]> {
  const known = new Set<string>();
  const lines = lexiconBytes('places/regions.txt').toString('utf8').split('\n');
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue;
    const [code = '', names = ''] = line.split(' | ');
    const shortForm = code.endsWith('.');
    const region = { kind: 'region', codes: [code.slice(0, 2) as CountryCode], people: 0 } as const;
    for (const written of names.split(', ')) {
      const name = normaliseForm(written, 'en');
      const form = shortForm ? `, ${name}` : name;
      if (!known.has(form)) yield [form, shortForm ? { ...region, shortForm, written } : region];
      known.add(form);
    }
  }
}

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
