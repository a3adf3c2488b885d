import { meets } from '../../definitions/conditions.ts';
import { PERSON } from '../../definitions/names.ts';
import type { AgainstRow } from '../../definitions/warning.ts';
import { conditionsSql, identifier } from '../sql/text.ts';
import type { WarningKind } from './found.ts';
import { foundSql } from './found-sql.ts';

/** A row that all of the person's rows about the matter, in another table, contradict. */
export const againstRow: WarningKind<AgainstRow> = {
  sql: ({ table, conditions, column, other }) => {
    const about = `FROM ${identifier(other.table)} d WHERE d.${identifier(PERSON)} = t.${identifier(PERSON)} AND ${conditionsSql('d', other.about)}`;
    return `SELECT ${foundSql('t', table, column)} FROM ${identifier(table)} t
WHERE ${conditionsSql('t', conditions)} AND EXISTS (SELECT 1 ${about})
  AND NOT EXISTS (SELECT 1 ${about} AND (${conditionsSql('d', other.conditions)}) IS NOT TRUE)`;
  },
  plain: ({ table, conditions, column, other }, tables) =>
    (tables.get(table) ?? [])
      .filter(({ values }) => {
        const matter = (tables.get(other.table) ?? []).filter(
          (row) => row.values[PERSON] === values[PERSON] && meets(row.values, other.about),
        );
        return (
          meets(values, conditions) && matter.length > 0 && matter.every((row) => meets(row.values, other.conditions))
        );
      })
      .map(({ number }) => ({ table, row: number, column })),
  columns: ({ table, conditions, column, other }) => [
    ...[column, ...conditions.map(({ variable }) => variable)].map((each) => ({ table, column: each })),
    ...[...other.about, ...other.conditions].map(({ variable }) => ({ table: other.table, column: variable })),
  ],
};
