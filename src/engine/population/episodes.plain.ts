import { isWithin } from '../../calendar/period.ts';
import { meets } from '../../definitions/conditions.ts';
import type { EpisodePopulation } from '../../definitions/measure.ts';
import type { Row } from '../../dictionary/dictionary.ts';
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

/**
 * Care episodes at the reporter that hold at least one of the rows, dated by the first they hold (contract.md 3, R1);
 * rows in no episode are a case of their own when they meet `alone`, else they are listed.
 */
export function episodeCases(population: EpisodePopulation, context: PlainContext): PlainCases {
  const { reporter, period } = context;
  const { episode, alone } = population;
  const decisions: Decision[] = [];
  const rows = rowsInScope(population.rows[0], 0, context, decisions);
  const episodes = rowsInScope(
    { table: episode.table, date: episode.from, conditions: episode.conditions },
    0,
    context,
    [],
  );
  const holds = ({ person, day: from, row }: DatedRow, dated: DatedRow) => {
    const to = row.values[episode.to] ?? null;
    return person === dated.person && from <= dated.day && (to === null || dated.day <= to);
  };

  const cases: Case[] = [];
  const add = (table: string, row: Row, held: readonly DatedRow[], isAlone: boolean, reason: string) => {
    const [first] = held.toSorted(byDay(undefined));
    if (first === undefined) return;
    const decide = (verdict: Decision['verdict'], why: string) =>
      decisions.push({ reporter, person: first.person, table, row: row.number, verdict, reason: why });
    if (!isWithin(period, first.day)) {
      decide('outside', `första behandlingen är daterad ${first.day}, utanför ${period.from} – ${period.to}`);
      return;
    }
    decide('counted', `${reason} ${first.day}`);
    cases.push({
      reporter,
      person: first.person,
      table,
      row,
      day: first.day,
      alone: isAlone,
      sources: new Set([0]),
      rows: held,
      anyRow: (conditions) => held.some((dated) => meets(dated.row.values, conditions)),
      read: reader(context, first.person, row),
    });
  };

  for (const candidate of episodes)
    add(
      episode.table,
      candidate.row,
      rows.filter((dated) => holds(candidate, dated)),
      false,
      `vårdtillfälle med behandling`,
    );
  const outside = rows.filter((dated) => !episodes.some((candidate) => holds(candidate, dated)));
  const own = outside.filter(({ row }) => meets(row.values, alone.conditions));
  for (const dated of own) add(dated.table, dated.row, [dated], true, 'utan vårdtillfälle, räknas för sig,');
  const excluded = inPeriod(
    outside.filter((dated) => !own.includes(dated)),
    context,
    decisions,
  ).map((dated) => {
    const { person, table, row } = dated;
    decisions.push({ reporter, person, table, row: row.number, verdict: 'excluded', reason: alone.otherwise.message });
    return { table, row, code: alone.otherwise.code };
  });
  return { cases, decisions, excluded };
}
