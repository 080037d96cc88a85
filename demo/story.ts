/** A report written for the demo newsroom; its people and outlets are invented, its countries are not. */
export interface Story {
  readonly slug: string; //       the last part of its address
  readonly hoursAgo: number; //   when it was published
  readonly section: string;
  readonly headline: string;
  readonly summary: string;
  readonly byline: string;
  readonly caption: string;
  /** `{on -1}` and `{date 3}` become the weekday and the date so many days from publication, in the outlet's language. */
  readonly paragraphs: readonly string[];
  readonly edited?: Edit; //      what it says from its second visit on
  readonly language?: string; //  where it is not the outlet's
  readonly source?: string; //    whose copy it is
}

interface Edit {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

/** How each language says a day. */
export interface DayWords {
  readonly on: (day: Date) => string;
  readonly date: (day: Date) => string;
}

/** A text with its days filled in, as seen on the day of publication. */
export const datedText = (text: string, published: Date, words: DayWords): string =>
  text.replace(/\{(on|date) ([+-]?\d+)\}/g, (_, form: 'on' | 'date', days: string) => {
    const day = new Date(published.getTime() + Number(days) * DAY_MS);
    return words[form](day);
  });

const DAY_MS = 86_400_000;
const format = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  return (day: Date) => formatter.format(day);
};
const weekday = (locale: string) => format(locale, { weekday: 'long' });
const fullDate = (locale: string) =>
  format(locale, { day: 'numeric', month: 'long', year: 'numeric' });

/** Sunday first: Russian says its days in the accusative. */
const russianDays = [
  'в воскресенье',
  'в понедельник',
  'во вторник',
  'в среду',
  'в четверг',
  'в пятницу',
  'в субботу',
];

export const DAY_WORDS = {
  en: { on: (day) => `on ${weekday('en')(day)}`, date: fullDate('en-GB') },
  fr: { on: weekday('fr'), date: fullDate('fr') },
  ar: { on: (day) => `يوم ${weekday('ar')(day)}`, date: fullDate('ar-u-nu-latn') },
  fa: { on: (day) => `روز ${weekday('fa')(day)}`, date: fullDate('fa-u-ca-persian') },
  ru: {
    on: (day) => russianDays[day.getUTCDay()] ?? '',
    date: (day) => fullDate('ru')(day).replace(' г.', ' года'),
  },
} as const satisfies Record<string, DayWords>;
