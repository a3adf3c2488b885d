import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ownContent } from '../../../../test/kit/content.ts';
import { day } from '../../../calendar/day.ts';
import type { LinkedRow } from '../../../definitions/figure-definition.ts';
import type { Measure } from '../../../definitions/measure.ts';
import type { Row, Value } from '../../../dictionary/dictionary.ts';
import { explain } from '../../explain.ts';
import { judgeWindow } from './linked-window.ts';

const { areas, dictionary } = await ownContent();
const nhv = areas.get('nhv-net-binjure') ?? assert.fail();
const register = areas.get('net-registret') ?? assert.fail();
const measureOf = (id: string, { measures } = nhv) => measures.find((one) => one.id === id) ?? assert.fail(id);

/** Rows of a table as they are read from its file: a missing column is null. */
function rows(table: string, ...some: readonly Readonly<Record<string, Value>>[]): [string, Row[]] {
  const form = dictionary.forms.get(table) ?? assert.fail(table);
  const empty = Object.fromEntries(form.variables.map(({ id }): [string, Value] => [id, null]));
  return [table, some.map((values, place) => ({ number: place + 2, values: { ...empty, ...values } }))];
}

const at = { person_id: 'a', enhet: 'skane' };
const treated = (behandlingsdatum: string, more = {}) => ({
  ...{ ...at, behandlingsdatum, slag: 'kirurgi', indikation: 'net', inom_nhv: true },
  ...more,
});

function linkedReasons(
  measure: Measure,
  tables: readonly [string, Row[]][],
  { area = nhv, reporter = 'skane', year = 2024 } = {},
) {
  const { table } = linkOfMeasure(measure);
  const input = { area, dictionary, tables: new Map(tables), year, asOf: day('2025-03-31') };
  return explain(measure, reporter, input)
    .decisions.filter((one) => one.table === table)
    .map(({ person, row, verdict, reason }) => `${person} ${row} ${verdict}: ${reason}`);
}

function linkOfMeasure({ computation: { figure } }: Measure): LinkedRow {
  assert.ok(figure.kind === 'proportion' && figure.numerator.own === undefined);
  return figure.numerator;
}

describe('a row that could put somebody in the numerator is told of with its own reason', () => {
  test('as in the window, too late for it or too early, by how many days, and of the treatment that it is about', () => {
    const seen = (uppfoljd_datum: string, more = {}) => ({ ...at, uppfoljd_datum, ...more });
    assert.deepEqual(
      linkedReasons(measureOf('P1'), [
        rows(
          'behandling',
          treated('2023-12-20'),
          treated('2024-06-01'),
          treated('2023-12-20', { person_id: 'b' }),
          treated('2024-02-01', { person_id: 'c' }),
        ),
        rows(
          'prem',
          seen('2024-06-01'),
          seen('2024-08-10'),
          seen('2024-08-11'),
          seen('2024-05-31'),
          seen('2024-01-19'),
          seen('2024-07-01', { registrerad: '2025-04-01' }),
          seen('2025-04-02'),
          seen('2024-01-19', { person_id: 'b' }),
          seen('2024-03-01', { person_id: 'c', enhet: 'karolinska' }),
        ),
      ]),
      [
        'a 2 numerator: daterad 2024-06-01, samma dag som rad 3 i behandling (2024-06-01)',
        'a 3 numerator: daterad 2024-08-10, 70 dagar efter rad 3 i behandling (2024-06-01)',
        'a 4 outside: daterad 2024-08-11, för sent: 71 dagar efter rad 3 i behandling (2024-06-01), ska vara 0–70 dagar efter',
        'a 5 outside: daterad 2024-05-31, för tidigt: 1 dag före rad 3 i behandling (2024-06-01), ska vara 0–70 dagar efter',
        'a 6 outside: daterad 2024-01-19, för tidigt: 134 dagar före rad 3 i behandling (2024-06-01), ska vara 0–70 dagar efter; 30 dagar efter rad 2 i behandling (2023-12-20), som är utanför perioden',
        'a 7 outside: registrerad 2025-04-01 är efter uttagsdatumet 2025-03-31',
        'a 8 outside: uppfoljd_datum 2025-04-02 är efter uttagsdatumet 2025-03-31',
        'b 9 outside: personen är inte i nämnaren; 30 dagar efter rad 4 i behandling (2023-12-20), som är utanför perioden',
      ],
    );
  });

  test('as between two windows, too late for the one and too early for the other', () => {
    const starts = ['2024-01-01', '2024-02-01', '2024-06-01'].map((on, place) => ({
      day: day(on),
      row: { number: place + 2 },
    }));
    const judged = judgeWindow({ after: 'behandling', fromDays: 0, toDays: 10 }, day('2024-03-01'), starts);
    assert.deepEqual(judged, {
      counts: false,
      reason:
        'daterad 2024-03-01, för sent: 29 dagar efter rad 3 i behandling (2024-02-01), för tidigt: 92 dagar före rad 4 i behandling (2024-06-01), ska vara 0–10 dagar efter',
    });
  });

  test('as without a treatment to count from, of one who was cared for and not treated', () => {
    const visit = { ...at, typ: 'besok', inskrivning: '2024-03-01', inom_nhv: true };
    assert.deepEqual(
      linkedReasons(measureOf('P1'), [
        rows('vardkontakt', visit),
        rows('prem', { ...at, uppfoljd_datum: '2024-03-02' }),
      ]),
      ['a 2 outside: daterad 2024-03-02, men det finns ingen rad i behandling i perioden att räkna från'],
    );
  });

  test('as from before the unit’s permit, with its first day', () => {
    assert.deepEqual(
      linkedReasons(measureOf('O1'), [
        rows('behandling', treated('2024-06-01')),
        rows('vardplan', { ...at, datum: '2023-03-31' }, { ...at, datum: '2023-04-01' }),
      ]),
      [
        'a 2 outside: daterad 2023-03-31, för tidigt: före enhetens första dag med tillstånd, 2023-04-01',
        'a 3 numerator: daterad 2023-04-01, inte före enhetens första dag med tillstånd, 2023-04-01',
      ],
    );
  });

  test('and who has none is told where it was looked for', () => {
    const tables = new Map([
      rows('behandling', treated('2024-06-01')),
      rows('prem', { ...at, enhet: 'karolinska', uppfoljd_datum: '2024-06-02' }),
    ]);
    const input = { area: nhv, dictionary, tables, year: 2024, asOf: day('2025-03-31') };
    assert.deepEqual(
      explain(measureOf('P1'), 'skane', input).decisions.map(({ reason }) => reason),
      ['personens första i perioden, 2024-06-01; ingen rad i prem vid enheten som räknas'],
    );
  });

  test('as not of the kind that counts', () => {
    const p1 = measureOf('P1');
    const numerator = { ...linkOfMeasure(p1), conditions: [{ variable: 'metod', oneOf: ['enkat'] }] };
    const { figure } = p1.computation;
    const only = { ...p1, computation: { ...p1.computation, figure: { ...figure, numerator } } } as Measure;
    assert.deepEqual(
      linkedReasons(only, [
        rows('behandling', treated('2024-06-01')),
        rows('prem', { ...at, uppfoljd_datum: '2024-06-02', metod: 'samtal' }),
      ]),
      ['a 2 outside: metod uppfyller inte villkoret'],
    );
  });

  test('by the column that it shares with a case, and beside what is said of it as a case, where its table is the population’s', () => {
    const numerator: LinkedRow = {
      ...{ table: 'behandling', date: 'behandlingsdatum', through: 'serie_id' },
      conditions: [{ variable: 'slag', oneOf: ['radionuklid'] }],
    };
    const source = { table: 'behandling', date: 'behandlingsdatum', conditions: [] };
    const population = { count: 'rows', rows: [source] } as const;
    const series: Measure = {
      ...measureOf('B3'),
      computation: { population, figure: { kind: 'proportion', numerator, beside: [] } },
    };
    assert.deepEqual(
      linkedReasons(series, [
        rows(
          'behandling',
          treated('2024-06-01', { serie_id: 's1' }),
          treated('2023-05-01', { serie_id: 's1', slag: 'radionuklid' }),
          treated('2023-05-02', { serie_id: 's2', slag: 'radionuklid' }),
          treated('2023-05-03', { slag: 'radionuklid' }),
        ),
      ]),
      [
        'a 2 counted: daterad 2024-06-01; i täljaren genom rad 3 i behandling; för täljaren: slag uppfyller inte villkoret',
        'a 3 numerator: daterad 2023-05-01, utanför 2024-01-01 – 2024-12-31; för täljaren: daterad 2023-05-01',
        'a 4 outside: daterad 2023-05-02, utanför 2024-01-01 – 2024-12-31; för täljaren: ingen i nämnaren har samma serie_id',
        'a 5 outside: daterad 2023-05-03, utanför 2024-01-01 – 2024-12-31; för täljaren: serie_id saknas',
      ],
    );
  });

  test('of a table that doesn’t say whose its rows are: those of the reporter’s persons alone', () => {
    const uf1 = measureOf('UF1', register);
    const { table, date } = uf1.computation.population.rows[0] ?? assert.fail();
    const [reporter = assert.fail()] = register.reporters;
    const tumour = (person_id: string, on: string, of: string) => ({
      ...{ person_id, tumor_id: person_id, [date]: on, [register.reporterVariable]: of },
    });
    const reasons = linkedReasons(
      uf1,
      [
        rows(
          table,
          tumour('a', '2024-02-01', reporter.id),
          tumour('b', '2022-02-01', reporter.id),
          tumour('c', '2024-02-01', 'ingen'),
        ),
        rows(
          'uppfoljning',
          ...['a', 'b', 'c'].map((person_id) => ({ person_id, datum: '2024-01-31' })),
          ...['2024-02-01', '2025-04-01'].map((datum) => ({ person_id: 'a', datum })),
        ),
      ],
      { area: register, reporter: reporter.id },
    );
    assert.deepEqual(reasons, [
      'a 2 outside: daterad 2024-01-31, för tidigt: före diagnosdatum 2024-02-01',
      'a 5 numerator: daterad 2024-02-01, inte före diagnosdatum 2024-02-01',
      'a 6 outside: datum 2025-04-01 är efter uttagsdatumet 2025-03-31',
      'b 3 outside: personen är inte i nämnaren',
    ]);
  });
});
