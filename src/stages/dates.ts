import type { EventDate, Evidence, Readable, Tags } from '../article.ts';
import { type EpochDay, isoDate } from '../text/calendars.ts';
import { type Passage, passagesOf } from '../text/passages.ts';
import { remember } from '../text/remember.ts';
import { evidenceAt } from '../text/spans.ts';
import { type DateExpression, expressionsOf } from './dates/expressions.ts';
import { type Anchors, resolve } from './dates/resolve.ts';

/** The days the text speaks of, in three calendars, each once; never the day of publication as such. */
export function findDates(article: Readable): Pick<Tags, 'dates'> {
  const placed = passagesOf(article).flatMap((passage) =>
    expressionsOf(passage.text, baseOf(passage.language)).map((expression) => ({
      passage,
      expression,
    })),
  );
  const anchors = anchorsOf(article, placed);
  const byDay = new Map<EpochDay, { confidence: number; evidence: [Evidence, ...Evidence[]] }>();
  for (const { passage, expression } of placed) {
    const resolved = resolve(expression, anchors);
    if (resolved === undefined) continue;
    const evidence = evidenceOf(article, passage, expression);
    const known = byDay.get(resolved.day);
    if (known === undefined)
      byDay.set(resolved.day, { confidence: resolved.confidence, evidence: [evidence] });
    else {
      known.confidence = Math.max(known.confidence, resolved.confidence);
      known.evidence.push(evidence);
    }
  }
  const dates = [...byDay].map(
    ([day, tag]): EventDate => ({ date: isoDate(day), ...tag, creator }),
  );
  return { dates };
}

const creator = 'dates@1';
const baseOf = (language: string): string => language.split('-', 1)[0] ?? language;

const evidenceOf = (
  article: Readable,
  { field, start }: Passage,
  expression: DateExpression,
): Evidence => evidenceAt(article, field, start + expression.start, start + expression.end);

function anchorsOf(
  { datePublished, outlet }: Readable,
  placed: readonly { readonly expression: DateExpression }[],
): Anchors {
  const named = placed.flatMap(({ expression }) =>
    expression.year === undefined ? [] : (resolve(expression, { named: [] })?.day ?? []),
  );
  const published = datePublished && publicationDay(datePublished, outlet?.timeZone ?? 'UTC');
  return {
    named: [...new Set(named)].slice(0, mostNamed),
    ...(published !== undefined && { published }),
  };
}

const mostNamed = 20; // full dates that other dates are held against

/** The day of publication where the outlet is: "on Saturday" is said there. */
const publicationDay = (instant: string, timeZone: string): EpochDay | undefined =>
  dayAt(`${instant} ${timeZone}`);

const dayAt = remember((instantAndZone: string): EpochDay | undefined => {
  const space = instantAndZone.lastIndexOf(' ');
  const timeZone = instantAndZone.slice(space + 1);
  const time = Date.parse(instantAndZone.slice(0, space));
  if (Number.isNaN(time)) return undefined;
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
    formats.set(timeZone, format);
  }
  return Date.parse(`${format.format(time)}T00:00:00Z`) / millisecondsADay;
});
const formats = new Map<string, Intl.DateTimeFormat>(); // one a time zone
const millisecondsADay = 86_400_000;
