import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, answer } from '../kit/contract/oracle.ts';
import { randomDataSet } from '../kit/contract/random-tables.ts';

// A generator that never makes the hard cases would find no fault in anything.

const SEEDS = Array.from({ length: 300 }, (_, index) => index + 1);

test('one seed makes one data set', () => {
  assert.deepEqual(randomDataSet(7), randomDataSet(7));
  assert.notDeepEqual(randomDataSet(7).tables, randomDataSet(8).tables);
});

test('each kind of answer is common among made-up data sets', () => {
  const seen = new Map<string, number>();
  for (const seed of SEEDS)
    for (const each of new Set(tellingOf(answer(randomDataSet(seed))))) seen.set(each, (seen.get(each) ?? 0) + 1);
  const least: Readonly<Record<string, number>> = {
    ...{
      'refused year-before-first-permit': 2,
      'refused year-not-begun': 2,
      preliminary: 40,
      partial: 100,
      whole: 100,
    },
    ...{ 'B1 count': 200, 'B3 count': 200, 'T1 summary': 200, 'R1 summary': 150, 'P1 proportion': 150 },
    ...{ 'O1 proportion': 150, 'B2 summary': 200, 'B1 not-reported': 60, 'R1 not-reported': 60, 'P1 not-reported': 60 },
    ...{ 'T1 not-applicable': 60, 'R1 not-applicable': 60, 'B1 unreadable': 5, 'P1 unreadable': 20, zero: 60 },
    ...{ 'somebody at two units': 100, 'more stays than persons': 20, 'the treated apart': 60 },
    ...{ 'after-extract': 150, 'mdk-before-referral': 60, 'referral-missing': 60, 'not-discharged': 60 },
    ...{ 'treatment-in-no-stay': 60, 'equal-rows': 100, 'row-refused': 60, 'bad-cell': 60, 'inom-nhv-saknas': 100 },
  };
  const rare = Object.entries(least).filter(([telling, number]) => (seen.get(telling) ?? 0) < number);
  assert.deepEqual(
    rare.map(([telling, number]) => `${telling}: ${seen.get(telling) ?? 0}, wanted ${number}`),
    [],
  );
});

/** What is worth seeing in an answer. */
function tellingOf(given: Answer): string[] {
  if (given.refused !== undefined) return [`refused ${given.refused}`];
  const figures = given.results.flatMap(({ measure, figure }) => {
    if (figure.kind === 'absent') return [`${measure} ${figure.reason}`];
    const telling = [`${measure} ${figure.kind}`];
    if (figure.kind === 'count' && figure.n === 0) telling.push('zero');
    if (figure.kind === 'count' && figure.unique !== undefined && figure.unique < figure.n)
      telling.push('somebody at two units');
    if (figure.kind === 'summary' && figure.persons !== undefined && figure.persons < figure.n)
      telling.push('more stays than persons');
    if (figure.kind === 'proportion' && figure.beside !== undefined)
      if (figure.denominator > (figure.beside['behandlade']?.denominator ?? 0)) telling.push('the treated apart');
    return telling;
  });
  const nation = given.results.filter(({ reporter }) => reporter === 'riket');
  return [
    ...figures,
    ...(given.preliminary ? ['preliminary'] : []),
    ...(nation.some(({ reporters }) => reporters !== undefined) ? ['partial'] : []),
    ...(nation.some(({ reporters }) => reporters === undefined) ? ['whole'] : []),
    ...given.listed.map(({ code }) => code),
  ];
}
