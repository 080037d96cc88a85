import type { Instant } from '../article.ts';

/** A moment in the desk's time zone, with the exact one behind it. */
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
    {formatOf(zone, short).format(new Date(at))}
  </time>
);

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string, short: boolean): Intl.DateTimeFormat {
  const key = `${timeZone} ${short}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(short ? {} : { year: 'numeric', timeZoneName: 'short' }),
  });
  formats.set(key, format);
  return format;
}
