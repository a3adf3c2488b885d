import type { Condition } from '../population.ts';
import type { DatedColumn, WarningRule } from '../warning.ts';

/** A column that a rule reads, and what for. */
interface Column extends Partial<Pick<Condition, 'oneOf' | 'range'>> {
  readonly table: string;
  readonly column: string;
  readonly use: 'date' | 'condition' | 'known';
}

interface WarningFacts<R extends WarningRule = WarningRule> {
  /** Every column that the rule reads. */
  readonly columns: (rule: R) => readonly Column[];
  /** The part of the care that a permit is asked for. */
  readonly scope?: (rule: R) => string;
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
  },
  againstRow: {
    columns: ({ table, column, conditions, other }) => [
      lookedAt(table, column),
      ...asked(table, conditions),
      ...asked(other.table, [...other.about, ...other.conditions]),
    ],
  },
  longTime: { columns: ({ table, from, to }) => days(table, from, to) },
  longStay: {
    columns: ({ table, from, to, conditions }) => [...days(table, from, to), ...asked(table, conditions)],
  },
  oddAge: { columns: ({ born, dates }) => datedColumns([born, ...dates]) },
  farYear: { columns: ({ dates }) => datedColumns(dates) },
};

/** Every column that a rule across rows reads. */
export function columnsOfWarning(rule: WarningRule): readonly Column[] {
  return factsOf(rule).columns(rule);
}

/** The part of the care that a rule asks for a permit for, where it does. */
export function scopeOfWarning(rule: WarningRule): string | undefined {
  return factsOf(rule).scope?.(rule);
}

// The one place here that joins a rule's type to its kind's.
const factsOf = (rule: WarningRule) => WARNINGS[rule.kind] as unknown as WarningFacts;

function asked(table: string, conditions: readonly Condition[]): readonly Column[] {
  return conditions.map(({ variable, oneOf, range }) => ({
    ...{ table, column: variable, use: 'condition', oneOf },
    ...(range && { range }),
  }));
}

const lookedAt = (table: string, column: string): Column => ({ table, column, use: 'known' });

const days = (table: string, ...dates: readonly string[]) => datedColumns(dates.map((date) => ({ table, date })));

function datedColumns(dates: readonly DatedColumn[]): readonly Column[] {
  return dates.map(({ table, date }) => ({ table, column: date, use: 'date' }));
}
