import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COUNT } from '../../test/kit/charts/made-up.ts';
import {
  MDK,
  madeUpGroup,
  madeUpSurvival,
  publishedYears,
  REGISTER,
  SURVIVAL_BY_GRADE,
  WAIT,
} from '../../test/kit/charts/made-up-register.ts';
import { day } from '../calendar/day.ts';
import { summaryResult } from '../engine/kinds/summary/summary-result.ts';
import type { Figure } from '../results/result.ts';
import { chartsFor } from './charts-for.ts';
import { breakdownNotes } from './notes.ts';

const share = { kind: 'proportion', numerator: 40, denominator: 60 } as const;
const some = { expected: 6, reported: 5, missing: ['norr'] };

describe('what is said of a nation that not all have reported to', () => {
  const notesOf = (results: Parameters<typeof chartsFor>[0]['results'], since?: number) =>
    chartsFor({ area: REGISTER, measure: MDK, results, year: 2024, ...(since === undefined ? {} : { since }) }).map(
      ({ notes }) => notes.filter((note) => note.startsWith('Riket') && note.includes('Ej rapporterat')).map(plain),
    );
  const plain = (words: string) => words.replaceAll('\u00a0', ' ');

  test('names the days that the figure is of, and not the years that they lie in', () => {
    const period = { from: day('2017-05-01'), to: day('2024-12-31') };
    const results = publishedYears(MDK, [{ figure: share, since: 2017 }]).map((one) => ({
      ...one,
      ...{ period, reporters: some },
    }));
    const [notes] = notesOf(results, 2017);
    assert.deepEqual(notes, ['Riket maj 2017–december 2024 är 5 av 6 regioner. Ej rapporterat: Norr.']);
  });

  test('is said once, however many years it is so', () => {
    const years = [2022, 2023, 2024].map((year) => ({ year, figure: share }));
    const partial = publishedYears(MDK, years).map((one) => ({ ...one, reporters: some }));
    assert.deepEqual(notesOf(partial).at(-1), ['Riket är alla åren 5 av 6 regioner. Ej rapporterat: Norr.']);
    const [, ...two] = partial;
    const [first] = publishedYears(MDK, years);
    assert.ok(first);
    assert.deepEqual(notesOf([first, ...two]).at(-1), [
      'Riket 2023 och 2024 är 5 av 6 regioner. Ej rapporterat: Norr.',
    ]);
  });
});

describe('what is said of those in none of a breakdown’s categories', () => {
  const [overlapping] = COUNT.computation.figure.kind === 'count' ? COUNT.computation.figure.breakdowns : [];
  assert.ok(overlapping?.kind === 'categories');
  const apart = { ...overlapping, overlapping: false };
  const notesOf = (breakdown: typeof apart, n: number, ...values: (number | { readonly absent: 'withheld' })[]) =>
    breakdownNotes(
      COUNT,
      breakdown,
      n,
      values.map((value) => ({ value })),
    );
  const may =
    'Det kan finnas patienter som inte hör till någon av kategorierna: då är summan mindre än antalet patienter.';

  test('is that there may be such, where the numbers don’t tell', () => {
    assert.deepEqual(notesOf(apart, 20, 12, { absent: 'withheld' }), [may]);
    assert.equal(notesOf(overlapping, 20, 12, 8).at(-1), may);
  });

  test('is how many, where they do, and nothing where there are none', () => {
    assert.deepEqual(notesOf(apart, 20, 8, 7), [
      'Antalet patienter som inte hör till någon av kategorierna är 5, så summan är mindre än antalet patienter.',
    ]);
    assert.deepEqual(notesOf(apart, 20, 12, 8), []);
  });
});

describe('what is said of a median’s interval', () => {
  const notesOf = (measure: typeof MDK, figure: Figure, part: { readonly since?: number; readonly stratum?: string }) =>
    chartsFor({
      ...{ area: REGISTER, measure, year: 2024, ...part },
      results: publishedYears(measure, [{ ...part, figure }]),
    })
      .flatMap(({ notes }) => notes)
      .map((note) => note.replaceAll('\u00a0', ' '));

  test('is that the interval lies inside what is shown, which is at least the rule’s values wide to each side, and that nothing follows from two that overlap', () => {
    const days = Array.from({ length: 60 }, (_, at) => [5 + at, 1] as const);
    const notes = notesOf(WAIT, summaryResult(days), { stratum: 'ileum' });
    assert.ok(
      notes.includes(
        'Medianens 95-procentiga konfidensintervall ryms inom det spann som visas. Spannet når minst 4 dagar åt vart håll, för att inte peka ut någon, så intervallet kan vara mycket smalare. Av att två medianers spann täcker varandra följer inte att de är lika. En median utan spann är inte säkrare än de andra.',
      ),
      notes.join('\n'),
    );
  });

  test('is by the rule of values where it is of values, and not where it is a curve’s', () => {
    const hidden =
      'Spannet kring medianens konfidensintervall visas när minst 20 ligger bakom, och bara när ingen pekas ut.';
    const few = Array.from({ length: 11 }, (_, at) => [5 + 4 * at, 1] as const);
    const ofValues = notesOf(WAIT, summaryResult(few), { stratum: 'ileum' });
    assert.ok(ofValues.some((note) => note.includes(hidden)));
    const curves = { g1: madeUpGroup(64, 9), g2: madeUpGroup(38, 4), g3: madeUpGroup(7, 2), nec: madeUpGroup(3, 1) };
    const ofCurves = notesOf(SURVIVAL_BY_GRADE, madeUpSurvival(curves, 2), { since: 2017, stratum: 'ileum' });
    assert.ok(ofCurves.some((note) => note.startsWith('Antal från 1 till 4 visas inte')));
    assert.deepEqual(
      ofCurves.filter((note) => note.includes('edianens konfidensintervall')),
      [],
    );
  });
});
