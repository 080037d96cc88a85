/** Minutes east of UTC that a feed's zone stands for: '+03:30', 'GMT-01:01', 'EST', 'Asia/Tehran'. Undefined for no zone. */
export function offsetMinutes(zone: string, local: Date): number | undefined {
  const written = zone.trim().replace(/\s*\(.*\)$/, '');
  if (written === '') return undefined;
  const numeric = /^(?:UTC|GMT|UT|Z)?\s*([+\u2212-])(\d{1,2}):?(\d{2})?$/i.exec(written);
  if (numeric !== null) {
    const [, sign, hours, minutes = '0'] = numeric;
    const total = Number(hours) * 60 + Number(minutes);
    return sign === '+' ? total : -total;
  }
  const hours = zoneHours[written.toUpperCase().replace(/^ETC\//, '')];
  if (hours !== undefined) return hours * 60;
  return written.includes('/') ? zoneAt(written, local) : undefined;
}

/** Minutes east of UTC in an IANA zone when its clocks show `local`; undefined for a name that is none. */
export function zoneAt(timeZone: string, local: Date): number | undefined {
  if (timeZone === 'UTC') return 0;
  try {
    const first = offsetAt(timeZone, local);
    return offsetAt(timeZone, new Date(local.getTime() - first * 60_000));
  } catch {
    return undefined;
  }
}

function offsetAt(timeZone: string, moment: Date): number {
  const parts = formatter(timeZone).formatToParts(moment);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
  );
  return Math.round((shown - moment.getTime()) / 60_000);
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(timeZone: string): Intl.DateTimeFormat {
  const made =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  formatters.set(timeZone, made);
  return made;
}

/** Hours east of UTC: RFC 822, RFC 2822 (military letters mean nothing), and what news feeds of the world write. */
const zoneHours: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0, WET: 0, WEST: 1, BST: 1 },
  ...{ AT: -4, AST: -4, ADT: -3, ET: -5, EST: -5, EDT: -4, CT: -6, CST: -6, CDT: -5 },
  ...{ MT: -7, MST: -7, MDT: -6, PT: -8, PST: -8, PDT: -7, AKST: -9, AKDT: -8, HST: -10 },
  ...{ MET: 1, MEST: 2, CET: 1, CEST: 2, EET: 2, EEST: 3, IDT: 3, MSK: 3, MSD: 4, TRT: 3 },
  ...{ IRST: 3.5, IRDT: 4.5, GST: 4, AFT: 4.5, PKT: 5, IST: 5.5, NPT: 5.75, ICT: 7, WIB: 7 },
  ...{ HKT: 8, SGT: 8, AWST: 8, JST: 9, KST: 9, ACST: 9.5, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13 },
  ...{ NT: -3.5, NST: -3.5, NDT: -2.5, BRT: -3, ART: -3, CLT: -4, COT: -5, PET: -5, VET: -4 },
};
