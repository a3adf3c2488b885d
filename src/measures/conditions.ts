import type { Value } from '../register/dictionary.ts';
import type { Condition } from './measure.ts';

/** Whether a row meets every condition. A missing value meets none. */
export function meets(values: Readonly<Record<string, Value>>, conditions: readonly Condition[]): boolean {
  return conditions.every(({ variable, oneOf }) => {
    const value = values[variable] ?? null;
    return value !== null && oneOf.includes(value);
  });
}
