import { day } from '../../../calendar/day.ts';
import { isWithin } from '../../../calendar/period.ts';
import type { LinkedRow } from '../../../definitions/figure-definition.ts';
import { boundPerson } from '../../../dictionary/bound-tables.ts';
import type { Row, Value } from '../../../dictionary/dictionary.ts';
import { PERSON } from '../../../dictionary/person-column.ts';
import { afterExtractReason } from '../../population/after-extract.ts';
import type { Case, Decision } from '../../population/case.ts';
import { type DatedRow, reporterOf, rowsInScope } from '../../population/dated-rows.ts';
import type { PlainKindContext } from '../kind.ts';
import { sourcesOfTable } from './beside-sources.ts';
import { belongs, judgeLinked, linkColumn, linkOf } from './linked.ts';
import { takenOutside } from './linked-window.ts';

/**
 * Why each row of the numerator's table puts somebody in the numerator or doesn't: those of the reporter and, where the table
 * doesn't say whose they are, those of persons that the reporter has rows of.
 * @param among the cases of the denominator
 */
export function linkedDecisions(numerator: LinkedRow, among: readonly Case[], context: PlainKindContext): Decision[] {
  const { area, reporter, tables } = context.rows;
  const { table, within } = numerator;
  const cases = Map.groupBy(among, (one) => linkOf(numerator, one));
  const persons = personsAt(context);
  const isOwn = ({ values }: Row) =>
    area.reporterVariable in values ? reporterOf(values, area) === reporter : persons.has(values[PERSON] ?? null);
  const outside = Map.groupBy(startsOutside(numerator, context), ({ person }) => person);
  // What a row that is a case too is told of as that stands beside this.
  const isCases = context.measure.computation.population.rows.some((source) => source.table === table);
  const about = isCases ? 'för täljaren: ' : '';
  const decide = ({ number, values }: Row, verdict: Decision['verdict'], reason: string): Decision => {
    const person = String(values[PERSON] ?? '');
    return { reporter, person, table, row: number, verdict, reason: `${about}${reason}` };
  };
  const known = (tables.get(table) ?? []).flatMap((row) => {
    const key = row.values[linkColumn(numerator)] ?? null;
    const own = (cases.get(key) ?? []).filter((one) => belongs(row, numerator, one, context));
    if (own.length === 0 && !isOwn(row)) return [];
    const judged = own.map((one) => judgeLinked(numerator, row, one, context));
    const counted = judged.find(({ counts }) => counts);
    if (counted !== undefined) return [decide(row, 'numerator', counted.reason)];
    const reasons = own.length === 0 ? [inNoCase(numerator, key)] : [...new Set(judged.map(({ reason }) => reason))];
    const on = row.values[numerator.date];
    const starts = outside.get(String(row.values[PERSON] ?? '')) ?? [];
    const other = within === undefined || typeof on !== 'string' ? [] : takenOutside(within, day(on), starts);
    return [decide(row, 'outside', [...reasons, ...other].join('; '))];
  });
  const form = context.dictionary.forms.get(table);
  const late = (context.after.get(table) ?? []).flatMap((row) => {
    const reason = afterExtractReason(form, row, context.asOf);
    // What wasn't known is as it was read: its person may be spelled in another way.
    const bound = { ...row, values: { ...row.values, [PERSON]: boundPerson(row, context.asOf) } };
    return reason === undefined || !isOwn(bound) ? [] : [decide(bound, 'outside', reason)];
  });
  return [...known, ...late];
}

function inNoCase({ through }: LinkedRow, key: Value): string {
  if (through === undefined) return 'personen är inte i nämnaren';
  return key === null ? `${through} saknas` : `ingen i nämnaren har samma ${through}`;
}

/** Those whom the reporter has any row of in the population's tables, also of other years. */
function personsAt({ measure, rows: { area, reporter, tables } }: PlainKindContext): ReadonlySet<Value> {
  const own = measure.computation.population.rows.flatMap(({ table }) => tables.get(table) ?? []);
  return new Set(
    own.filter(({ values }) => reporterOf(values, area) === reporter).map(({ values }) => values[PERSON] ?? null),
  );
}

/** The rows that would start a window, had they been dated in the period. */
function startsOutside({ within, through }: LinkedRow, { measure, rows }: PlainKindContext): DatedRow[] {
  if (within === undefined || through !== undefined) return [];
  const { population } = measure.computation;
  const scoped = sourcesOfTable(population, within.after).flatMap((place) => {
    const source = population.rows[place];
    return source === undefined ? [] : rowsInScope(source, place, rows, []);
  });
  return scoped.filter(({ day: on }) => !isWithin(rows.period, on));
}
