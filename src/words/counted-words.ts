import { FIXED_SPACE } from './fixed-space.ts';
import { WORDS } from './language.ts';

/** Words for many as they are of one: `patienter` → `patient`, where the number is one. */
export function wordsFor(value: number, many: string): string {
  if (value !== 1) return many;
  const [first = '', ...rest] = many.split(' ');
  return [WORDS.singular[first] ?? first, ...rest].join(' ');
}

/** A number that is written with what it counts or is in: `12 dagar`, `1 dag`. */
export function withWords(value: number, written: string, many: string, between = FIXED_SPACE): string {
  return `${written}${between}${wordsFor(value, many)}`;
}
