import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  figureLine,
  isReproduced,
  type PublishedFigure,
  shareFigure,
} from '../../test/kit/simulation/published-figure.ts';
import { day } from '../calendar/day.ts';
import { CoverageTally } from './simulate-coverage.ts';
import { FIRST_YEAR, type SimulationPlan } from './simulation-plan.ts';

const plan: SimulationPlan = { persons: 5000, seed: 1, firstYear: FIRST_YEAR, lastDay: day('2025-03-31') };

function held(t: { diagnostic: (line: string) => void }, figures: readonly PublishedFigure[]) {
  for (const figure of figures) t.diagnostic(figureLine(figure));
  assert.deepEqual(
    figures.filter((figure) => !isReproduced(figure)),
    [],
  );
}

test('coverage by site, region and year is that of the report (B 1.1, 2.1)', (t) => {
  const cover = coverageOf(plan);
  const exceptSyd = ['stockholm-gotland', 'mellansverige', 'sydost', 'vast', 'norr'];
  held(t, [
    cover('ileum, nation 2024', 0.65, exceptSyd, ['ileum'], [2024]),
    cover('ileum, Väst and Mellansverige 2024', 0.91, ['vast', 'mellansverige'], ['ileum'], [2024]),
    cover('pancreas, nation 2017–2019', 0.9, exceptSyd, ['pankreas'], [2017, 2018, 2019]),
    cover('pancreas, nation 2023', 0.65, exceptSyd, ['pankreas'], [2023]),
    cover('pancreas, nation 2024', 0.6, exceptSyd, ['pankreas'], [2024]),
    cover('all sites, Sydöst 2022–2024', 0.275, ['sydost'], ['ileum', 'pankreas', 'ovriga'], [2022, 2023, 2024]),
    cover(
      'all sites, Stockholm-Gotland 2023–2024',
      0.17,
      ['stockholm-gotland'],
      ['ileum', 'pankreas', 'ovriga'],
      [2023, 2024],
    ),
    cover(
      'all sites, Syd',
      0,
      ['syd'],
      ['ileum', 'pankreas', 'ovriga'],
      [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024],
    ),
  ]);
  const norr = (years: readonly number[]) => cover('Norr', 0.8, ['norr'], ['ileum'], years).simulated;
  assert.ok(norr([2022, 2023, 2024]) > norr([2017, 2018, 2019, 2020]), 'Norr rises');
  const before = coverageOf({ ...plan, lastDay: day('2024-03-31') });
  const late = before('pancreas, nation 2023, a year earlier', 0.44, exceptSyd, ['pankreas'], [2023]);
  held(t, [late]);
  assert.ok(late.simulated < 0.5);
});

function coverageOf(of: SimulationPlan) {
  const tally = new CoverageTally(of);
  tally.count(0, of.persons);
  const rows = tally.rows();
  return (
    name: string,
    target: number,
    regions: readonly string[],
    groups: readonly string[],
    years: readonly number[],
  ) => {
    const cells = rows.filter(
      (row) =>
        regions.includes(String(row['sjukvardsregion'])) &&
        groups.includes(String(row['lokalgrupp'])) &&
        years.includes(Number(row['diagnosar'])),
    );
    const sum = (column: string) => cells.reduce((total, row) => total + Number(row[column]), 0);
    return shareFigure(name, 'B 1.1, 2.1', target, sum('antal_matchade'), sum('antal_cancerregistret'));
  };
}
