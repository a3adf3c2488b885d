import type { AgeValue, DaysValue, ValueDefinition } from '../measure.ts';

/** A value as one of its kinds; the other is not there. */
export interface ValueFacts {
  readonly age?: AgeValue;
  readonly days?: DaysValue;
  /** What a value is in, where the definition has no word of its own. */
  readonly unit: string;
}

const VALUES: {
  readonly [K in ValueDefinition['kind']]: (value: Extract<ValueDefinition, { kind: K }>) => ValueFacts;
} = {
  age: (age) => ({ age, unit: 'år' }),
  days: (days) => ({ days, unit: 'dagar' }),
};

export function valueFacts(value: ValueDefinition): ValueFacts {
  return (VALUES[value.kind] as (one: ValueDefinition) => ValueFacts)(value);
}
