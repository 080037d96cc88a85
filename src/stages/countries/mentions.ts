import { takesProclitics, wordStartBefore } from '../../text/boundaries.ts';
import { longestHits } from '../../text/form-table.ts';
import { type Normalised, normaliseForMatching } from '../../text/normalise.ts';
import type { Passage } from '../../text/passages.ts';
import { type CountryLexicon, countryLexicon, type Form } from './lexicon.ts';
import type { Mention, Reading } from './mention.ts';
import { placesIn } from './places.ts';

/** Every form of the passage's language that stands there as a word, the longest at each place; read once a passage. */
export function readPassage(passage: Passage): Reading {
  const known = readings.get(passage);
  if (known !== undefined) return known;
  const reading = read(passage);
  readings.set(passage, reading);
  return reading;
}
const readings = new WeakMap<Passage, Reading>();

function read(passage: Passage): Reading {
  const lexicon = countryLexicon(passage.language, passage.text);
  const normal = normaliseForMatching(passage.text, passage.language);
  const inCapitals = isAllCapitals(passage.text);
  const scanned = { passage, normal, inCapitals };
  const hits = longestHits(
    lexicon.table,
    normal.text,
    (start, end, payload) => {
      const form = lexicon.forms[payload];
      return form !== undefined && standsThere(scanned, form, start, end);
    },
    takesProclitics(passage.language),
  );
  const mentions = hits
    .map((hit) => mentionAt(passage, normal, lexicon, hit))
    .filter((one, at, all) => one?.start !== all[at - 1]?.start || one?.code !== all[at - 1]?.code);
  const places = placesIn(passage, normal, hits);
  return {
    passage,
    mentions: [...mentions.filter((mention) => mention !== undefined), ...places].toSorted(
      (a, b) => a.start - b.start,
    ),
  };
}

interface Scanned {
  readonly passage: Passage;
  readonly normal: Normalised;
  readonly inCapitals: boolean;
}

function standsThere(scanned: Scanned, form: Form, start: number, end: number): boolean {
  const { passage, normal, inCapitals } = scanned;
  const wordStart = wordStartBefore(normal.text, start, passage.language);
  if (wordStart === undefined) return false;
  const proclitic = normal.text.slice(wordStart, start);
  if (proclitic !== '' && !takesProclitic(proclitic, form, end - start)) return false;
  if (form.kind === 'demonym' && isCutOut(normal.text, start, end)) return false;
  if (form.capitals === 'any') return true;
  const [from, to] = normal.sourceSpan(start, end);
  const written = passage.text.slice(from, to);
  if (form.capitals === 'all') {
    if (written !== written.toUpperCase()) return false;
    return !(inCapitals && wordsInCapitals.has(written));
  }
  const [at] = normal.sourceSpan(start + form.capitals, start + form.capitals + 1);
  return isCapital(passage.text.charAt(at));
}

/**
 * Names are definite already and take no article (הריגה is no Riga); what is shorter than four letters may be part of
 * another word after a preposition (بروس is Bruce).
 */
function takesProclitic(proclitic: string, form: Form, length: number): boolean {
  const article = /(?:ה|ال|لل)$/u.test(proclitic);
  if (form.kind !== 'demonym') return !article;
  return article || length >= shortest || proclitic === 'و' || proclitic === 'ו';
}
const shortest = 4; // letters

/** Whether a Chinese pair is cut out of other words: 其中朝鲜 (among them North Korea) is no 中朝. */
const isCutOut = (text: string, start: number, end: number): boolean =>
  end - start === 2 &&
  /\p{Script=Han}/u.test(text.charAt(start)) &&
  (nameTail.test(text.slice(end, end + 3)) ||
    (text[start] === '中' && /[其当集之途程]/.test(text.charAt(start - 1))));
const nameTail =
  /^(?:[国國鲜鮮本度朗甸门門洲古西]|拉克|色列|罗斯|羅斯|拿大|基斯坦|克兰|克蘭|耳其|利亚|利亞|南|律宾|大利|特|萨克|埔寨)/u;

/** Short forms that are words when everything is in capitals. */
const wordsInCapitals = new Set(['US', 'EU', 'CAR', 'ROC', 'PNG', 'RU', 'ПАР', 'САР']);

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

const fewLetters = 12; // below this a text in capitals may be one abbreviation
function isAllCapitals(text: string): boolean {
  const sample = text.slice(0, 200);
  return sample.length >= fewLetters && /\p{Lu}/u.test(sample) && !/\p{Ll}/u.test(sample);
}

function mentionAt(
  passage: Passage,
  normal: Normalised,
  lexicon: CountryLexicon,
  hit: { readonly start: number; readonly end: number; readonly payload: number },
): Mention | undefined {
  const form = lexicon.forms[hit.payload];
  if (form === undefined || form.code === '') return undefined;
  const written = normal.text.slice(hit.start, hit.end);
  const end = written.endsWith('-') ? hit.end - 1 : hit.end;
  const [from, to] = normal.sourceSpan(hit.start, end);
  return {
    passage,
    code: form.code,
    kind: form.kind === 'blocker' ? 'region' : form.kind,
    form: written,
    start: from,
    end: to,
    weak: form.weak,
    others: [],
    people: 0,
  };
}
