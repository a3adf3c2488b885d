import type { Value } from './dictionary.ts';

/** A value as a cell has it, which is read as the same value again. */
export function writtenValue(value: Value): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  return value === null ? '' : String(value);
}
