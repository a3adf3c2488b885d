import type { ChartCell, ChartColumn } from '../../charts/chart.ts';
import { formatCount } from '../../charts/words/format.ts';
import { shortAbsence } from './absence-words.ts';
import { type Bound, isMissing, type Missing, type MissingReason } from './figure-source.ts';
import { percent, valueWords } from './value-words.ts';

/** A column of a table of numbers, and how its cell is got from one of them. */
export interface NumberColumn extends ChartColumn {
  readonly cell: (bound: Bound | Missing) => ChartCell;
}

/** The columns that tell a statistic's numbers, with the missing ones counted and not. */
export function numberColumns(kind: Bound['kind']): readonly NumberColumn[] {
  switch (kind) {
    case 'share':
      return [
        column('share', 'Andel', 'share', (bound) => share(bound.number)),
        column('numerator', 'Täljare', 'number', (bound) => count(bound.kind === 'share' ? bound.numerator : 0)),
        column('denominator', 'Nämnare', 'number', (bound) => count(bound.kind === 'share' ? bound.denominator : 0)),
        column('missing', 'Uppgift saknas', 'number', (bound) => count(missingIn(bound))),
        column('share_of_all', 'Andel om de som saknas räknas med', 'share', shareOfAll),
      ];
    case 'estimate':
      return [
        column('share', 'Andel', 'share', (bound) => share(bound.number)),
        column('lower', '95 % KI, undre', 'share', (bound) => limit(bound, 'lower')),
        column('upper', '95 % KI, övre', 'share', (bound) => limit(bound, 'upper')),
        column('n', 'Antal', 'number', (bound) => count('n' in bound ? bound.n : 0)),
      ];
    case 'count':
      return [column('n', 'Antal', 'number', (bound) => count(bound.number))];
    case 'p':
      return [column('p', 'p-värde', 'number', (bound) => cell(bound.number, main(bound)))];
    default:
      return [
        column('median', 'Median', 'number', (bound) => cell(bound.number, main(bound))),
        column('n', 'Antal', 'number', (bound) => count('n' in bound ? bound.n : 0)),
        column('missing', 'Uppgift saknas', 'number', (bound) => count(missingIn(bound))),
      ];
  }
}

function column(id: string, name: string, kind: ChartColumn['kind'], of: (bound: Bound) => ChartCell): NumberColumn {
  return { id, name, kind, cell: (bound) => (isMissing(bound) ? withoutNumber(bound.absent) : of(bound)) };
}

const cell = (value: number, text: string): ChartCell => ({ value, text });
const share = (value: number) => cell(value, percent(value, [], 1));
const count = (value: number) => cell(value, formatCount(value));
const main = (bound: Bound) => valueWords(bound, { lines: [] }).main;
const missingIn = (bound: Bound) => ('missing' in bound ? (bound.missing ?? 0) : 0);

function shareOfAll(bound: Bound): ChartCell {
  if (bound.kind !== 'share') return share(bound.number);
  return share(bound.numerator / (bound.denominator + missingIn(bound)));
}

function limit(bound: Bound, end: 'lower' | 'upper'): ChartCell {
  return share(bound.kind === 'estimate' ? bound[end] : bound.number);
}

/** A cell without a number in a row whose first such cell says why. */
export function withoutNumber(reason: MissingReason): ChartCell {
  return { ...absentCell(reason), text: '–' };
}

/** A cell without a number says why. Absences that only a report knows stand as the public one that is nearest. */
export function absentCell(reason: MissingReason): ChartCell {
  return { value: { absent: PUBLIC[reason] }, text: shortAbsence(reason) };
}

const PUBLIC = {
  withheld: 'withheld',
  'not-reported': 'not-reported',
  'not-applicable': 'not-applicable',
  'not-poolable': 'not-poolable',
  'single-value': 'single-value',
  'not-reached': 'not-applicable',
  unreadable: 'unreadable',
  'not-listed': 'not-listed',
  'too-few-at-risk': 'withheld',
  'no-previous-extract': 'not-reported',
  'no-life-table': 'not-applicable',
} as const;
