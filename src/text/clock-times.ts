export interface ClockTime {
  readonly seconds: number; // since local midnight
  readonly offsetMinutes: number | undefined; // undefined: not written
}

/** The first time of day in a text, with the zone written behind it. */
export function readClock(text: string): ClockTime | undefined {
  const match = clock.exec(text);
  if (match === null) return undefined;
  const [whole, hours = '', minutes = '', seconds = '0', half = ''] = match;
  const noon = /^[pم]/iu.test(half) ? 12 : 0;
  const hour = (half === '' ? Number(hours) : Number(hours) % 12) + noon;
  if (hour > 24 || Number(minutes) > 59) return undefined;
  const zone = zoneIn(text.slice(match.index + whole.length));
  return { seconds: hour * 3600 + Number(minutes) * 60 + Number(seconds), offsetMinutes: zone };
}
const clock =
  /(?<![\d:.])(\d{1,2})\s?[:：h]\s?(\d{2})(?:[:.](\d{2}))?(?:[.,]\d{1,9})?(?:\s{0,2}([ap]\.?m\.?)(?![a-z]))?/iu;

function zoneIn(rest: string): number | undefined {
  const match = /^\s{0,2}(?:\(?(?:GMT|UTC)\s?)?([+-])(\d{1,2}):?(\d{2})?/i.exec(rest);
  if (match !== null) {
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
    return match[1] === '-' ? -minutes : minutes;
  }
  const name = /^\s{0,2}\(?([A-Z]{1,4})(?![A-Za-z])/.exec(rest)?.[1];
  return name === undefined ? undefined : zoneMinutes[name];
}

/** Zone abbreviations that mean one thing in news datelines; ambiguous ones (IST, CST) are left out. */
const zoneMinutes: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  EST: -300,
  EDT: -240,
  ET: -300,
  PST: -480,
  PDT: -420,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  IRST: 210,
  JST: 540,
  KST: 540,
  BST: 60,
};

/** Minutes that a zone is ahead of UTC at a local time (milliseconds); 0 for a zone this runtime does not know. */
export function zoneOffsetAt(local: number, timeZone: string): number {
  const guess = zoneOffset(local, timeZone);
  return zoneOffset(local - guess * 60_000, timeZone); // across a change of the clocks the first guess is off
}

function zoneOffset(instant: number, timeZone: string): number {
  const format = formatterFor(timeZone);
  if (format === undefined) return 0;
  const name =
    format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const match = /([+-])(\d{2}):(\d{2})/.exec(name);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

const formatters = new Map<string, Intl.DateTimeFormat | undefined>();
function formatterFor(timeZone: string): Intl.DateTimeFormat | undefined {
  if (formatters.has(timeZone)) return formatters.get(timeZone);
  let format: Intl.DateTimeFormat | undefined;
  try {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    format = undefined; // an outlet declaration with a zone this ICU does not have reads as UTC
  }
  formatters.set(timeZone, format);
  return format;
}
