import type { Calendar } from '../../text/calendars.ts';
import { wordKey } from '../../text/tokens.ts';
import { lexiconJson } from '../load.ts';

/** What a word or phrase says of a day. */
export interface CalendarWord {
  readonly months?: readonly { readonly calendar: Calendar; readonly month: number }[]; // 1 to 12
  readonly weekday?: number; //  Monday is 0
  readonly offset?: number; //   days from the day of publication
  readonly isNext?: true; //     'next', 'coming'
}

/** The calendar words of one language by folded form (text/tokens.ts wordKey), words joined by spaces. */
export interface CalendarWords {
  readonly forms: ReadonlyMap<string, CalendarWord>;
  readonly lengths: ReadonlyMap<string, number>; // first word -> words in its longest form
}

/** undefined for a language we have no words of; regional subtags are ignored. */
export function calendarWordsOf(language: string): CalendarWords | undefined {
  const base = language.split('-', 1)[0] ?? language;
  const known = compiled.get(base);
  if (known !== undefined) return known;
  file ??= lexiconJson<CalendarFile>('calendars/calendars.json');
  const entry = file.languages[base];
  if (entry === undefined) return undefined;
  const words = compile(entry, base);
  compiled.set(base, words);
  return words;
}

type Forms = readonly (readonly string[])[];
interface LanguageEntry {
  readonly months: Readonly<Partial<Record<Calendar, Forms>>>;
  readonly weekdays: Forms;
  readonly days: Readonly<Record<string, number>>;
  readonly next: readonly string[];
}
interface CalendarFile {
  readonly languages: Readonly<Record<string, LanguageEntry>>;
}

const compiled = new Map<string, CalendarWords>();
let file: CalendarFile | undefined;

function compile({ months, weekdays, days, next }: LanguageEntry, language: string): CalendarWords {
  const forms = new Map<string, CalendarWord>();
  const add = (form: string, more: (old: CalendarWord) => CalendarWord) => {
    const key = keyOf(form, language);
    forms.set(key, more(forms.get(key) ?? {}));
  };
  for (const [calendar, names] of Object.entries(months) as [Calendar, Forms][])
    eachForm(names, (form, index) =>
      add(form, (old) => ({
        ...old,
        months: [...(old.months ?? []), { calendar, month: index + 1 }],
      })),
    );
  eachForm(weekdays, (form, weekday) => add(form, (old) => ({ ...old, weekday })));
  for (const [form, offset] of Object.entries(days)) add(form, (old) => ({ ...old, offset }));
  for (const form of next) add(form, (old) => ({ ...old, isNext: true }));
  return { forms, lengths: lengthsOf(forms.keys()) };
}

function eachForm(lists: Forms, use: (form: string, index: number) => void): void {
  for (const [index, forms] of lists.entries()) for (const form of forms) use(form, index);
}

/** A Chinese word is a run of characters, each a token. */
const keyOf = (form: string, language: string): string =>
  language === 'zh' ? [...form].join(' ') : wordKey(form, language);

function lengthsOf(forms: Iterable<string>): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const form of forms) {
    const words = form.split(' ');
    const first = words[0] ?? '';
    lengths.set(first, Math.max(words.length, lengths.get(first) ?? 0));
  }
  return lengths;
}
