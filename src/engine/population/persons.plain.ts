import { isWithin } from '../../calendar/period.ts';
import { meets } from '../../definitions/conditions.ts';
import type { PersonPopulation } from '../../definitions/population.ts';
import type { Case, Decision } from './case.ts';
import {
  byDay,
  type DatedRow,
  inPeriod,
  type PlainCases,
  type PlainContext,
  reader,
  rowsInScope,
} from './dated-rows.ts';

/** Distinct persons at the reporter with a row dated in the period; `ever` asks that the first row of all is. */
export function personCases(population: PersonPopulation, context: PlainContext): PlainCases {
  const decisions: Decision[] = [];
  const all = population.rows.flatMap((source, place) => rowsInScope(source, place, context, decisions));
  const cases: Case[] = [];
  for (const [person, rows] of Map.groupBy(all, (dated) => dated.person)) {
    const sorted = rows.toSorted(byDay(population.tieBreak));
    const within = inPeriod(sorted, context, population.first === 'ever' ? [] : decisions);
    const first = population.first === 'ever' ? sorted[0] : within[0];
    if (first === undefined) continue;
    const decide = (dated: DatedRow, verdict: Decision['verdict'], reason: string) =>
      decisions.push({
        reporter: context.reporter,
        person,
        table: dated.table,
        row: dated.row.number,
        verdict,
        reason,
      });
    if (!isWithin(context.period, first.day)) {
      for (const dated of sorted)
        decide(dated, 'outside', `personens första är daterad ${first.day}, utanför perioden`);
      continue;
    }
    decide(
      first,
      'counted',
      `personens första ${population.first === 'ever' ? 'någonsin' : 'i perioden'}, ${first.day}`,
    );
    for (const dated of sorted)
      if (dated !== first && isWithin(context.period, dated.day))
        decide(dated, 'outside', `personen räknas redan genom rad ${first.row.number} i ${first.table}`);
    cases.push({
      reporter: context.reporter,
      person,
      table: first.table,
      row: first.row,
      day: first.day,
      alone: false,
      sources: new Set(within.map(({ source }) => source)),
      rows: within,
      anyRow: (conditions) => within.some(({ row }) => meets(row.values, conditions)),
      read: reader(context, person, first.row),
    });
  }
  return { cases, decisions, excluded: [] };
}
