import { day } from '../../../src/calendar/day.ts';
import type { Figure } from '../../../src/results/result.ts';
import type { SiteInput } from '../../../src/website/site-input.ts';
import { publicOf } from '../disclosure/made-up-results.ts';
import { madeUpArea } from './area.ts';
import { type Figures, yearOf } from './evaluation.ts';
import { PUBLISHER } from './publisher.ts';

/** Numbers that the rule of {@link everyState} withholds. They must be in no file of its site. */
export const SECRETS: readonly number[] = [73_391, 61_417, 82_763, 217_237, 41_593.271, 90_211];

const count = (n: number, ett: number, delad: number, rod: number): Figure => ({
  kind: 'count',
  n,
  by: { slag: { ett, delad }, farg: { rod, okand: n - rod } },
});
export const summary = (n: number, mean: number): Figure => ({
  kind: 'summary',
  n,
  mean,
  sd: 6.25,
  p10: 3,
  median: 12.5,
  p90: 29,
});
const pooled = (n: number, mean: number): Figure => ({
  kind: 'summary',
  n,
  mean,
  sd: 7.5,
  absent: { p10: 'not-poolable', median: 'not-poolable', p90: 'not-poolable' },
});
const proportion = (numerator: number, denominator: number, preliminary = false): Figure => ({
  kind: 'proportion',
  numerator,
  denominator,
  preliminary,
});

const notReported: Figure = { kind: 'absent', reason: 'not-reported' };
const notApplicable: Figure = { kind: 'absent', reason: 'not-applicable' };

/** Every withheld number is one of {@link SECRETS}. */
function figures(percent: number, preliminary: boolean): Figures {
  const thousands = (number: number) => number * percent * 10;
  return {
    A1: {
      riket: count(thousands(900), thousands(700), 0, thousands(400)),
      norra: count(thousands(450), thousands(350), 0, thousands(200)),
      ostra: count(thousands(450), thousands(350), 0, thousands(200)),
      sodra: count(0, 0, 0, 0),
    },
    V2: {
      riket: pooled(334_808, 14.5),
      norra: summary(200_000, 15.3),
      ostra: summary(73_391, 41_593.271),
      sodra: summary(61_417, 41_593.271),
    },
    P3: {
      riket: proportion(300_000, 600_000, preliminary),
      norra: proportion(82_763, 300_000, preliminary),
      ostra: proportion(217_237, 300_000, preliminary),
      sodra: notApplicable,
    },
    U4: {
      riket: summary(497_323, 61.2),
      norra: summary(407_112, 61.2),
      ostra: notReported,
      sodra: summary(90_211, 41_593.271),
    },
  };
}

/** Three years, the first of nine months under another version. */
export const everyState: SiteInput = {
  area: madeUpArea,
  years: [2024, 2023, 2025],
  publisher: PUBLISHER,
  extract: { asOf: day('2026-03-31'), programVersion: '0.1.0', hash: 'ab12'.repeat(16) },
  notice: 'Påhittade uppgifter <för prov>.',
  results: publicOf(
    [
      yearOf(madeUpArea, 2023, '2023-04-01', '1.0', figures(100, false)),
      yearOf(madeUpArea, 2024, '2024-01-01', '2.0', figures(110, false)),
      yearOf(madeUpArea, 2025, '2025-01-01', '2.0', figures(120, true)),
    ].flat(),
    madeUpArea,
  ),
};
