import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { halves, only, share, smallSource, type Values } from '../../../test/kit/report/small-report.ts';
import type { IndicatorStatistic, Reference } from './figure-source.ts';
import { lagTable, numberTable } from './number-table.ts';

const reference: Reference = {
  ...{ indicator: 'tackning', statistic: 'andel', level: 'riket', site: 'alla' },
  years: { from: 2023, to: 2023 },
};
const rows = [2022, 2023].map((year) => ({
  name: String(year),
  reference: { ...reference, years: { from: year, to: year } },
}));
const of = (kind: IndicatorStatistic['kind']): IndicatorStatistic => ({ id: 'andel', name: 'andel', kind });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const in2023 = { years: { from: 2023, to: 2023 } };

describe('numbers as known at two extract dates', () => {
  const lag = (kind: IndicatorStatistic['kind'], values: Values) => {
    const table = lagTable('Eftersläpning', rows, of(kind), smallSource(values));
    return {
      columns: table.columns.map(({ id, name, kind: as }) => [id, plain(name), as]),
      texts: table.rows.map((cells) => cells.map(({ text }) => plain(text))),
      changes: table.rows.map((cells) => cells.at(-1)?.value),
    };
  };

  test('stand side by side, with a signed change in percentage points', () => {
    const values = halves((one) =>
      one.extract === 'previous' ? share(one.years.from === 2022 ? 40 : 60, 100) : share(50, 100),
    );
    const { columns, texts, changes } = lag('share', values);
    assert.deepEqual(columns, [
      ['rad', 'Diagnosår', 'text'],
      ['before_share', 'Andel, förra uttaget', 'share'],
      ['before_numerator', 'Täljare, förra uttaget', 'number'],
      ['before_denominator', 'Nämnare, förra uttaget', 'number'],
      ['now_share', 'Andel, detta uttag', 'share'],
      ['now_numerator', 'Täljare, detta uttag', 'number'],
      ['now_denominator', 'Nämnare, detta uttag', 'number'],
      ['change', 'Förändring, procentenheter', 'share'],
    ]);
    assert.deepEqual(texts, [
      ['2022', '40,0 %', '40', '100', '50,0 %', '50', '100', '+10,0'],
      ['2023', '60,0 %', '60', '100', '50,0 %', '50', '100', '−10,0'],
    ]);
    assert.deepEqual(
      changes.map((value) => Math.round(Number(value) * 1000)),
      [100, -100],
    );
  });

  test('that did not change have no sign', () => {
    assert.deepEqual(
      lag('share', halves()).texts.map((cells) => cells.at(-1)),
      ['0,0', '0,0'],
    );
  });

  test('of a count change by persons, and have no column of what a lag isn’t told of', () => {
    const { columns, texts } = lag('count', (one) => ({
      kind: 'count',
      number: one.extract === 'previous' ? 30 : 42,
      persons: 9,
    }));
    assert.deepEqual(columns, [
      ['rad', 'Diagnosår', 'text'],
      ['before_n', 'Antal, förra uttaget', 'number'],
      ['now_n', 'Antal, detta uttag', 'number'],
      ['change', 'Förändring', 'number'],
    ]);
    assert.deepEqual(texts[0], ['2022', '30', '42', '+12']);
  });

  test('have no change where either is missing, whose reason stands in its place', () => {
    const withheld = { absent: 'withheld' } as const;
    const earlier = lag('share', halves(only({ extract: 'previous', ...in2023 }, withheld)));
    assert.deepEqual(earlier.texts[1], ['2023', 'dolt för att skydda enskilda', '–', '–', '50,0 %', '50', '100', '–']);
    assert.deepEqual(earlier.changes[1], { absent: 'withheld' });
    const later = lag(
      'share',
      halves((one) => (one.extract === undefined ? { absent: 'not-reported' } : undefined)),
    );
    assert.equal(later.texts[1]?.[1], '50,0 %');
    assert.deepEqual(later.changes, [{ absent: 'not-reported' }, { absent: 'not-reported' }]);
  });
});

test('a row of a table says so where its number is preliminary, and its value stays the plain name', () => {
  const values = halves(only(in2023, share(30, 40, { preliminary: true })));
  const { rows: cells, columns } = numberTable('Tabell', 'År', rows, of('share'), smallSource(values));
  assert.deepEqual(columns[0], { id: 'rad', name: 'År', kind: 'text' });
  assert.deepEqual(
    cells.map(([first]) => first),
    [
      { text: '2022', value: '2022' },
      { text: '2023 (preliminärt)', value: '2023' },
    ],
  );
});
