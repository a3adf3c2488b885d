import type { Measure } from '../../definitions/measure.ts';
import { directionBeside } from '../../words/direction.ts';

/** What is measured and which way is wanted, over a picture. A direction that the definition leaves out is not guessed. */
export function headingOf({ measuredIn, direction }: Measure): string {
  return [measuredIn, directionBeside(direction)].filter((words) => words !== undefined).join(' · ');
}

/** `T1 Tid till MDK`. */
export function fullName({ code, name }: Measure): string {
  return `${code} ${name}`;
}
