import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChartCell, ChartTable } from '../charts/chart.ts';
import { shownColumns } from './shown-columns.ts';

const number = (value: number, text = String(value)): ChartCell => ({ value, text });
const none: ChartCell = { value: { absent: 'not-applicable' }, text: 'ej tillämpligt' };
const hidden: ChartCell = { value: { absent: 'withheld' }, text: 'dolt' };
const named = (text: string): ChartCell => ({ value: text, text });
const table = (rows: readonly (readonly ChartCell[])[]): ChartTable => ({
  caption: 'Prov',
  columns: [
    { id: 'reporter', name: 'Region', kind: 'text' },
    { id: 'share', name: 'Andel', kind: 'share' },
    { id: 'alla_numerator', name: 'Riket med alla: täljare', kind: 'number' },
    { id: 'alla_denominator', name: 'Riket med alla: nämnare', kind: 'number' },
    { id: 'alla_share', name: 'Riket med alla: andel', kind: 'share' },
  ],
  rows,
});
const shown = (rows: readonly (readonly ChartCell[])[]) => {
  const { columns, rows: read } = shownColumns(table(rows));
  return [columns.map(({ name }) => name), ...read.map((row) => row.map(({ text }) => text))];
};

test('a share of others beside is one column with its parts, or why there is none', () => {
  assert.deepEqual(
    shown([
      [named('Väst'), number(0.5, '50 %'), none, none, none],
      [named('Riket'), number(0.6, '60 %'), number(24), number(42), number(0.571, '57,1 %')],
      [named('Riket före'), number(0.6, '60 %'), hidden, number(42), hidden],
    ]),
    [
      ['Region', 'Andel', 'Riket med alla'],
      ['Väst', '50 %', 'ej tillämpligt'],
      ['Riket', '60 %', '57,1 % (24/42)'],
      ['Riket före', '60 %', 'dolt'],
    ],
  );
});

test('a column that no row can have anything in is none, and one that is hidden in all is there', () => {
  const rows = [[named('Väst'), hidden, none, none, none]];
  assert.deepEqual(shown(rows), [
    ['Region', 'Andel'],
    ['Väst', 'dolt'],
  ]);
});

test('where nothing is applicable to any row, every column says so', () => {
  const rows = [[named('Väst'), none, none, none, none]];
  assert.deepEqual(shown(rows), [
    ['Region', 'Andel', 'Riket med alla'],
    ['Väst', 'ej tillämpligt', 'ej tillämpligt'],
  ]);
});

test('a median is one column with its limits, and one word where these are hidden', () => {
  const columns = ['median', 'median_lower', 'median_upper'].map((id) => ({ id, name: id, kind: 'number' as const }));
  const rows = [
    [number(12), number(9), number(15)],
    [number(12), hidden, hidden],
    [hidden, hidden, hidden],
    [number(12), number(9), { value: { absent: 'not-reached' as const }, text: 'inte uppnådd' }],
  ];
  const read = shownColumns({ caption: 'Prov', columns, rows });
  assert.deepEqual(
    read.columns.map(({ name }) => name),
    ['median (95\u00a0% KI)'],
  );
  assert.deepEqual(
    read.rows.map((row) => row.map(({ text }) => text)),
    [['12 (9–15)'], ['12 (dolt)'], ['dolt'], ['12 (9–ej nådd)']],
  );
});
