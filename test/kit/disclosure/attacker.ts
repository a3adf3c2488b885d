import type { Shown } from '../../../src/disclosure/public-result.ts';

/** One addition seen from outside: undefined is what is not shown. */
export interface Sight {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * An attacker with only what is published, who knows that a withheld count is at least 1: subtracts until nothing more
 * comes out. Written apart from the protection, over the public figures alone.
 */
export function recovered(seen: ReadonlyMap<string, Shown>, sums: readonly Sight[]): string[] {
  const known = new Map([...seen].filter((one): one is [string, number] => typeof one[1] === 'number'));
  const start = known.size;
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const { total, parts } of sums) {
      const unknown = parts.filter((part) => !known.has(part));
      const rest = parts.reduce((sum, part) => sum + (known.get(part) ?? 0), 0);
      const whole = known.get(total);
      if (whole === undefined && unknown.length === 0) known.set(total, rest);
      if (whole === undefined) continue;
      if (unknown.length === 1 || whole - rest === unknown.length)
        for (const part of unknown) known.set(part, (whole - rest) / unknown.length);
    }
  }
  return [...known.keys()].slice(start);
}
