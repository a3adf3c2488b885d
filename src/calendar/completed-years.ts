import type { Day } from './day.ts';

/**
 * Age in completed years on a day; negative when `birth` comes later.
 * Someone born on 29 February has the birthday on 1 March in common years (contract.md 3, B2),
 * which follows from comparing month and day as text.
 */
export function completedYears(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) >= birth.slice(5) ? years : years - 1;
}
