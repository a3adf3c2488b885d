import type { Numerator } from './figure-definition.ts';

/** For how many days after a period's last day rows are waited for that put cases of it in the numerator; undefined where none are. */
export function followUpDays({ within, openDays }: Pick<Numerator, 'within' | 'openDays'>): number | undefined {
  return within?.toDays ?? openDays;
}
