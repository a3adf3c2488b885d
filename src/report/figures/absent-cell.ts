import type { ChartCell } from '../../charts/chart.ts';
import { absenceWords } from '../../words/absence.ts';
import type { MissingReason } from './figure-source.ts';

/** A cell without a number in a row whose first such cell says why. */
export function withoutNumber(reason: MissingReason): ChartCell {
  return { ...absentCell(reason), text: '–' };
}

/** A cell without a number says why. Absences that only a report knows stand as the public one that is nearest. */
export function absentCell(reason: MissingReason): ChartCell {
  return { value: { absent: PUBLIC[reason] }, text: absenceWords(reason) };
}

const PUBLIC = {
  withheld: 'withheld',
  'not-reported': 'not-reported',
  'not-applicable': 'not-applicable',
  'not-poolable': 'not-poolable',
  'single-value': 'single-value',
  'not-reached': 'not-reached',
  unreadable: 'unreadable',
  'not-listed': 'not-listed',
  'too-few-at-risk': 'not-shown',
  'not-shown': 'not-shown',
  'no-previous-extract': 'not-reported',
  'no-life-table': 'not-applicable',
} as const;
