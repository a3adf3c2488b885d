import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ChartTable } from './chart.ts';
import { csvExcel, csvRfc4180, json } from './data-file.ts';

const TABLE: ChartTable = {
  caption: 'Tid till MDK',
  columns: [
    { id: 'reporter', name: 'Enhet', kind: 'text' },
    { id: 'n', name: 'Antal', kind: 'number' },
    { id: 'mean', name: 'Medel; dagar', kind: 'number' },
    { id: 'share', name: 'Andel', kind: 'share' },
  ],
  rows: [
    [
      { text: 'Norra, "stora" sjukhuset', value: 'nord' },
      { text: '1 234', value: 1234 },
      { text: '14,3', value: 14.266666666666667 },
      { text: '37,5 %', value: 0.375 },
    ],
    [
      { text: '=HYPERLINK("x")', value: '+ost' },
      { text: '7', value: 7 },
      { text: 'dolt för att skydda enskilda', value: { absent: 'withheld' } },
      { text: 'ej rapporterat', value: { absent: 'not-reported' } },
    ],
  ],
};

describe('a table as a file', () => {
  test('Swedish Excel gets a byte order mark, semicolons, decimal commas and words for what is missing', () => {
    assert.equal(
      csvExcel(TABLE),
      '\ufeffEnhet;Antal;"Medel; dagar";Andel;Saknas\r\n' +
        '"Norra, ""stora"" sjukhuset";1234;14,266666666666667;0,375;\r\n' +
        `"'=HYPERLINK(""x"")";7;;;"Medel; dagar: dolt för att skydda enskilda, Andel: ej rapporterat"\r\n`,
    );
  });

  test('RFC 4180 gets commas, decimal points, ids with their names, and reasons by name', () => {
    assert.equal(
      csvRfc4180(TABLE),
      'reporter,reporter_namn,n,mean,share,saknas\r\n' +
        'nord,"Norra, ""stora"" sjukhuset",1234,14.266666666666667,0.375,\r\n' +
        `'+ost,"'=HYPERLINK(""x"")",7,,,"mean: withheld, share: not-reported"\r\n`,
    );
  });

  test('JSON has every number unrounded, null where there is none, the reason beside, and what it means', () => {
    assert.deepEqual(JSON.parse(json(TABLE)), {
      caption: 'Tid till MDK',
      columns: TABLE.columns,
      rows: [
        {
          reporter: 'nord',
          reporter_namn: 'Norra, "stora" sjukhuset',
          n: 1234,
          mean: 14.266666666666667,
          share: 0.375,
          saknas: {},
        },
        {
          reporter: '+ost',
          reporter_namn: '=HYPERLINK("x")',
          n: 7,
          mean: null,
          share: null,
          saknas: { mean: 'withheld', share: 'not-reported' },
        },
      ],
      orsaker: {
        withheld:
          'Talet visas inte, för att ingen ska kunna kännas igen. Det kan vara litet eller stort, och också noll.',
        'not-reported': 'Uppgiften har inte lämnats för året.',
      },
    });
  });

  test('a share that is told rounded stands apart from numbers and reasons, which are as of any that is withheld', () => {
    const table: ChartTable = {
      ...TABLE,
      rows: [
        [
          { text: 'Norra', value: 'nord' },
          { text: '120', value: 120 },
          { text: 'dolt för att skydda enskilda', value: { absent: 'withheld' } },
          { text: 'ungefär 35 %', value: { absent: 'withheld', about: 0.35 } },
        ],
        [
          { text: 'Södra', value: 'syd' },
          { text: '80', value: 80 },
          { text: '14,0', value: 14 },
          { text: '37,5 %', value: 0.375 },
        ],
      ],
    };
    const [, north, south] = csvExcel(table).split('\r\n');
    assert.equal(
      north,
      'Norra;120;;;"Medel; dagar: dolt för att skydda enskilda, Andel: dolt för att skydda enskilda";Andel: ungefär 35 %',
    );
    assert.equal(south, 'Södra;80;14;0,375;;');
    assert.equal(
      csvRfc4180(table),
      'reporter,reporter_namn,n,mean,share,saknas,ungefar\r\n' +
        'nord,Norra,120,,,"mean: withheld, share: withheld",share: 0.35\r\n' +
        'syd,Södra,80,14,0.375,,\r\n',
    );
    const { rows } = JSON.parse(json(table));
    assert.deepEqual(rows, [
      {
        ...{ reporter: 'nord', reporter_namn: 'Norra', n: 120, mean: null, share: null },
        ...{ saknas: { mean: 'withheld', share: 'withheld' }, ungefar: { share: 0.35 } },
      },
      { reporter: 'syd', reporter_namn: 'Södra', n: 80, mean: 14, share: 0.375, saknas: {} },
    ]);
  });

  test('no text begins as a formula, not even after a tab', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      const table: ChartTable = { ...TABLE, rows: [[{ text: `${start}1`, value: `${start}2` }]] };
      for (const file of [csvExcel(table), csvRfc4180(table)])
        assert.doesNotMatch(file, /(^|[;,\n"])[=+\-@\t\r](?!\n)/);
    }
  });
});
