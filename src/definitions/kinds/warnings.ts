import type { Condition } from '../population.ts';
import type { DatedColumn, WarningRule } from '../warning.ts';

interface Column {
  readonly table: string;
  readonly column: string;
}

interface WarningFacts<R extends WarningRule = WarningRule> {
  /** Every column that the rule reads. */
  readonly columns: (rule: R) => readonly Column[];
  /** The part of the care that a permit is asked for. */
  readonly scope?: (rule: R) => string;
}

const WARNINGS: { readonly [K in WarningRule['kind']]: WarningFacts<Extract<WarningRule, { kind: K }>> } = {
  withoutScope: {
    columns: ({ rows }) => inTable(rows.table, [rows.date], rows.conditions),
    scope: ({ scope }) => scope,
  },
  afterDay: {
    columns: ({ dates, day }) => {
      const [table = '', column = ''] = day.split('.');
      return [...datedColumns(dates), { table, column }];
    },
  },
  withoutFlag: {
    columns: ({ table, column, conditions, needs }) => inTable(table, [column], [...conditions, ...needs]),
  },
  againstRow: {
    columns: ({ table, column, conditions, other }) => [
      ...inTable(table, [column], conditions),
      ...inTable(other.table, [], [...other.about, ...other.conditions]),
    ],
  },
  longTime: { columns: ({ table, from, to }) => inTable(table, [from, to], []) },
  longStay: { columns: ({ table, from, to, conditions }) => inTable(table, [from, to], conditions) },
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

function inTable(table: string, columns: readonly string[], conditions: readonly Condition[]): readonly Column[] {
  return [...columns, ...conditions.map(({ variable }) => variable)].map((column) => ({ table, column }));
}

function datedColumns(dates: readonly DatedColumn[]): readonly Column[] {
  return dates.map(({ table, date }) => ({ table, column: date }));
}
