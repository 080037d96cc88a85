import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** Where two languages give one name to different months, the first one listed keeps it (pl, cs before hr). */
const languages = (
  'en fr ar fa ru es de tr he pt it uk ur pl cs nl el sv no da fi hu ro id ms vi hi bn mr ta te kn ml gu pa ' +
  'ko ja zh bg sr hr bs sk sl lt lv et hy ka az sq mk ca eu gl is be kk ky uz tg tk mn sw am af cy ga mt ne si th km lo my ps ckb ku so ha'
).split(' ');

type Widths = Readonly<Record<string, Readonly<Record<string, string>>>>;
interface Calendar {
  readonly months: { readonly format: Widths; readonly 'stand-alone': Widths };
}

/** Names CLDR does not list for these languages: Jalali and Dari months, Levantine and Maghreb Arabic, sloppy spellings. */
const additions: Readonly<Record<string, readonly string[]>> = {
  1: [
    'jän',
    'jänner',
    'gen',
    'كانون الثاني',
    'جانفي',
    'يناير',
    'فروردین',
    'فروردين',
    'farvardin',
    'حمل',
  ],
  2: ['feber', 'شباط', 'فيفري', 'فبراير', 'اردیبهشت', 'ارديبهشت', 'ordibehesht', 'ثور'],
  3: ['آذار', 'اذار', 'مارس', 'خرداد', 'khordad', 'جوزا'],
  4: ['نيسان', 'أفريل', 'ابريل', 'أبريل', 'إبريل', 'تیر', 'تير', 'tir', 'سرطان'],
  5: ['أيار', 'ايار', 'ماي', 'مايو', 'مرداد', 'امرداد', 'mordad', 'اسد'],
  6: ['حزيران', 'جوان', 'يونيو', 'يونيه', 'شهریور', 'شهريور', 'shahrivar', 'سنبله'],
  7: ['تموز', 'جويلية', 'يوليو', 'يوليه', 'مهر', 'mehr', 'میزان'],
  8: ['آب', 'اب', 'أوت', 'أغسطس', 'اغسطس', 'آبان', 'aban', 'عقرب'],
  9: ['sept', 'setiembre', 'أيلول', 'ايلول', 'سبتمبر', 'آذر', 'azar', 'قوس'],
  10: ['تشرين الأول', 'تشرين الاول', 'أكتوبر', 'اكتوبر', 'دی', 'دي', 'dey', 'جدی'],
  11: ['تشرين الثاني', 'نوفمبر', 'بهمن', 'bahman', 'دلو'],
  12: ['كانون الأول', 'كانون الاول', 'ديسمبر', 'اسفند', 'esfand', 'حوت'],
};

/** Writes months/months.json: month names as dates are written, from CLDR and the additions above. */
export function buildMonths(): void {
  const taken = new Set<string>();
  const months: Record<string, Record<string, string[]>> = {};
  const add = (language: string, number: string, name: string): void => {
    const key = name.normalize('NFC').toLowerCase().replace(/\.$/, '');
    if (!/^\p{L}[\p{L}\p{M}' -]+$/u.test(key) || taken.has(key)) return;
    taken.add(key);
    months[language] ??= {};
    months[language][number] ??= [];
    months[language][number].push(key);
  };

  for (const language of languages) {
    const file = require.resolve(`cldr-dates-full/main/${language}/ca-gregorian.json`);
    const { main } = JSON.parse(readFileSync(file, 'utf8')) as {
      main: Record<string, { dates: { calendars: { gregorian: Calendar } } }>;
    };
    const calendar = main[language]?.dates.calendars.gregorian.months;
    for (const width of ['wide', 'abbreviated'])
      for (const form of [calendar?.format, calendar?.['stand-alone']])
        for (const [number, name] of Object.entries(form?.[width] ?? {}))
          add(language, number, name);
  }
  for (const [number, names] of Object.entries(additions))
    for (const name of names) add('additions', number, name);

  const lines = Object.entries(months)
    .map(([language, numbers]) => `  ${JSON.stringify(language)}: ${JSON.stringify(numbers)}`)
    .join(',\n');
  const head = {
    source:
      'Unicode CLDR 48.2 (npm cldr-dates-full), Gregorian months; "additions" written for this project',
    licence: 'Unicode-3.0; additions Apache-2.0',
    date: '2026-11-21',
    rebuild: 'npm run lexicons',
  };
  const json = `${JSON.stringify(head, null, 1).slice(0, -2)},\n "months": {\n${lines}\n }\n}\n`;
  writeFileSync(join(import.meta.dirname, '..', 'months', 'months.json'), json);
}
