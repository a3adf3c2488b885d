import { type Day, day } from '../../../calendar/day.ts';
import { meets } from '../../../definitions/conditions.ts';
import type { LinkedRow } from '../../../definitions/figure-definition.ts';
import type { Row, Value } from '../../../dictionary/dictionary.ts';
import { PERSON } from '../../../dictionary/person-column.ts';
import type { Case } from '../../population/case.ts';
import { reporterOf } from '../../population/dated-rows.ts';
import { firstPermitDay } from '../../reporting-period.ts';
import type { PlainKindContext } from '../kind.ts';
import { sourcesOfTable } from './beside-sources.ts';
import { judgeWindow, type LinkedJudgement } from './linked-window.ts';

/** The column by which rows and cases find each other: what `belongs` asks first. */
export const linkColumn = ({ through = PERSON }: LinkedRow): string => through;

/** What a case has in that column. */
export const linkOf = ({ through }: LinkedRow, one: Case): Value =>
  through === undefined ? one.person : one.read(through);

/** Whether a row is a case's: they share the column, or the person and, where the table says it, the reporter. */
export function belongs({ values }: Row, numerator: LinkedRow, one: Case, { area }: PlainKindContext): boolean {
  const key = values[linkColumn(numerator)] ?? null;
  if (key === null || key !== linkOf(numerator, one)) return false;
  if (numerator.through !== undefined) return true;
  return !(area.reporterVariable in values) || reporterOf(values, area) === one.reporter;
}

/** Asks one row that is a case's whether it puts the case in the numerator. What the definition doesn't ask is neither asked nor told. */
export function judgeLinked(numerator: LinkedRow, row: Row, one: Case, context: PlainKindContext): LinkedJudgement {
  const { date, conditions, latest, within, earliest } = numerator;
  const unmet = conditions.filter((condition) => !meets(row.values, [condition]));
  if (unmet.length > 0)
    return { counts: false, reason: `${unmet.map(({ variable }) => variable).join(', ')} uppfyller inte villkoret` };
  const value = row.values[date];
  const on = typeof value === 'string' ? day(value) : undefined;
  const isDated = latest !== undefined || within !== undefined || earliest !== undefined;
  if (on === undefined)
    return isDated ? { counts: false, reason: `${date} saknas` } : { counts: true, reason: 'finns' };
  if (latest === 'extract' && on > context.asOf)
    return { counts: false, reason: `daterad ${on}, efter uttagsdatumet ${context.asOf}` };
  // A window has a first day of its own, so a definition has only one of them.
  if (earliest !== undefined) return judgeEarliest(earliest, on, one, context);
  if (within === undefined) return { counts: true, reason: `daterad ${on}` };
  const places = sourcesOfTable(context.measure.computation.population, within.after);
  return judgeWindow(
    within,
    on,
    one.rows.filter(({ source }) => places.includes(source)),
  );
}

function judgeEarliest(
  earliest: NonNullable<LinkedRow['earliest']>,
  on: Day,
  one: Case,
  { area }: PlainKindContext,
): LinkedJudgement {
  const isPermit = earliest === 'permit';
  const first = isPermit ? firstPermitDay(area, one.reporter) : one.read(earliest.variable);
  if (typeof first !== 'string')
    return { counts: false, reason: isPermit ? 'enheten har inget tillstånd' : `${earliest.variable} saknas` };
  const named = isPermit ? `enhetens första dag med tillstånd, ${first}` : `${earliest.variable} ${first}`;
  return on < first
    ? { counts: false, reason: `daterad ${on}, för tidigt: före ${named}` }
    : { counts: true, reason: `daterad ${on}, inte före ${named}` };
}
