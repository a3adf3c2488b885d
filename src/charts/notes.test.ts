import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COUNT } from '../../test/kit/charts/made-up.ts';
import { MDK, publishedYears, REGISTER } from '../../test/kit/charts/made-up-register.ts';
import { day } from '../calendar/day.ts';
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
