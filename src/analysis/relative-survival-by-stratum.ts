import { day, dayNumber } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { PERSON } from '../definitions/names.ts';
import type { Estimate } from '../disclosure/public-estimate.ts';
import { dateLiteral, identifier, literal } from '../engine/sql/text.ts';
import { LIFE_TABLE_SEXES } from '../followup/life-table-form.ts';
import type { LifeTable } from '../statistics/life-table.ts';
import { relativeSurvival } from '../statistics/relative-survival.ts';
import type { Database } from './duckdb.ts';

const DAYS_PER_YEAR = 365.25;

/**
 * Net survival (Pohar-Perme, daily grid) some years after the start of a survival measure, by stratum, for cases that began by
 * a day. Cases without birth date, known sex or end of follow-up are left out: their expected survival is unknown.
 */
export async function relativeSurvivalByStratum(
  database: Database,
  area: Area,
  measure: Measure,
  table: LifeTable,
  { lastDay, years }: { readonly lastDay: string; readonly years: number },
): Promise<ReadonlyMap<string, Estimate>> {
  const { figure, population } = measure.computation;
  const [source] = population.rows;
  if (figure.kind !== 'survival' || source === undefined || area.strata === undefined)
    throw new Error(`${measure.id} is not a survival measure of an area with strata`);
  const estimates = new Map<string, Estimate>();
  const start = `t.${identifier(figure.from)}`;
  for (const { id } of area.strata.values) {
    const rows =
      await database.rows(`SELECT CAST(p.fodelsedatum AS VARCHAR) AS born, p.kon AS sex, CAST(${start} AS VARCHAR) AS start,
CAST(COALESCE(p.dod_datum, p.senast_foljd) AS VARCHAR) AS last, p.dod_datum IS NOT NULL AS dead
FROM ${identifier(source.table)} t JOIN patient p ON p.${identifier(PERSON)} = t.${identifier(PERSON)}
WHERE t.${identifier(area.strata.variable)} = ${literal(id)} AND ${start} <= ${dateLiteral(lastDay)}
  AND p.fodelsedatum <= ${start} AND p.kon IN (${LIFE_TABLE_SEXES.map(literal).join(', ')}) AND COALESCE(p.dod_datum, p.senast_foljd) >= ${start}`);
    const found = estimateAt(rows, table, years * DAYS_PER_YEAR);
    if (found !== undefined) estimates.set(id, found);
  }
  return estimates;
}

function estimateAt(
  rows: readonly Readonly<Record<string, unknown>>[],
  table: LifeTable,
  at: number,
): Estimate | undefined {
  if (rows.length === 0) return undefined;
  const days = rows.map((row) => ({ born: dayOf(row['born']), start: dayOf(row['start']), last: dayOf(row['last']) }));
  const { time, atRisk, survival, lower, upper } = relativeSurvival(
    {
      time: days.map(({ start, last }) => last - start),
      event: rows.map((row) => (row['dead'] === true ? 1 : 0)),
      age: days.map(({ born, start }) => start - born),
      day: days.map(({ start }) => start),
      sex: rows.map((row) => sexCode(row['sex'])),
    },
    table,
    { method: 'pohar-perme', grid: 'daily' },
  );
  const place = time.findLastIndex((moment) => moment <= at);
  const number = survival[place];
  const left = atRisk[place];
  if (number === undefined || left === undefined) return undefined;
  return {
    number,
    lower: lower[place] ?? number,
    upper: upper[place] ?? number,
    n: rows.length,
    atRisk: time.at(-1) === time[place] ? 0 : left,
  };
}

const dayOf = (text: unknown) => dayNumber(day(String(text)));

const sexCode = (sex: unknown) => LIFE_TABLE_SEXES.indexOf(String(sex));
