/** Adds to the count of a name; one that has not been seen begins with what is added. */
export function tally(counts: Record<string, number>, name: string, added: number): void {
  const before = counts[name];
  counts[name] = before === undefined ? added : before + added;
}
