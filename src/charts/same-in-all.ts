import type { ChartTable } from './chart.ts';

/** What a column says of every row, where it says the same of all; undefined where it doesn't, or any has no number. */
export function sameInAll({ rows }: Pick<ChartTable, 'rows'>, at: number): string | undefined {
  const [first, ...others] = rows.flatMap((row) => row.slice(at, at + 1));
  if (first === undefined || typeof first.value === 'object') return undefined;
  return others.every(({ text, value }) => text === first.text && typeof value !== 'object') ? first.text : undefined;
}

/** What columns say of every row, said once: `Lika för alla rader · Definition: 1.0.` @param told the columns' places in the table */
export function saidOnce({ columns, rows }: ChartTable, told: readonly number[]): string {
  const parts = told.map((at) => `${columns[at]?.name ?? ''}: ${sameInAll({ rows }, at) ?? ''}`);
  return `Lika för alla rader · ${parts.join(' · ')}.`;
}
