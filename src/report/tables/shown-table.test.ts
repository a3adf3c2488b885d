import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { shownTable } from './shown-table.ts';

const words = (text: string): ChartCell => ({ text, value: text });
const number = (value: number, text = String(value)): ChartCell => ({ text, value });
const HIDDEN: ChartCell = { text: 'dolt för att skydda enskilda', value: { absent: 'withheld' } };
const NONE: ChartCell = { text: 'ej tillämpligt', value: { absent: 'not-applicable' } };
const SILENT: ChartCell = { text: 'ej rapporterat', value: { absent: 'not-reported' } };

const column = (id: string, name: string, kind: 'text' | 'number' | 'share' = 'number') => ({ id, name, kind });

describe('a table as it is read', () => {
  const COLUMNS = [
    column('namn', 'Region', 'text'),
    column('n', 'Antal'),
    column('m', 'Saknas'),
    column('b', 'Bredvid'),
  ];
  const read = (rows: readonly (readonly ChartCell[])[]) => shownTable({ caption: 'Prov', columns: COLUMNS, rows });

  test('a column that says the same everywhere is said once under it, and one of a single row with the row’s name', () => {
    const { table, beside } = read([
      [words('Norr'), number(5), number(0), NONE],
      [words('Tyst'), SILENT, number(0), SILENT],
      [words('Riket'), number(7), number(0), number(9)],
    ]);
    assert.deepEqual(
      table.columns.map(({ id }) => id),
      ['namn', 'n'],
    );
    assert.deepEqual(beside, ['Lika för alla rader · Saknas: 0.', 'Riket: Bredvid 9.']);
  });

  test('what is withheld keeps its column: that it is there is told, and nothing else', () => {
    const { table, beside } = read([
      [words('Norr'), number(5), HIDDEN, HIDDEN],
      [words('Riket'), number(7), number(0), number(9)],
    ]);
    assert.equal(table.columns.length, 4);
    assert.deepEqual(beside, []);
  });

  test('a table of one row stays as it is', () => {
    const one = read([[words('Norr'), number(5), number(0), number(1)]]);
    assert.equal(one.table.columns.length, 4);
  });
});

describe('shares by reporter and year', () => {
  const columns = [
    column('reporter', 'Region', 'text'),
    column('period', 'Period', 'text'),
    column('version', 'Definition', 'text'),
    column('numerator', 'Täljare'),
    column('denominator', 'Nämnare'),
    column('share', 'Andel', 'share'),
    column('preliminary', 'Preliminärt', 'text'),
    column('alla_numerator', 'Alla: täljare'),
    column('alla_denominator', 'Alla: nämnare'),
    column('alla_share', 'Alla: andel', 'share'),
  ];
  const row = (name: string, year: string, cells: readonly ChartCell[], open = 'nej', all = [NONE, NONE, NONE]) => [
    ...[words(name), words(year), words('1.0'), ...cells, words(open), ...all],
  ];
  const half = (of: number) => [number(of / 2), number(of), number(0.5, '50,0 %')];
  const table: ChartTable = {
    caption: 'Prov',
    columns,
    rows: [
      row('Norr', '2023', half(10)),
      row('Norr', '2024', [HIDDEN, HIDDEN, HIDDEN], 'ja'),
      row('Riket', '2023', half(40), 'nej', half(80)),
      row('Riket', '2024', half(60), 'ja', half(90)),
    ],
  };

  test('the years stand across, with what each share stands on; those of others beside are a row', () => {
    const { table: read } = shownTable(table);
    assert.deepEqual(
      read.columns.map(({ name }) => name),
      ['Region', '2023', '2024 (preliminärt)'],
    );
    assert.deepEqual(
      read.rows.map((cells) => cells.map(({ text }) => text)),
      [
        ['Norr', '50,0 % (5/10)', HIDDEN.text],
        ['Riket', '50,0 % (20/40)', '50,0 % (30/60)'],
        ['Alla', '50,0 % (40/80)', '50,0 % (45/90)'],
      ],
    );
  });
});

describe('cases by year and category', () => {
  const table = (rows: readonly (readonly ChartCell[])[]): ChartTable => ({
    caption: 'Prov',
    columns: [
      column('along', 'År', 'text'),
      column('grad', 'Grad', 'text'),
      column('n', 'Antal tumörer'),
      column('total', 'Av alla'),
      column('share', 'Andel', 'share'),
    ],
    rows,
  });
  const row = (year: string, grade: string, ...cells: ChartCell[]) => [words(year), words(grade), ...cells];

  test('the categories stand across, each share with its count, and last of how many: a row for each year', () => {
    const { table: read, beside } = shownTable(
      table([
        row('2023', 'Grad 1', number(8), number(12), number(0.667, '66,7 %')),
        row('2023', 'Grad 2', HIDDEN, number(12), HIDDEN),
        row('2024', 'Grad 1', number(5), HIDDEN, HIDDEN),
        row('2024', 'Grad 2', number(0), number(9), number(0, '0 %')),
      ]),
    );
    assert.deepEqual(
      read.columns.map(({ name }) => name),
      ['År', 'Grad 1', 'Grad 2', 'Av alla'],
    );
    assert.deepEqual(
      read.rows.map((cells) => cells.map(({ text }) => text)),
      [
        ['2023', '66,7 % (8)', HIDDEN.text, '12'],
        ['2024', '5', '0 % (0)', HIDDEN.text],
      ],
    );
    assert.deepEqual(beside, ['Inom parentes: antal tumörer.']);
  });

  test('of one year they stay rows', () => {
    const one = table([
      row('2023', 'Grad 1', number(8), number(12), number(0.667, '66,7 %')),
      row('2023', 'Grad 2', number(4), number(12), number(0.333, '33,3 %')),
    ]);
    assert.equal(shownTable(one).table.rows.length, 2);
  });
});

test('curves stand with the years across, and what is of a group as a whole under them', () => {
  const ids = [
    'group',
    'n',
    'events',
    'median',
    'years',
    'survival',
    'lower',
    'upper',
    'at_risk',
    'events_so_far',
    'censored_so_far',
  ];
  const table: ChartTable = {
    caption: 'Prov',
    columns: ids.map((id) => column(id, id, id === 'group' ? 'text' : 'number')),
    rows: [
      [words('A'), ...[9, 3, 2, 0, 1, 1, 1, 9, 0, 0].map((value) => number(value))],
      [words('A'), ...[9, 3, 2, 1, 0.5, 0.4, 0.6, 4, 3, 2].map((value) => number(value))],
      [words('B'), number(4), HIDDEN, ...Array.from({ length: 8 }, () => HIDDEN)],
    ],
  };
  const { table: read, beside } = shownTable(table);
  assert.deepEqual(
    read.rows.map((cells) => cells.map(({ text }) => text)),
    [
      ['A: survival', '1', '0.5'],
      ['95\u00a0% konfidensintervall', '1–1', '0.4–0.6'],
      ['at_risk', '9', '4'],
      ['events_so_far', '0', '3'],
      ['censored_so_far', '0', '2'],
    ],
  );
  assert.deepEqual(beside, ['A: n 9 · events 3 · median 2.', `B: n 4 · events och median (${HIDDEN.text}).`]);
});

test('curves of which none is shown are a line for each group, and no table without rows', () => {
  const ids = ['group', 'n', 'events', 'median', 'years', 'survival', 'lower', 'upper', 'at_risk'];
  const more = ['events_so_far', 'censored_so_far'];
  const table: ChartTable = {
    caption: 'Prov',
    columns: [...ids, ...more].map((id) => column(id, id, id === 'group' ? 'text' : 'number')),
    rows: [
      [words('A'), number(9), HIDDEN, ...Array.from({ length: 8 }, () => HIDDEN)],
      [words('B'), number(4), HIDDEN, ...Array.from({ length: 8 }, () => HIDDEN)],
    ],
  };
  assert.deepEqual(
    shownTable(table).table.rows.map(([group, n]) => [group?.text, n?.text]),
    [
      ['A', '9'],
      ['B', '4'],
    ],
  );
});
