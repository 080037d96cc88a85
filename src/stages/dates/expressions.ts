import type { Calendar } from '../../text/calendars.ts';
import { type Atom, atomsOf } from './atoms.ts';

/** What a text says of a day, before it is known which day that is. */
export interface DateExpression {
  readonly start: number; // UTF-16, in the passage
  readonly end: number;
  readonly months?: readonly { readonly calendar: Calendar; readonly month: number }[];
  readonly day?: number;
  readonly year?: number;
  readonly weekday?: number; // Monday is 0
  readonly isNext?: true; //    'next Saturday'
  readonly offset?: number; //  days from the day of publication
}

/** The days that a passage speaks of, left to right. */
export function expressionsOf(text: string, language: string): readonly DateExpression[] {
  const atoms = atomsOf(text, language);
  const found: DateExpression[] = [];
  for (let at = 0; at < atoms.length; ) {
    const { word, number, text: written } = atoms[at] as Atom;
    if (word === undefined && number === undefined && !isDotted(written)) {
      at += 1;
      continue;
    }
    const here =
      numericAt(atoms, at, language) ??
      dottedAt(atoms, at) ??
      namedMonthAt(atoms, at, language) ??
      weekdayAt(atoms, at) ??
      offsetAt(atoms, at);
    if (here !== undefined) found.push(here.expression);
    at = here?.to ?? at + 1;
  }
  return found;
}

interface Found {
  readonly expression: DateExpression;
  readonly to: number; // atoms: one past the last
}

const isDay = (number: number | undefined): number is number =>
  number !== undefined && number >= 1 && number <= 31;
const isYear = (number: number | undefined): number is number =>
  number !== undefined && number >= 1000;

const spanOf = (atoms: readonly Atom[], from: number, to: number) => ({
  start: atoms[from]?.start ?? 0,
  end: atoms[to - 1]?.end ?? 0,
});

/** 2019-05-30, 30/05/2019, ۱۳۹۸/۳/۹, 2019年5月30日, 5月30日. */
function numericAt(atoms: readonly Atom[], at: number, language: string): Found | undefined {
  const first = atoms[at]?.number;
  if (first === undefined) return undefined;
  const han = hanDateAt(atoms, at);
  if (han !== undefined) return han;
  const [sign, second, sameSign, third] = [1, 2, 3, 4].map((step) => atoms[at + step]);
  const isDate =
    /^[-/]$/.test(sign?.text ?? '') &&
    sign?.text === sameSign?.text &&
    !sign?.spaced &&
    !third?.spaced;
  if (!isDate || second?.number === undefined || third?.number === undefined) return undefined;
  const parts = inOrder(first, second.number, third.number, language);
  return parts && { expression: { ...spanOf(atoms, at, at + 5), ...parts }, to: at + 5 };
}

/** A token of digits and stops: most words are ruled out by their first sign. */
const isDotted = (text: string): boolean => text.charCodeAt(0) <= digitNine && text.includes('.');
const digitNine = 0x39;

/** 30.05.2019 is one token. */
function dottedAt(atoms: readonly Atom[], at: number): Found | undefined {
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(atoms[at]?.text ?? '');
  if (parts === null) return undefined;
  const [day, month, year] = parts.slice(1).map(Number);
  if (!isDay(day) || month === undefined || year === undefined) return undefined;
  const months = [{ calendar: 'gregorian' as const, month }];
  return { expression: { ...spanOf(atoms, at, at + 1), day, months, year }, to: at + 1 };
}

function hanDateAt(atoms: readonly Atom[], at: number): Found | undefined {
  const hasYear = atoms[at + 1]?.text === '年';
  const monthAt = hasYear ? at + 2 : at;
  const [month, day] = [atoms[monthAt]?.number, atoms[monthAt + 2]?.number];
  const isDate =
    atoms[monthAt + 1]?.text === '月' && /^[日号號]$/.test(atoms[monthAt + 3]?.text ?? '');
  if (!isDate || month === undefined || !isDay(day)) return undefined;
  const year = hasYear ? atoms[at]?.number : undefined;
  const months = [{ calendar: 'gregorian' as const, month }];
  const to = monthAt + 4;
  const span = spanOf(atoms, at, to);
  return { expression: { ...span, day, months, ...(year !== undefined && { year }) }, to };
}

/** English writes 5/30 and 30/5: a day and month that could be either are not read. */
function inOrder(first: number, second: number, third: number, language: string) {
  const [year, one, two] = isYear(first) ? [first, third, second] : [third, first, second];
  if (!isYear(year)) return undefined;
  const isAmbiguous = !isYear(first) && language === 'en' && one <= 12 && two <= 12 && one !== two;
  if (isAmbiguous) return undefined;
  const [day, month] = two > 12 ? [two, one] : [one, two];
  if (!isDay(day) || month > 12) return undefined;
  return { day, year, months: [{ calendar: calendarOf(year, language), month }] };
}

const calendarOf = (year: number, language: string): Calendar => {
  if (year >= 1600) return 'gregorian';
  return language === 'fa' ? 'jalali' : 'hijri';
};

/** '30 May 2019', 'May 30', 'le jeudi 30 mai', 'الخميس 30 أيار/مايو', 'روز شنبه ۱۱ خرداد'. */
function namedMonthAt(atoms: readonly Atom[], at: number, language: string): Found | undefined {
  const weekday = atoms[at]?.word?.weekday;
  const first = weekday === undefined ? at : pastLinks(atoms, at + 1);
  if (isDay(atoms[first]?.number)) {
    const monthAt = pastLinks(atoms, first + 1);
    if (isMonth(atoms[monthAt])) return dateFrom(atoms, at, { dayAt: first, monthAt, weekday });
  }
  if (isMonth(atoms[first]) && (language === 'en' || language === 'zh')) {
    const dayAt = first + 1;
    if (isDay(atoms[dayAt]?.number)) return dateFrom(atoms, at, { dayAt, monthAt: first, weekday });
  }
  return undefined;
}

/** A month's name; English May and March only with a capital. */
const isMonth = (atom: Atom | undefined): boolean =>
  atom?.word?.months !== undefined && !/^(?:may|march)$/.test(atom.text);

interface Places {
  readonly dayAt: number;
  readonly monthAt: number;
  readonly weekday: number | undefined;
}

function dateFrom(atoms: readonly Atom[], from: number, places: Places): Found | undefined {
  const { dayAt, monthAt, weekday } = places;
  const months = atoms[monthAt]?.word?.months;
  const day = atoms[dayAt]?.number;
  if (months === undefined || day === undefined) return undefined;
  let to = Math.max(dayAt, monthAt) + 1;
  if (atoms[to]?.text === '/' && isMonth(atoms[to + 1])) to += 2; // أيار/مايو
  const yearAt = pastLinks(atoms, to);
  const year = atoms[yearAt]?.number;
  const hasYear = isYear(year) && year < 2200;
  if (hasYear) to = yearAt + 1;
  const after = weekday ?? atoms[to]?.word?.weekday; // 30 Mayıs 2019 Perşembe
  if (after !== weekday) to += 1;
  const expression = {
    ...spanOf(atoms, from, to),
    day,
    months,
    ...(hasYear && { year }),
    ...(after !== undefined && { weekday: after }),
  };
  return { expression, to };
}

/** Past 'de', 'of the', a comma, the ending of '30th' or '1er'. */
function pastLinks(atoms: readonly Atom[], from: number): number {
  let at = from;
  while (at < from + mostLinks && isLink(atoms[at])) at += 1;
  return at;
}
const mostLinks = 3;
const links: ReadonlySet<string> = new Set(
  ', ، . ( - de del di of the le el il den am روز مورخ يوم الموافق من ماه سال عام سنة لعام года году г. року'.split(
    ' ',
  ),
);
const endings: ReadonlySet<string> = new Set('st nd rd th er º ª го -го e ème'.split(' '));
const isLink = (atom: Atom | undefined): boolean =>
  atom !== undefined &&
  atom.number === undefined &&
  atom.word === undefined &&
  (links.has(atom.text.toLowerCase()) || (!atom.spaced && endings.has(atom.key)));

/** 'on Saturday', 'next Friday': not 'The Sunday Times'. */
function weekdayAt(atoms: readonly Atom[], at: number): Found | undefined {
  const { word, text } = atoms[at] ?? {};
  if (word?.weekday === undefined) return undefined;
  if (/^[A-Z]/.test(text ?? '') && papers.has(atoms[at + 1]?.key ?? '')) return undefined;
  const isNext = atoms[at - 1]?.word?.isNext === true || atoms[at + 1]?.word?.isNext === true;
  const span = spanOf(atoms, at, at + 1);
  const expression = { ...span, weekday: word.weekday, ...(isNext && { isNext: true as const }) };
  return { expression, to: at + 1 };
}
const papers: ReadonlySet<string> = new Set(
  'times telegraph mirror express herald mail post'.split(' '),
);

function offsetAt(atoms: readonly Atom[], at: number): Found | undefined {
  const offset = atoms[at]?.word?.offset;
  if (offset === undefined) return undefined;
  return { expression: { ...spanOf(atoms, at, at + 1), offset }, to: at + 1 };
}
