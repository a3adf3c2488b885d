import type { Day } from '../../calendar/day.ts';
import { personDesignation } from '../../dictionary/person-designation.ts';
import type { PersonIdentity } from '../keys/key-store.ts';

/**
 * What a text in the person's column is found by: a number that is the same everywhere in its one spelling, and anything else as it
 * stands. A reserve number is found as it stands too, as it is in tables: another spelling of it is listed, and not taken for it.
 */
export function personIdentity(written: string, today: Day): PersonIdentity {
  const { called, written: spelled } = personDesignation(written, today);
  const isOne = called === 'personnummer' || called === 'samordningsnummer';
  return isOne ? { kind: called, value: spelled } : { kind: 'beteckning', value: written.trim() };
}
