import type { SameAgain } from '../../definitions/warning.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { isReportedIn } from '../../dictionary/reporting-unit.ts';
import { ROW } from '../sql/source-sql.ts';
import { identifier } from '../sql/text.ts';
import type { WarningKind } from './found.ts';
import { foundSql } from './found-sql.ts';

/** A row like an earlier one of the person's; a missing value is like none. */
export const sameAgain: WarningKind<SameAgain> = {
  asksOthers: ({ table }, dictionary) => isReportedIn(dictionary, table),
  sql: ({ table, same, column }) => {
    const row = identifier(ROW);
    const all = [PERSON, ...same].map(identifier);
    const known = all.map((name) => `r.${name} IS NOT NULL`).join(' AND ');
    return `SELECT ${foundSql('t', table, column)} FROM (
SELECT r.*, min(r.${row}) OVER (PARTITION BY ${all.map((name) => `r.${name}`).join(', ')}) AS first_row FROM ${identifier(table)} r WHERE ${known}) t
WHERE t.${row} > t.first_row`;
  },
  plain: ({ table, same, column }, tables) => {
    const seen = new Set<string>();
    return (tables.get(table) ?? [])
      .toSorted((a, b) => a.number - b.number)
      .filter(({ values }) => {
        const said = [PERSON, ...same].map((name) => values[name] ?? null);
        if (said.includes(null)) return false;
        const key = JSON.stringify(said);
        return seen.has(key) || !seen.add(key);
      })
      .map(({ number }) => ({ table, row: number, column }));
  },
};
