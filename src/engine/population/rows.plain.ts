import { meets } from '../../definitions/conditions.ts';
import type { RowPopulation } from '../../definitions/population.ts';
import type { Decision } from './case.ts';
import { inPeriod, type PlainCases, type PlainContext, reader, rowsInScope } from './dated-rows.ts';

/** Every row in scope at the reporter dated in the period: each is a case, also when two rows are alike. */
export function rowCases(population: RowPopulation, context: PlainContext): PlainCases {
  const decisions: Decision[] = [];
  const rows = inPeriod(rowsInScope(population.rows[0], 0, context, decisions), context, decisions);
  const cases = rows.map((dated) => {
    const { reporter } = context;
    const { person, table, row, day } = dated;
    decisions.push({ reporter, person, table, row: row.number, verdict: 'counted', reason: `daterad ${day}` });
    return {
      reporter,
      person,
      table,
      row,
      day,
      alone: false,
      sources: new Set([0]),
      rows: [dated],
      anyRow: (conditions: Parameters<typeof meets>[1]) => meets(row.values, conditions),
      read: reader(context, person, row),
    };
  });
  return { cases, decisions, excluded: [] };
}
