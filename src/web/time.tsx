import type { Instant } from '../article.ts';
import { readerTimeZone, uiLocale } from './say.ts';

/** A moment in the reader's time zone or else the desk's, with the exact one behind it. */
export const Time = ({
  at,
  zone,
  short = false,
}: {
  at: Instant;
  zone: string;
  short?: boolean;
}) => (
  <time datetime={at} title={`${at} UTC`.replace('Z UTC', ' UTC')}>
    {formatOf(readerTimeZone() ?? zone, short).format(new Date(at))}
  </time>
);

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string, short: boolean): Intl.DateTimeFormat {
  const key = `${uiLocale()} ${timeZone} ${short}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(uiLocale(), {
    timeZone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(short ? {} : { year: 'numeric', timeZoneName: 'short' }),
  });
  formats.set(key, format);
  return format;
}
