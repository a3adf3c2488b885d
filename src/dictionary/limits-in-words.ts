import type { Variable } from './dictionary.ts';

/** The numbers a variable may hold, in words for a sentence: "mellan 0 och 100 %". */
export function limitsInWords({ limits, measuredIn }: Variable): string {
  const unit = measuredIn === undefined ? '' : ` ${measuredIn}`;
  const { from, to } = limits ?? {};
  if (from !== undefined && to !== undefined) return `mellan ${swedish(from)} och ${swedish(to)}${unit}`;
  if (from !== undefined) return `minst ${swedish(from)}${unit}`;
  if (to !== undefined) return `högst ${swedish(to)}${unit}`;
  return 'ett tal av rimlig storlek';
}

function swedish(number: number): string {
  return String(number).replace('.', ',');
}
