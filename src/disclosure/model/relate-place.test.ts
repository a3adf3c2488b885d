import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aMeasure, anArea, count, madeUpResult, publicOf } from '../../../test/kit/disclosure/made-up-results.ts';
import type { Measure } from '../../definitions/measure.ts';
import { NATION } from '../../definitions/nation.ts';
import type { Population } from '../../definitions/population.ts';

const treated = { table: 'behandling', date: 'dag', conditions: [] };
const operated = { ...treated, conditions: [{ variable: 'slag', oneOf: ['kirurgi'] }] };

const counted = (id: string, population: Population): Measure => {
  const figure = { kind: 'count', breakdowns: [] } as const;
  return { ...aMeasure(figure), id, computation: { population, figure } };
};
const MEASURES = [
  counted('operations', { count: 'rows', rows: [operated] }),
  counted('treated', { count: 'persons', rows: [treated], first: 'inPeriod' }),
] as const;

/** Where it is shown how many were treated, when one was at a and there were so many operations there. */
function treatedShown(operated: number): string[] {
  const [first] = MEASURES;
  const results = [
    ...Object.entries({ a: operated, b: 8, c: 0 }).map(([reporter, n]) =>
      madeUpResult({ reporter, measure: 'operations', figure: count(n) }),
    ),
    ...Object.entries({ a: 1, b: 6, c: 1, [NATION]: 8 }).map(([reporter, n]) =>
      madeUpResult({ reporter, measure: 'treated', figure: count(n) }),
    ),
  ];
  return publicOf(results, { ...anArea(first), measures: MEASURES }).flatMap(({ measure, reporter, figure }) =>
    measure === 'treated' && figure.kind === 'count' && typeof figure.n === 'number' ? [reporter] : [],
  );
}

test('a single operation, withheld as it is, tells that somebody was treated: more is withheld than where nobody was operated', () => {
  // Were b told, two would be left of a and c together: one or two at a where all know of an operation there, else none, one or two.
  assert.deepEqual(treatedShown(1), [NATION]);
  assert.deepEqual(treatedShown(0), ['b', NATION]);
});
