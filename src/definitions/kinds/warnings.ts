import { COMPARED, COMPARED_TABLE } from '../../dictionary/derived/disagreements.ts';
import { clauseOf } from '../criteria/asked-clauses.ts';
import { conditionsIn } from '../criteria/clause.ts';
import type { Condition } from '../population.ts';
import type { DatedColumn, FarYear, Warning, WarningRule } from '../warning.ts';

/** A column that a rule reads, and what for. */
export interface ColumnOfWarning extends Partial<Pick<Condition, 'oneOf' | 'range'>> {
  readonly table: string;
  readonly column: string;
  readonly use: 'date' | 'condition' | 'known';
}

interface WarningFacts<R extends WarningRule = WarningRule> {
  /** Every column that the rule reads. */
  readonly columns: (rule: R) => readonly ColumnOfWarning[];
  /** The part of the care that a permit is asked for. */
  readonly scope?: (rule: R) => string;
  /** One row says it all: whoever fills it in can put it right. */
  readonly isOfOneRow?: true;
  /** The same, asked only of what is known: what is missing breaks no rule of a record. */
  readonly ofKnown?: (rule: R) => WarningRule;
  /** The rule itself where it holds dates against those of everybody, and not of one person. */
  readonly ofYears?: (rule: R) => FarYear;
}

const WARNINGS: { readonly [K in WarningRule['kind']]: WarningFacts<Extract<WarningRule, { kind: K }>> } = {
  withoutScope: {
    columns: ({ rows }) => [...datedColumns([rows]), ...asked(rows.table, rows.conditions)],
    scope: ({ scope }) => scope,
  },
  afterDay: {
    columns: ({ dates, day }) => {
      const [table = '', column = ''] = day.split('.');
      return datedColumns([...dates, { table, date: column }]);
    },
  },
  withoutFlag: {
    columns: ({ table, column, conditions, needs }) => [
      lookedAt(table, column),
      ...asked(table, [...conditions, ...needs]),
    ],
    ofKnown: ({ table, column, conditions, needs }) => ({
      ...{ kind: 'contradiction', table, column },
      asked: { all: conditions, anyOf: [], noneOf: [needs] },
    }),
    isOfOneRow: true,
  },
  againstRow: {
    columns: ({ table, column, conditions, other }) => [
      lookedAt(table, column),
      ...asked(table, conditions),
      ...asked(other.table, [...other.about, ...other.conditions]),
    ],
  },
  longTime: { columns: ({ table, from, to }) => days(table, from, to), isOfOneRow: true },
  longStay: {
    columns: ({ table, from, to, conditions }) => [...days(table, from, to), ...asked(table, conditions)],
  },
  oddAge: { columns: ({ born, dates }) => datedColumns([born, ...dates]) },
  farYear: { columns: ({ dates }) => datedColumns(dates), ofYears: (rule) => rule },
  wrongOrder: { columns: ({ table, first, second }) => days(table, first, second), isOfOneRow: true },
  contradiction: {
    columns: ({ table, column, asked: said }) => [
      lookedAt(table, column),
      ...asked(table, conditionsIn(clauseOf(said))),
    ],
    isOfOneRow: true,
  },
  sameAgain: {
    columns: ({ table, column, same }) => [column, ...same].map((each) => lookedAt(table, each)),
  },
  againstDerived: {
    columns: ({ column }) => [column, ...COMPARED[column]].map((each) => lookedAt(COMPARED_TABLE, each)),
    isOfOneRow: true,
  },
};

/** Every column that a rule across rows reads. */
export function columnsOfWarning(rule: WarningRule): readonly ColumnOfWarning[] {
  return factsOf(rule).columns(rule);
}

/** The part of the care that a rule asks for a permit for, where it does. */
export function scopeOfWarning(rule: WarningRule): string | undefined {
  return factsOf(rule).scope?.(rule);
}

/** Whether one row says all that a rule asks about. */
export function isOfOneRow(rule: WarningRule): boolean {
  return factsOf(rule).isOfOneRow === true;
}

/** A rule as it is asked of a record, of which what is missing isn't known. */
export function ofKnown(warning: Warning): Warning {
  const rule = factsOf(warning).ofKnown?.(warning);
  if (rule === undefined) return warning;
  const { code, message, remedy } = warning;
  return { ...rule, code, message, remedy };
}

/** The rule, where it holds dates against those of everybody. */
export function ofYears(rule: WarningRule): FarYear | undefined {
  return factsOf(rule).ofYears?.(rule);
}

// The one place here that joins a rule's type to its kind's.
const factsOf = (rule: WarningRule) => WARNINGS[rule.kind] as unknown as WarningFacts;

function asked(table: string, conditions: readonly Condition[]): readonly ColumnOfWarning[] {
  return conditions.map(({ variable, oneOf, range }) => ({
    ...{ table, column: variable, use: 'condition', oneOf },
    ...(range && { range }),
  }));
}

const lookedAt = (table: string, column: string): ColumnOfWarning => ({ table, column, use: 'known' });

const days = (table: string, ...dates: readonly string[]) => datedColumns(dates.map((date) => ({ table, date })));

function datedColumns(dates: readonly DatedColumn[]): readonly ColumnOfWarning[] {
  return dates.map(({ table, date }) => ({ table, column: date, use: 'date' }));
}
