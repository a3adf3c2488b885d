import type { ChartCell, ChartColumn } from '../../charts/chart.ts';
import type { Shown } from '../../disclosure/public-result.ts';
import { absenceWords } from '../../words/absence.ts';
import { formatCount } from '../../words/numbers.ts';
import {
  type Bound,
  type DurationBound,
  type EstimateBound,
  isMissing,
  type Missing,
  type MissingReason,
  type ShareBound,
} from './figure-source.ts';
import { percent, valueWords } from './value-words.ts';

/** A column of a table of numbers, and how its cell is got from one of them. */
export interface NumberColumn extends ChartColumn {
  readonly cell: (bound: Bound | Missing) => ChartCell;
}

/** The columns that tell a statistic's numbers in some rows: the missing ones where any can be, and what stands beside. */
export function numberColumns(kind: Bound['kind'], bounds: readonly (Bound | Missing)[]): readonly NumberColumn[] {
  const found = bounds.flatMap((bound) => (isMissing(bound) ? [] : [bound]));
  const missing = found.some((bound) => 'missing' in bound);
  switch (kind) {
    case 'share':
      return [
        column('share', 'Andel', 'share', (bound) => share(bound.number)),
        column('numerator', 'Täljare', 'number', (bound) => count(shareIn(bound).numerator)),
        column('denominator', 'Nämnare', 'number', (bound) => count(shareIn(bound).denominator)),
        ...(missing ? [MISSING, column('share_of_all', 'Andel om de som saknas räknas med', 'share', shareOfAll)] : []),
        ...besideColumns(found),
      ];
    case 'estimate':
      return [
        column('share', 'Andel', 'share', (bound) => share(bound.number)),
        column('lower', '95 % KI, undre', 'share', (bound) => share(estimateIn(bound).lower)),
        column('upper', '95 % KI, övre', 'share', (bound) => share(estimateIn(bound).upper)),
        column('n', 'Antal', 'number', (bound) => count(estimateIn(bound).n)),
      ];
    case 'count':
      return [column('n', 'Antal', 'number', (bound) => count(bound.number)), ...personColumns(found)];
    case 'p':
      return [column('p', 'p-värde', 'number', (bound) => cell(bound.number, main(bound)))];
    default:
      return [
        column('median', 'Median', 'number', (bound) => cell(bound.number, main(bound))),
        column('n', 'Antal', 'number', (bound) => count(durationIn(bound).n)),
        ...personColumns(found),
        ...(missing ? [MISSING] : []),
      ];
  }
}

function column(id: string, name: string, kind: ChartColumn['kind'], of: (bound: Bound) => ChartCell): NumberColumn {
  return { id, name, kind, cell: (bound) => (isMissing(bound) ? withoutNumber(bound.absent) : of(bound)) };
}

/** Where any row says how many persons stand behind its cases. */
function personColumns(found: readonly Bound[]): NumberColumn[] {
  if (!found.some((bound) => 'persons' in bound)) return [];
  return [
    column('persons', 'Antal personer', 'number', (bound) => shown('persons' in bound ? bound.persons : undefined)),
  ];
}

/** The same among others, where any row has it. */
function besideColumns(found: readonly Bound[]): NumberColumn[] {
  const all = found.flatMap((bound) => shareIn(bound).beside ?? []);
  return [...new Map(all.map(({ id, name }) => [id, name]))].flatMap(([id, name]) => {
    const of = (bound: Bound) => shareIn(bound).beside?.find((one) => one.id === id)?.share;
    return [
      column(`${id}_share`, name, 'share', (bound) => shown(of(bound)?.share, share)),
      column(`${id}_numerator`, `${name}: täljare`, 'number', (bound) => shown(of(bound)?.numerator)),
      column(`${id}_denominator`, `${name}: nämnare`, 'number', (bound) => shown(of(bound)?.denominator)),
    ];
  });
}

const cell = (value: number, text: string): ChartCell => ({ value, text });
const share = (value: number) => cell(value, percent(value, [], 1));
const count = (value: number) => cell(value, formatCount(value));
const main = (bound: Bound) => valueWords(bound, { lines: [] }).main;

/** A number as its kind of cell, or why there is none; of what the row can't have, that it is not applicable. */
function shown(value: Shown | undefined, as: (value: number) => ChartCell = count): ChartCell {
  if (value === undefined) return absentCell('not-applicable');
  return typeof value === 'number' ? as(value) : absentCell(value.absent);
}

const MISSING = column('missing', 'Uppgift saknas', 'number', (bound) => {
  const missing = missingIn(bound);
  return typeof missing === 'object' ? absentCell(missing.absent) : shown(missing);
});

const missingIn = (bound: Bound) => ('missing' in bound ? bound.missing : undefined);

/** With the missing ones in the denominator, where their number is told. */
function shareOfAll(bound: Bound): ChartCell {
  const { numerator, denominator } = shareIn(bound);
  const missing = missingIn(bound);
  if (missing === undefined) return absentCell('not-applicable');
  return typeof missing === 'object' ? absentCell(missing.absent) : share(numerator / (denominator + missing));
}

/** @throws TypeError when a table of one kind of number is given another: that is the program's own fault */
function only<B extends Bound>(bound: Bound, is: (one: Bound) => one is B): B {
  if (!is(bound)) throw new TypeError(`a number of the kind ${bound.kind} in a table of another`);
  return bound;
}

const shareIn = (bound: Bound) => only(bound, (one): one is ShareBound => one.kind === 'share');
const estimateIn = (bound: Bound) => only(bound, (one): one is EstimateBound => one.kind === 'estimate');
const durationIn = (bound: Bound) =>
  only(bound, (one): one is DurationBound => one.kind === 'days' || one.kind === 'months' || one.kind === 'years');

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
  'not-reached': 'not-applicable',
  'not-shown': 'withheld',
  unreadable: 'unreadable',
  'not-listed': 'not-listed',
  'too-few-at-risk': 'withheld',
  'no-previous-extract': 'not-reported',
  'no-life-table': 'not-applicable',
} as const;
