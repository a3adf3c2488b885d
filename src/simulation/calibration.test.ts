import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countFigure,
  figureLine,
  isReproduced,
  type PublishedFigure,
  shareFigure,
} from '../../test/kit/simulation/published-figure.ts';
import { day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/days-between.ts';
import { quantile } from '../statistics/quantile.ts';
import { simulatePersons } from './simulate-persons.ts';
import type { SimulatedRow } from './simulated-tables.ts';
import { FIRST_YEAR, type SimulationPlan } from './simulation-plan.ts';

const plan: SimulationPlan = { persons: 5000, seed: 1, firstYear: FIRST_YEAR, lastDay: day('2025-03-31') };
const tables = simulatePersons(plan, 0, plan.persons);

type Test = (row: SimulatedRow) => boolean;

function share(name: string, source: string, target: number, rows: readonly SimulatedRow[], is: Test): PublishedFigure {
  return shareFigure(name, source, target, rows.filter(is).length, rows.length);
}

function held(t: { diagnostic: (line: string) => void }, figures: readonly PublishedFigure[]) {
  for (const figure of figures) t.diagnostic(figureLine(figure));
  assert.deepEqual(
    figures.filter((figure) => !isReproduced(figure)),
    [],
  );
}

const has = (column: string) => (row: SimulatedRow) => row[column] !== null;
const yes = (column: string) => (row: SimulatedRow) => row[column] === true;
const is = (column: string, value: string) => (row: SimulatedRow) => row[column] === value;
const PLACES = ['met_lymfkortel', 'met_lever', 'met_peritoneum', 'met_skelett', 'met_annan'];
const spread = (row: SimulatedRow) => PLACES.some((place) => row[place] === true);

const diagnoses = tables.diagnos.filter((row) => String(row['diagnosdatum']) <= '2024-12-31');
const ileum = diagnoses.filter((row) => ['jejunum', 'ileum', 'tunntarm_uns'].includes(String(row['lokal'])));
const pancreas = diagnoses.filter(is('lokal', 'pankreas'));
const sites = { ileum, pancreas };
const treatments = Map.groupBy(tables.behandling, (row) => row['person_id']);
const treated = (row: SimulatedRow, kind: Test) => (treatments.get(row['person_id'] ?? null) ?? []).some(kind);
const operated = (row: SimulatedRow) => treated(row, is('slag', 'kirurgi'));

test('as many ileum patients as in the report, with and without known metastases (B 4.2)', (t) => {
  const known = ileum.filter(has('met_lever'));
  held(t, [
    countFigure('ileum with known metastases', 'B 4.2', 845, known.filter(spread).length),
    countFigure('ileum without', 'B 4.2', 257, known.filter((row) => !spread(row)).length),
    share('ileum: known metastases', 'B 4.2', 845 / 1102, known, spread),
  ]);
});

test('follow-ups, waiting time, conference and contact nurse are those of the report (B 1.1, 2.2)', (t) => {
  const followed = new Set(tables.uppfoljning.map((row) => row['person_id']));
  const once = (row: SimulatedRow) => followed.has(row['person_id'] ?? null);
  const mellansverige = ['03', '04', '17', '18', '19', '20', '21'];
  held(t, [
    share('follow-up, nation', 'B 1.1', 0.37, diagnoses, once),
    share(
      'follow-up, Mellansverige',
      'B 1.1',
      0.53,
      diagnoses.filter((row) => mellansverige.includes(String(row['lan_vid_diagnos']))),
      once,
    ),
  ]);
  for (const [site, rows] of Object.entries(sites)) {
    const waits = rows.flatMap(waitOf).sort((a, b) => a - b);
    const of = waits.length;
    held(t, [
      {
        name: `${site}: median days to visit or MDK`,
        source: 'B 2.2',
        target: 14,
        simulated: quantile(waits, 0.5),
        of,
        tolerance: 2,
      },
      shareFigure(`${site}: within 28 days`, '2.6, > 80 %', 0.86, waits.filter((wait) => wait <= 28).length, of),
      share(`${site}: MDK`, 'B 2.2, > 90 %', 0.93, rows.filter(has('mdk')), yes('mdk')),
      share(
        `${site}: contact nurse`,
        'B 2.2',
        0.9,
        rows.filter(has('kontaktsjukskoterska')),
        yes('kontaktsjukskoterska'),
      ),
    ]);
  }
});

test('grades, imaging and markers are those of the report (B 3.1)', (t) => {
  const grade = (rows: readonly SimulatedRow[], value: string) =>
    rows.filter(is('who_grad', value)).length / rows.length;
  assert.ok(grade(ileum, '1') > 0.6);
  assert.ok(Math.abs(grade(pancreas, '1') - grade(pancreas, '2')) < 4 * Math.sqrt(0.83 / pancreas.length));
  assert.ok(grade(pancreas, '3') > 3 * grade(ileum, '3'));
  const high = (column: string, times: number) => (row: SimulatedRow) =>
    Number(row[`${column}_varde`]) > times * Number(row[`${column}_ovre_grans`]);
  const hiaa = ileum.filter(has('hiaa_varde'));
  held(t, [
    share('grade missing', 'B 3.1, very few', 0.025, [...ileum, ...pancreas], (row) => row['who_grad'] === null),
    share('ileum: CT', 'B 3.1, most', 0.95, ileum.filter(has('dt')), yes('dt')),
    share('ileum: DOTATOC-PET', 'B 3.1', 0.8, ileum.filter(has('dotatoc_pet')), yes('dotatoc_pet')),
    share('pancreas: DOTATOC-PET', 'B 3.1', 0.67, pancreas.filter(has('dotatoc_pet')), yes('dotatoc_pet')),
    share('ileum: FDG-PET', 'B 3.1, a few', 0.04, ileum.filter(has('fdg_pet')), yes('fdg_pet')),
    share('ileum: chromogranin A raised', 'B 3.1', 0.66, ileum.filter(has('cga_varde')), high('cga', 1)),
    share('pancreas: chromogranin A raised', 'B 3.1', 0.58, pancreas.filter(has('cga_varde')), high('cga', 1)),
    share('ileum: 5-HIAA within normal', 'B 3.1, just under half', 0.48, hiaa, (row) => !high('hiaa', 1)(row)),
    share('ileum: 5-HIAA over 500 %', 'B 3.1, about a quarter', 0.25, hiaa, high('hiaa', 5)),
  ]);
  const blood = (from: string, to: string) => {
    const rows = hiaa.filter((row) => String(row['diagnosdatum']) >= from && String(row['diagnosdatum']) < to);
    return rows.filter(is('hiaa_prov', 'blod')).length / rows.length;
  };
  assert.ok(blood('2017', '2022') < 0.15 && blood('2022', '2023') < blood('2024', '2025'));
});

test('spread, surgery and other treatment are those of the report (B 4.1–4.3)', (t) => {
  const withSpread = { ileum: ileum.filter(spread), pancreas: pancreas.filter(spread) };
  const without = ileum.filter((row) => has('met_lever')(row) && !spread(row));
  const nonSurgical = (row: SimulatedRow) => !['kirurgi', 'klaffkirurgi'].includes(String(row['slag']));
  const any = {
    ileum: ileum.filter((row) => treated(row, nonSurgical)),
    pancreas: pancreas.filter((row) => treated(row, nonSurgical)),
  };
  const given = (kind: string) => (row: SimulatedRow) => treated(row, is('slag', kind));
  held(t, [
    share('ileum: lymph nodes', 'B 4.1', 0.87, withSpread.ileum, yes('met_lymfkortel')),
    share('ileum: liver', 'B 4.1', 0.44, withSpread.ileum, yes('met_lever')),
    share('pancreas: lymph nodes', 'B 4.1', 0.44, withSpread.pancreas, yes('met_lymfkortel')),
    share('pancreas: liver', 'B 4.1', 0.82, withSpread.pancreas, yes('met_lever')),
    share('ileum: operated with metastases', 'B 4.2, under 2/3', 0.65, withSpread.ileum, operated),
    share('ileum: operated without', 'B 4.2, almost 80 %', 0.79, without, operated),
    share('pancreas: operated with metastases', 'B 4.2', 0.21, withSpread.pancreas, operated),
    share('ileum: analogue', 'B 4.3, over 70 %', 0.715, any.ileum, given('somatostatinanalog')),
    share('pancreas: analogue', 'B 4.3', 1 / 3, any.pancreas, given('somatostatinanalog')),
    share('pancreas: cytostatics', 'B 4.3, under half', 0.475, any.pancreas, given('cytostatika')),
  ]);
});

test('operations are acute in the ileum only, wait about a month and are seldom laparoscopic there (B 4.2)', (t) => {
  const operations = (rows: readonly SimulatedRow[]) =>
    rows.flatMap((row) => (treatments.get(row['person_id'] ?? null) ?? []).filter(is('slag', 'kirurgi')));
  for (const [site, rows] of Object.entries(sites)) {
    const all = operations(rows);
    const days = all.map((row) => daysBetween(day(String(row['beslutsdatum'])), day(String(row['behandlingsdatum']))));
    const of = days.length;
    held(t, [
      {
        name: `${site}: median days from decision`,
        source: 'B 4.2, about a month',
        target: 30,
        simulated: quantile(
          days.sort((a, b) => a - b),
          0.5,
        ),
        of,
        tolerance: 3,
      },
      share(`${site}: acute`, 'B 4.2', site === 'ileum' ? 0.12 : 0, all, yes('akut')),
      share(
        `${site}: confirmed before`,
        'B 4.2, most',
        site === 'ileum' ? 0.69 : 0.9,
        all,
        yes('diagnos_bekraftad_fore'),
      ),
      share(`${site}: open`, 'B 4.2', site === 'ileum' ? 0.86 : 0.44, all.filter(has('teknik')), is('teknik', 'oppen')),
      share(
        `${site}: laparoscopic`,
        'B 4.2',
        site === 'ileum' ? 0.09 : 0.4,
        all.filter(has('teknik')),
        is('teknik', 'laparoskopisk'),
      ),
    ]);
  }
});

/** Days from referral to the earlier of visit and MDK, none when a date is missing. */
function waitOf(row: SimulatedRow): number[] {
  const met = [row['forsta_besok_specialist'], row['mdk_datum']].filter((value) => typeof value === 'string').sort()[0];
  const referred = row['remiss_utfardad'];
  return met === undefined || typeof referred !== 'string' ? [] : [daysBetween(day(referred), day(met))];
}
