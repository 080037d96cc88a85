/**
 * 1..12 for the last word that begins a month's name in some language (a weekday that looks like one comes before);
 * Persian months count their own year.
 */
export function monthNumber(words: readonly string[]): number | undefined {
  const names = monthNames();
  return words
    .map((word, i) => {
      const two = key(`${word} ${words[i + 1] ?? ''}`); // 'كانون الثاني'
      return names.whole.get(two) ?? names.whole.get(key(word)) ?? names.starts.get(startOf(word));
    })
    .findLast((month) => month !== undefined);
}

const startOf = (word: string): string => key(word).slice(0, START);

const START = 3; // letters: the shortest abbreviation in use

/** Languages whose feeds write months out; the names themselves are the platform's (CLDR). */
const languages =
  'en fr de es it pt nl ru uk be pl cs sk hu ro bg sr hr sl mk sq tr az kk uz ka hy el he ar ar-SY ar-DZ ur hi bn ps ckb ku id ms vi sw sv da nb fi et lv lt ca eu gl ga is mt';

interface Names {
  readonly whole: ReadonlyMap<string, number>;
  readonly starts: ReadonlyMap<string, number>; // by the first letters, where these mean one month only
}

let table: Names | undefined;
function monthNames(): Names {
  if (table !== undefined) return table;
  const all = [...gregorian(), ...persian()];
  const whole = new Map(all.toReversed()); // where languages disagree the earlier one wins
  const byStart = new Map<string, Set<number>>();
  for (const [name, month] of all) {
    const months = byStart.get(name.slice(0, START)) ?? new Set();
    byStart.set(name.slice(0, START), months.add(month));
  }
  const starts = new Map<string, number>();
  for (const [start, [month, ...others]] of byStart) {
    if (month !== undefined && others.length === 0) starts.set(start, month);
  }
  table = { whole, starts };
  return table;
}

type Entry = readonly [name: string, month: number];

function gregorian(): readonly Entry[] {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15)));
  return languages.split(' ').flatMap((language) =>
    shapes.flatMap((shape) => {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
        ...shape,
        timeZone: 'UTC',
      });
      return months.flatMap((date, month): Entry[] => {
        const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
        return /\d/.test(name) || key(name).length < START ? [] : [[key(name), month + 1]];
      });
    }),
  );
}

const shapes = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric', year: 'numeric' }, // the genitive, where there is one
  { month: 'short', day: 'numeric', year: 'numeric' },
] as const;

const persian = (): readonly Entry[] =>
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'
    .split(' ')
    .map((name, month): Entry => [key(name), month + 1])
    .filter(([name]) => name.length >= 2);

/** Without case, accents, points and the two spellings of Arabic yeh and kaf. */
const key = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}.\u200c]/gu, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .toLowerCase()
    .trim();
