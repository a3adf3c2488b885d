import type { ChartCell } from '../../charts/chart.ts';
import { absentText } from '../../words/absence.ts';
import type { Missing, MissingReason } from './figure-source.ts';

/** A cell without a number in a row whose first such cell says why. */
export function withoutNumber(reason: MissingReason): ChartCell {
  return { ...absentCell({ absent: reason }), text: '–' };
}

/** A cell without a number says why, or what it is about. Absences that only a report knows stand as the public one that is nearest. */
export function absentCell(missing: Missing): ChartCell {
  const { absent, about } = missing;
  return { value: { absent: PUBLIC[absent], ...(about === undefined ? {} : { about }) }, text: absentText(missing) };
}

const PUBLIC = {
  withheld: 'withheld',
  'not-reported': 'not-reported',
  'not-applicable': 'not-applicable',
  'not-poolable': 'not-poolable',
  'single-value': 'single-value',
  'not-reached': 'not-reached',
  'limit-not-reached': 'limit-not-reached',
  unreadable: 'unreadable',
  'not-listed': 'not-listed',
  'too-few-at-risk': 'too-few-at-risk',
  'not-shown': 'not-shown',
  'no-previous-extract': 'not-reported',
  'no-life-table': 'not-applicable',
} as const;
