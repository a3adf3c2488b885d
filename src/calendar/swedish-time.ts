/** A moment as `2026-11-30T13:05:00.000000Z`: texts of moments stand in the order of time. */
export type Moment = string & { readonly __moment: never };

const SWEDEN = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
});

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,6}))?)?(Z|[+-]\d{2}:\d{2})?$/;
const MINUTE = 60_000;

/**
 * A moment that somebody has written: in Sweden's time where they don't say another (`Z`, `+01:00`). Of the hour that comes twice in autumn it is the first;
 * undefined where it is no moment, such as one in the hour that spring leaves out.
 */
export function readMoment(text: string): Moment | undefined {
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone] = WRITTEN.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const clock = `${year}-${month}-${day} ${hour}:${minute}:${second}`;
  const asUtc = Date.parse(`${clock.replace(' ', 'T')}Z`);
  // 2026-02-30 and 24:00 are carried over to another day, or are nothing.
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 19).replace('T', ' ') !== clock) return undefined;
  const found = zone === undefined ? inSweden(asUtc, clock) : asUtc - offsetOf(zone);
  if (found === undefined) return undefined;
  return `${new Date(found).toISOString().slice(0, 19)}.${fraction.padEnd(6, '0')}Z` as Moment;
}

/** Sweden's clock at a moment: `2026-11-30 14:05:00`. */
export function swedishTime(moment: Moment | Date): string {
  return SWEDEN.format(new Date(moment));
}

/** The day in Sweden at a moment: an hour or two before it is the day of a machine that keeps UTC. */
export function swedishDay(moment: Moment | Date): string {
  return swedishTime(moment).slice(0, 10);
}

/** The same to the microsecond: `2026-11-30 14:05:00.000000`. */
export function exactSwedishTime(moment: Moment): string {
  return `${swedishTime(moment)}${moment.slice(19, -1)}`;
}

/** Sweden is one or two hours before UTC (and has been since 1980). */
function inSweden(asUtc: number, clock: string): number | undefined {
  return [120, 60].map((ahead) => asUtc - ahead * MINUTE).find((one) => SWEDEN.format(new Date(one)) === clock);
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const [hours = '', minutes = ''] = zone.slice(1).split(':');
  return (zone.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}
