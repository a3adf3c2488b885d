import { allKnownValues } from '../../../src/attack/persons/all-known-values.ts';
import type { KnownValues } from '../../../src/attack/persons/known-values.ts';
import { mayBe, squaresOf } from '../../../src/attack/persons/possible-values.ts';
import { valueSums } from '../../../src/attack/persons/value-sums.ts';
import type { Publication, PublishedPlace } from '../../../src/attack/published.ts';
import type { Result } from '../../../src/results/result.ts';
import { placeOfResult } from './true-numbers.ts';

export interface JudgedValues {
  /** What the attacker takes for certain of values, and isn't so. */
  readonly refuted: readonly string[];
  /** Values in order that could be tried. */
  readonly tried: number;
}

/** Holds what an attacker takes for certain of values against the true ones: sums, squares, and each value in its order. */
export function judgedValues(publication: Publication, results: readonly Result[]): JudgedValues {
  const truth = new Map(
    results.flatMap((result) => {
      const { figure, measure } = result;
      if (figure.kind !== 'summary' || figure.histogram === undefined) return [];
      const values = figure.histogram.flatMap(([value, count]) => Array<number>(count).fill(value));
      return [[keyOf({ measure, place: placeOfResult(result) }), values.toSorted((a, b) => a - b)] as const];
    }),
  );
  const refuted: string[] = [];
  let tried = 0;
  for (const known of allKnownValues(publication)) {
    const values = valuesOf(publication, known, truth);
    if (values === undefined) continue;
    tried += values.length;
    refuted.push(...faultsOf(known, values).map((fault) => `${JSON.stringify(known.about)}: ${fault} of ${values}`));
  }
  return { refuted, tried };
}

const keyOf = ({ measure, place }: { measure: string; place: PublishedPlace }) =>
  JSON.stringify([measure, place.reporter, place.stratum, place.from, place.to]);

/** The true values; of what is left over of a whole, those that no part has that is told. */
function valuesOf(
  publication: Publication,
  { about }: KnownValues,
  truth: ReadonlyMap<string, readonly number[]>,
): number[] | undefined {
  const own = truth.get(keyOf(about));
  if (own === undefined || about.rest === undefined) return own && [...own];
  const figures = publication.figures.filter(({ measure }) => measure.id === about.measure);
  const sum = valueSums(publication, figures).find(
    ({ of, whole }) => of === about.rest && keyOf({ measure: about.measure, place: whole.place }) === keyOf(about),
  );
  const left = [...own];
  for (const part of sum?.parts ?? [])
    if (typeof part.numbers.get('n') === 'number')
      for (const value of truth.get(keyOf({ measure: about.measure, place: part.place })) ?? []) {
        const at = left.indexOf(value);
        if (at < 0) return [Number.NaN];
        left.splice(at, 1);
      }
  return left;
}

function faultsOf(known: KnownValues, values: readonly number[]): string[] {
  const sum = values.reduce((a, b) => a + b, 0);
  const squares = values.reduce((a, b) => a + b ** 2, 0);
  const spread = squaresOf(known, sum);
  return [
    ...(values.length === known.n ? [] : ['n']),
    ...(sum >= known.sum.from && sum <= known.sum.to ? [] : ['sum']),
    ...(squares >= known.squares.from && squares <= known.squares.to ? [] : ['squares']),
    ...(squares >= spread.from && squares <= spread.to ? [] : ['spread']),
    ...known.upTo.flatMap(({ most, count }) =>
      values.filter((value) => value <= most).length === count ? [] : [`up to ${most}`],
    ),
    ...values.flatMap((value, rank) => (mayBe(known, rank, value) ? [] : [`rank ${rank}`])),
  ];
}
