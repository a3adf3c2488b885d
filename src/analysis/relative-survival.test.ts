import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadRows } from '../../test/kit/analysis/load-rows.ts';
import { ownContent } from '../../test/kit/content.ts';
import { addDays } from '../calendar/add-days.ts';
import { day, dayNumber } from '../calendar/day.ts';
import type { Row } from '../dictionary/dictionary.ts';
import type { SurvivalResult } from '../results/result.ts';
import { lifeTable } from '../statistics/life-table.ts';
import { relativeSurvival } from '../statistics/relative-survival.ts';
import { deriveTables } from './derive-tables.ts';
import { openDatabase } from './duckdb.ts';
import { evaluate } from './evaluate.ts';

const { areas, dictionary, derivedTables, organisation } = await ownContent();
const area = areas.get('net-registret') ?? assert.fail();
const sexes = ['kvinna', 'man'];
const table = lifeTable(
  [0, 1].flatMap((sex) =>
    [0, 50, 60, 70, 80].map((age) => ({ sex, age, year: 2000, probability: 0.001 + age / 2000 })),
  ),
);

const extract = { id: 'prov', asOf: day('2025-11-30') };

interface Person {
  readonly id: string;
  readonly born: string | null;
  readonly sex: string | null;
  /** Days from diagnosis to the last that is known. */
  readonly days: number;
  readonly dead: boolean;
  readonly diagnosed: string;
  readonly county: string;
}

const persons = (prefix: string, n: number, diagnosed: string, county: string, more: Partial<Person> = {}): Person[] =>
  Array.from({ length: n }, (_, place) => ({
    id: `${prefix}${place}`,
    born: addDays(day('1950-01-01'), place * 50),
    sex: sexes[place % 2] ?? null,
    days: 200 + place * 40,
    dead: place % 3 === 0,
    diagnosed: addDays(day(diagnosed), place),
    county,
    ...more,
  }));

async function relativeOf(cases: readonly Person[]): Promise<SurvivalResult> {
  const database = await openDatabase({ threads: 1 });
  try {
    const patient = cases.map(({ id, born, sex, days, dead, diagnosed }, place): Row => {
      const last = addDays(day(diagnosed), days);
      const values = { person_id: id, fodelsedatum: born, kon: sex, dod_datum: dead ? last : null, senast_foljd: last };
      return { number: place + 2, values };
    });
    const diagnos = cases.map(({ id, diagnosed, county }, place): Row => {
      const values = { person_id: id, tumor_id: `t${id}`, diagnosdatum: diagnosed, lokal: 'ileum', tumortyp: 'net' };
      return { number: place + 2, values: { ...values, lan_vid_diagnos: county, met_lever: place % 2 === 0 } };
    });
    const loaded = await loadRows(
      database,
      dictionary,
      new Map([
        ['patient', patient],
        ['diagnos', diagnos],
      ]),
      extract.asOf,
    );
    await deriveTables(database, dictionary, derivedTables, organisation);
    const only = { ...area, measures: area.measures.filter(({ id }) => id === 'OV1') };
    const input = {
      area: only,
      dictionary,
      extract,
      years: [2024],
      strata: ['ileum'],
      loaded,
      lifeTable: { table, sexes },
    };
    const { results } = await evaluate(database, input);
    const figure = results.find(({ reporter }) => reporter === 'riket')?.figure;
    return figure?.kind === 'survival' ? figure : assert.fail('no survival of the nation');
  } finally {
    database.close();
  }
}

const reported = persons('a', 40, '2018-02-01', '24');

test('the population beside is that of the same cases, by the estimate of the same follow-up', async () => {
  const { relative } = await relativeOf(reported);
  assert.ok(relative);
  assert.deepEqual([relative.n, relative.missing], [40, 0]);
  const direct = relativeSurvival(
    {
      time: reported.map(({ days }) => days),
      event: reported.map(({ dead }) => (dead ? 1 : 0)),
      age: reported.map(({ born, diagnosed }) => dayNumber(day(diagnosed)) - dayNumber(day(born ?? ''))),
      day: reported.map(({ diagnosed }) => dayNumber(day(diagnosed))),
      sex: reported.map(({ sex }) => sexes.indexOf(sex ?? '')),
    },
    table,
    { method: 'pohar-perme', grid: 'daily' },
  );
  const place = direct.time.findLastIndex((time) => time <= 3 * 365.25);
  const third = relative.at.find(({ years }) => years === 3);
  assert.ok(third);
  assert.ok(Math.abs(third.survival - (direct.survival[place] ?? Number.NaN)) < 1e-12);
  assert.equal(third.atRisk, direct.atRisk[place]);
  assert.ok(third.lower < third.survival && third.survival < third.upper);
});

test('a region that does not report, and diagnoses from before the register, move nothing', async () => {
  const alone = await relativeOf(reported);
  const silent = persons('s', 50, '2018-02-01', '12', { days: 20, dead: true });
  const old = persons('g', 50, '2010-02-01', '24', { days: 20, dead: true });
  const { relative, n, events } = await relativeOf([...reported, ...silent, ...old]);
  assert.deepEqual(relative, alone.relative);
  assert.deepEqual([n, events], [alone.n, alone.events]);
});

test('who has no birth date, no known sex or a birth after the diagnosis is out of the comparison, and counted', async () => {
  const odd = [
    ...persons('u', 1, '2018-02-01', '24', { born: null }),
    ...persons('k', 1, '2018-02-01', '24', { sex: 'okant' }),
    ...persons('e', 1, '2018-02-01', '24', { sex: null }),
    ...persons('f', 1, '2018-02-01', '24', { born: '2018-02-02' }),
  ];
  const { relative, n, missing } = await relativeOf([...reported, ...odd]);
  assert.equal(n + missing, 44);
  assert.deepEqual([relative?.n, relative?.missing], [40, 4]);
});
