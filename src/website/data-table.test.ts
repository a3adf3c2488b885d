import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChartTable } from '../charts/chart.ts';
import type { Shown } from '../disclosure/public-result.ts';
import { markupText } from '../markup.ts';
import { dataTable } from './data-table.ts';

const text = (words: string) => ({ text: words, value: words });
const number = (value: Shown, words: string) => ({ text: words, value });
const hidden = { absent: 'withheld' } as const;

const rows = [
  [text('Norra'), text('2023'), text('1.0'), number(3, '3')],
  [text('Norra'), text('2024'), text('1.0'), number(hidden, 'dolt för att skydda enskilda')],
  [text('Södra'), text('2023'), text('1.0'), number({ ...hidden, about: 0.35 }, 'ungefär 35 %')],
];
const table: ChartTable = {
  caption: 'Påhittat',
  columns: [
    { id: 'reporter', name: 'Enhet', kind: 'text' },
    { id: 'period', name: 'Period', kind: 'text' },
    { id: 'version', name: 'Definition', kind: 'text' },
    { id: 'n', name: 'Antal', kind: 'number' },
  ],
  rows,
};
const written = (of: ChartTable) => markupText(dataTable(of, 'tabell')).replaceAll('\n', '');

test('a name that several rows begin with stands once beside them', () => {
  assert.match(written(table), /<tr><th scope="row" rowspan="2">Norra<\/th><th scope="row">2023<\/th>/);
  assert.match(written(table), /<tr><th scope="row">2024<\/th>/);
  assert.match(written(table), /<tr><th scope="row">Södra<\/th><th scope="row">2023<\/th>/);
});

test('a column of words that is the same for every row is said once under the table, where there are some rows', () => {
  assert.doesNotMatch(written(table), /<th scope="col">Definition/);
  assert.match(written(table), /Lika för alla rader · Definition: 1\.0\.<\/p>$/);
  assert.match(written({ ...table, rows: rows.slice(0, 2) }), /<th scope="col">Definition/);
  const other = [text('Södra'), text('2024'), text('2.0'), number(1, '1')];
  assert.match(written({ ...table, rows: [...rows, other] }), /<td>2\.0<\/td>|<th scope="row">2\.0<\/th>/);
});

test('why a number is absent stands in a word, and what a share is about as it is told', () => {
  assert.match(written(table), /<td class="num absent">dolt<\/td>/);
  assert.match(written(table), /<td class="num absent">ungefär 35\u00a0%<\/td>/);
});
