import type { Measure } from '../../definitions/measure.ts';
import { directionBeside } from '../../words/direction.ts';

/**
 * What is measured and which way is wanted, over a picture. A direction that the definition leaves out is not guessed.
 * @param isOpen whether all that the picture shows may still change, and no mark in it says so
 */
export function headingOf({ measuredIn, direction }: Measure, isOpen = false): string {
  return [measuredIn, directionBeside(direction), isOpen ? 'preliminärt' : undefined]
    .filter((words) => words !== undefined)
    .join(' · ');
}

/** `T1 Tid till MDK`. */
export function fullName({ code, name }: Measure): string {
  return `${code} ${name}`;
}
