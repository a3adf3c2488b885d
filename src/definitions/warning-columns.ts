import type { Condition } from './measure.ts';
import type { DatedColumn, WarningRule } from './warning.ts';

interface Column {
  readonly table: string;
  readonly column: string;
}

/** Every column that a rule across rows reads. */
export function columnsOfWarning(rule: WarningRule): readonly Column[] {
  switch (rule.kind) {
    case 'withoutScope':
      return inTable(rule.rows.table, [rule.rows.date], rule.rows.conditions);
    case 'afterDay': {
      const [table = '', column = ''] = rule.day.split('.');
      return [...datedColumns(rule.dates), { table, column }];
    }
    case 'withoutFlag':
      return inTable(rule.table, [rule.column], [...rule.conditions, ...rule.needs]);
    case 'againstRow': {
      const { table, about, conditions } = rule.other;
      return [...inTable(rule.table, [rule.column], rule.conditions), ...inTable(table, [], [...about, ...conditions])];
    }
    case 'longTime':
      return inTable(rule.table, [rule.from, rule.to], []);
    case 'longStay':
      return inTable(rule.table, [rule.from, rule.to], rule.conditions);
    case 'oddAge':
      return datedColumns([rule.born, ...rule.dates]);
    case 'farYear':
      return datedColumns(rule.dates);
  }
}

function inTable(table: string, columns: readonly string[], conditions: readonly Condition[]): readonly Column[] {
  return [...columns, ...conditions.map(({ variable }) => variable)].map((column) => ({ table, column }));
}

function datedColumns(dates: readonly DatedColumn[]): readonly Column[] {
  return dates.map(({ table, date }) => ({ table, column: date }));
}
