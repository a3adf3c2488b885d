import { day } from '../../../src/calendar/day.ts';
import type { Area } from '../../../src/definitions/area.ts';
import type { Figure } from '../../../src/results/result.ts';
import type { SiteInput } from '../../../src/website/site-input.ts';
import { publicOf } from '../disclosure/made-up-results.ts';
import { OPEN_POLICY } from '../disclosure/policy.ts';
import { madeUpArea } from './area.ts';
import { yearOf } from './evaluation.ts';
import { summary } from './every-state.ts';
import { madeUpMeasure, SUMMARY } from './measure.ts';
import { PUBLISHER } from './publisher.ts';

const smallArea: Area = {
  ...madeUpArea,
  id: 'liten',
  name: 'Liten kontroll',
  shortName: 'Liten',
  owner: 'Ingen',
  description: 'Två mått.',
  reporters: [
    { id: 'x-1', name: 'Mottagning 1', shortName: 'M1', holder: 'Bolaget', place: 'Orten' },
    { id: 'x-2', name: 'Mottagning 2', shortName: 'M2', holder: 'Bolaget', place: 'Orten' },
  ],
  permits: [],
  conditions: [],
  caveats: [],
  disclosure: { ...OPEN_POLICY, explanation: 'Allt visas.' },
  measures: [
    madeUpMeasure(
      { kind: 'count', breakdowns: [] },
      { id: 'A-1', code: 'Å-1', name: 'Besök', measuredIn: 'Antal besök' },
    ),
    madeUpMeasure(SUMMARY, { id: 'L2', name: 'Längd', measuredIn: 'Tid i antal dagar' }),
  ],
};

const single: Figure = {
  kind: 'summary',
  n: 1,
  mean: 4,
  sd: null,
  p10: 4,
  median: 4,
  p90: 4,
  absent: { sd: 'single-value' },
};

/** One year, two measures, two reporters without permits; the spread of one value is absent. */
export const smallSite: SiteInput = {
  area: smallArea,
  years: [2020],
  publisher: PUBLISHER,
  extract: { asOf: day('2021-02-01'), programVersion: '0.1.0' },
  results: publicOf(
    yearOf(smallArea, 2020, '2020-01-01', '1.0', {
      'A-1': {
        riket: { kind: 'count', n: 12, by: {} },
        'x-1': { kind: 'count', n: 7, by: {} },
        'x-2': { kind: 'count', n: 5, by: {} },
      },
      L2: { riket: summary(9, 5.5), 'x-1': summary(8, 5.7), 'x-2': single },
    }),
    smallArea,
  ),
};
