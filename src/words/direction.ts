import type { DirectionName } from './direction-name.ts';
import { WORDS } from './language.ts';

/** What the wanted direction means to a reader. A missing one is said, never guessed (domain.md 6.1, point 11). */
export function directionSentence(direction: DirectionName = 'unstated'): string {
  return WORDS.direction[direction].sentence;
}

/** The wanted direction beside what is measured; nothing where no way is wanted, or none is stated. */
export function directionBeside(direction: DirectionName = 'unstated'): string | undefined {
  return WORDS.direction[direction].beside;
}
