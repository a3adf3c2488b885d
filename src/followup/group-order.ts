import { writtenNumber } from './written-number.ts';

const ALPHABET = new Intl.Collator('sv');

/** Names of groups in the order of the levels of R's `factor`: numbers by size when all are numbers, else the alphabet's. */
export function groupOrder(names: Iterable<string>): string[] {
  const all = [...names];
  const numbers = new Map(all.map((name) => [name, writtenNumber(name)]));
  const numeric = all.every((name) => numbers.get(name) !== undefined);
  return all.sort((a, b) => (numeric ? (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0) : 0) || ALPHABET.compare(a, b));
}
