import type { Day } from '../../calendar/day.ts';
import { personNumber } from '../../dictionary/person-number.ts';
import type { PersonIdentity } from '../keys/key-store.ts';

/** From this day of the month it is a samordningsnummer. */
const COORDINATION = 60;

/** What a text in the person's column is: a number in its one spelling, or any other designation as it stands. */
export function personIdentity(written: string, today: Day): PersonIdentity {
  const number = personNumber(written, today);
  if (number === undefined) return { kind: 'beteckning', value: written.trim() };
  const isCoordination = Number(number.digits.slice(6, 8)) >= COORDINATION;
  return { kind: isCoordination ? 'samordningsnummer' : 'personnummer', value: number.digits };
}
