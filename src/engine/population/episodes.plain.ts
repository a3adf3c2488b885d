import { isWithin } from '../../calendar/period.ts';
import { meets } from '../../definitions/conditions.ts';
import type { EpisodePopulation, Exclusion } from '../../definitions/population.ts';
import type { Row, Value } from '../../dictionary/dictionary.ts';
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
import { isReversed, type Stay, staysOf } from './stays.ts';

/**
 * Care episodes at the reporter that hold at least one of the rows, dated by the first they hold (contract.md 3, R1);
 * rows in no episode are a case of their own when they meet `alone`, else they are listed.
 */
export function episodeCases(population: EpisodePopulation, context: PlainContext): PlainCases {
  const { reporter, period } = context;
  const { episode, alone } = population;
  const decisions: Decision[] = [];
  const rows = rowsInScope(population.rows[0], 0, context, decisions);
  const contacts = rowsInScope(
    { table: episode.table, date: episode.from, conditions: episode.conditions },
    0,
    context,
    [],
  );
  const stays = [...Map.groupBy(contacts, ({ person }) => person).values()].flatMap((own) =>
    staysOf(own, episode.to).map((stay) => ({ ...stay, person: own[0]?.person })),
  );
  const holds = ({ person, from, to }: (typeof stays)[number], dated: DatedRow) =>
    person === dated.person && from <= dated.day && (to === null || dated.day <= to);

  const cases: Case[] = [];
  const add = (table: string, row: Row, held: readonly DatedRow[], stay: Stay | undefined, reason: string) => {
    const [first] = held.toSorted(byDay(undefined));
    if (first === undefined) return;
    const decide = (verdict: Decision['verdict'], why: string) =>
      decisions.push({ reporter, person: first.person, table, row: row.number, verdict, reason: why });
    if (!isWithin(period, first.day)) {
      decide('outside', `första behandlingen är daterad ${first.day}, utanför ${period.from} – ${period.to}`);
      return;
    }
    decide('counted', `${reason} ${first.day}`);
    const read = reader(context, first.person, row);
    const ends =
      stay &&
      new Map<string, Value>([
        [episode.from, stay.from],
        [episode.to, stay.to],
      ]);
    cases.push({
      reporter,
      person: first.person,
      table,
      row,
      day: first.day,
      alone: stay === undefined,
      sources: new Set([0]),
      rows: held,
      anyRow: (conditions) => held.some((dated) => meets(dated.row.values, conditions)),
      // A row that counts by itself has no columns of an episode.
      read: (path) =>
        path.includes('.')
          ? read(path)
          : ends === undefined
            ? null
            : (ends.get(path) ?? (ends.has(path) ? null : read(path))),
    });
  };

  for (const stay of stays) {
    const span = `${stay.from} – ${stay.to ?? 'pågår'}`;
    add(
      episode.table,
      stay.row,
      rows.filter((dated) => holds(stay, dated)),
      stay,
      `vårdtillfälle ${span} med behandling`,
    );
  }
  const outside = rows.filter((dated) => !stays.some((stay) => holds(stay, dated)));
  const own = outside.filter(({ row }) => meets(row.values, alone.conditions));
  for (const dated of own) add(dated.table, dated.row, [dated], undefined, 'utan vårdtillfälle, räknas för sig,');
  const exclude = (some: readonly DatedRow[], { code, message }: Exclusion) =>
    inPeriod(some, context, decisions).map(({ person, table, row }) => {
      decisions.push({ reporter, person, table, row: row.number, verdict: 'excluded', reason: message });
      return { table, row, code };
    });
  const excluded = [
    ...exclude(
      outside.filter((dated) => !own.includes(dated)),
      alone.otherwise,
    ),
    ...exclude(
      contacts
        .map((dated) => ({ ...dated, table: episode.table }))
        .filter(({ day, row }) => isReversed({ day, row }, episode.to)),
      episode.reversed,
    ),
  ];
  return { cases, decisions, excluded };
}
