import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { printedTable } from './printed-table.ts';

const text = (words: string): ChartCell => ({ text: words, value: words });
const number = (value: number): ChartCell => ({ text: String(value), value });
const dolt: ChartCell = { text: 'dolt', value: { absent: 'withheld' } };
const inget: ChartCell = { text: 'ej rapporterat', value: { absent: 'not-reported' } };

function tableOf(rows: readonly (readonly ChartCell[])[], columns = 3): ChartTable {
  const numbers = Array.from({ length: columns }, (_, at) => ({
    id: `n${at}`,
    name: `Tal ${at}`,
    kind: 'number' as const,
  }));
  return { caption: 'Prov', columns: [{ id: 'rad', name: 'Rad', kind: 'text' }, ...numbers], rows };
}

test('a reason is said once for the cells beside one another that share it', () => {
  const { rows } = printedTable(
    tableOf([
      [text('a'), dolt, dolt, dolt],
      [text('b'), inget, dolt, dolt],
      [text('c'), number(1), inget, number(2)],
    ]),
  );
  assert.deepEqual(rows, [
    ['a', 'dolt', '–', '–'],
    ['b', 'ej rapporterat', 'dolt', '–'],
    ['c', '1', 'ej rapporterat', '2'],
  ]);
});

test('the first column takes what the numbers leave', () => {
  const { widths } = printedTable(tableOf([[text('En lång rad med ord'), number(123456), number(1), number(1)]]));
  assert.equal(widths[0], null);
  assert.ok((widths[1] ?? 0) > (widths[2] ?? 0));
});

test('many columns make the print smaller, and many rows let it run over pages', () => {
  const wide = printedTable(tableOf([[text('a'), ...Array.from({ length: 20 }, () => number(1000))]], 20));
  assert.ok(wide.size < 8.5 && wide.size >= 6.5 && !wide.long);
  const long = printedTable(tableOf(Array.from({ length: 40 }, () => [text('a'), number(1), number(1), number(1)])));
  assert.equal(long.size, 8.5);
  assert.ok(long.long);
});

test('however many columns there are, no name of a row runs into its numbers', () => {
  const rows = [[text('Väst (preliminärt)'), ...Array.from({ length: 14 }, () => number(100))]];
  const table = tableOf(rows, 14);
  const columns = table.columns.map((one, at) =>
    at === 0 ? one : { ...one, name: 'Riket med alla sjukvårdsregioner' },
  );
  const { size, widths } = printedTable({ ...table, columns });
  assert.equal(size, 6.5);
  const left = (53 * 8.5) / size - widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  assert.ok(left >= '(preliminärt)'.length * 0.52, `${left} ems are left`);
});
