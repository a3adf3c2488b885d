import type { Criterion, LinkedRow, OwnDays, ProportionFigure } from '../../../definitions/figure-definition.ts';
import { firstPermitDay } from '../../reporting-period.ts';
import type { CasesRelation } from '../../sql/query.ts';
import { ROW } from '../../sql/source-sql.ts';
import { allOf, conditionsSql, dateLiteral, identifier, literal } from '../../sql/text.ts';
import { amongSql } from '../among.ts';
import { daysSql } from '../days.ts';
import type { KindContext, LinkedRows } from '../kind.ts';
import { sourcesOfTable } from './beside-sources.ts';
import { linksOf } from './link-sql.ts';

/** A subquery of the cases among whom the share is: `cell`, `part`, `person`, `s0` …, and `met`: 1, 0, or NULL when it can't be known. */
export function metSql({ numerator, among }: ProportionFigure, relation: CasesRelation, context: KindContext): string {
  const sources = relation.population.rows.map((_, place) => `c.s${place}`);
  const select = (met: string, join = '') =>
    `SELECT c.cell, c.part, c.person, ${sources.join(', ')}, ${met} AS met FROM ${relation.from} c${join} WHERE ${amongSql(among, relation)}`;
  if (numerator.own === 'row') return select(criterionSql(numerator, relation));
  if (numerator.own === 'days') return select(atMostSql(numerator, relation));
  const { rows, on } = linkedSql(numerator, relation, context);
  return select('CASE WHEN l.found IS NULL THEN 0 ELSE 1 END', `\nLEFT JOIN (${rows}) l ON ${on}`);
}

function criterionSql({ anyOf, known }: Criterion, relation: CasesRelation): string {
  const met = anyOf.map((conditions) => `(${allOf(conditions, relation.column)})`).join(' OR ');
  const unknown = known.map((variable) => `${relation.column(variable)} IS NULL`).join(' OR ');
  return `CASE WHEN ${met} THEN 1${unknown === '' ? '' : ` WHEN ${unknown} THEN NULL`} ELSE 0 END`;
}

function atMostSql({ atMost, ...days }: OwnDays, relation: CasesRelation): string {
  const value = daysSql(days, relation).days;
  return `CASE WHEN ${value} <= ${atMost} THEN 1 WHEN ${value} > ${atMost} THEN 0 END`;
}

/** The rows that put a case in the numerator: the same rows that `metSql` finds, each by its number. */
export function linkedRowsSql(
  { numerator, among }: ProportionFigure,
  relation: CasesRelation,
  context: KindContext,
): LinkedRows | undefined {
  if (numerator.own !== undefined) return undefined;
  const { table, earliest } = numerator;
  const { where, day, links, window } = linkedBy(numerator, relation, context);
  const row = `p.${identifier(ROW)}`;
  const counted = (on: string) =>
    `EXISTS (SELECT 1 FROM ${relation.from} c WHERE ${on} AND ${amongSql(among, relation)})`;
  if (window === undefined) {
    const on = links.map(({ ofRow, ofCase }) => `${ofRow} = ${ofCase}`);
    const late = earliest === undefined ? [] : [`${day} >= ${earliestSql(earliest, relation, context)}`];
    return {
      table,
      sql: `SELECT ${row} FROM ${identifier(table)} p WHERE ${where} AND ${counted([...on, ...late].join(' AND '))}`,
    };
  }
  const { starts, ofCase, within } = window;
  return {
    table,
    sql: `SELECT ${row} FROM (${starts}) s ${within} AND ${counted(`c.cell = s.cell AND c.${ofCase} = s.${ofCase}`)}`,
  };
}

/** The linked rows, one for each case or for each key that cases have, and how they join. */
function linkedSql(numerator: LinkedRow, relation: CasesRelation, context: KindContext): { rows: string; on: string } {
  const { table, earliest } = numerator;
  const { where, day, links, window } = linkedBy(numerator, relation, context);
  if (window === undefined) {
    const keys = links.map(({ name, ofRow }) => `${ofRow} AS ${name}`).join(', ');
    const same = links.map(({ name, ofCase }) => `l.${name} = ${ofCase}`);
    if (earliest === undefined)
      return {
        rows: `SELECT DISTINCT ${keys}, 1 AS found FROM ${identifier(table)} p WHERE ${where}`,
        on: same.join(' AND '),
      };
    // Some row is not too early when the last one isn't.
    return {
      rows: `SELECT ${keys}, max(${day}) AS last_day, 1 AS found FROM ${identifier(table)} p WHERE ${where} GROUP BY ${links.map(({ ofRow }) => ofRow).join(', ')}`,
      on: [...same, `l.last_day >= ${earliestSql(earliest, relation, context)}`].join(' AND '),
    };
  }
  const { starts, ofCase, within } = window;
  return {
    rows: `SELECT DISTINCT s.cell, s.${ofCase}, 1 AS found FROM (${starts}) s\n${within}`,
    on: `l.cell = c.cell AND l.${ofCase} = c.${ofCase}`,
  };
}

/** How a linked row `p` is told: its own conditions, its day, what it shares with a case and, where it has a window, the rows `s` that start it. */
function linkedBy(numerator: LinkedRow, relation: CasesRelation, context: KindContext) {
  const { table, date, conditions, latest, within, earliest } = numerator;
  const day = `p.${identifier(date)}`;
  const links = linksOf(numerator, relation, context);
  const where = [
    conditionsSql('p', conditions),
    ...(latest === 'extract' ? [`${day} <= ${dateLiteral(context.asOf)}`] : []),
  ].join(' AND ');
  if (within === undefined) return { where, day, links };
  if (earliest !== undefined) throw new Error('a window has a first day of its own');
  const starts = sourcesOfTable(relation.population, within.after).map((place) => relation.sourceRows(place));
  const same = links.map(({ name, ofRow }) => `${ofRow} = s.${name}`).join(' AND ');
  return {
    where,
    day,
    links,
    window: {
      starts: starts.join('\nUNION ALL\n'),
      // A row that is a case starts its own window; a person's window starts at any of the person's rows.
      ofCase: relation.population.count === 'rows' ? 'row' : 'person',
      within: `JOIN ${identifier(table)} p ON ${same}
WHERE ${where} AND ${day} - s.day BETWEEN ${within.fromDays} AND ${within.toDays}`,
    },
  };
}

/** The first day that a row of the case `c` can be from. */
function earliestSql(
  earliest: NonNullable<LinkedRow['earliest']>,
  relation: CasesRelation,
  { area }: KindContext,
): string {
  if (earliest !== 'permit') return `c.${relation.column(earliest.variable)}`;
  const days = area.reporters.flatMap(({ id }) => {
    const first = firstPermitDay(area, id);
    return first === undefined ? [] : [` WHEN c.reporter = ${literal(id)} THEN ${dateLiteral(first)}`];
  });
  return days.length === 0 ? 'CAST(NULL AS DATE)' : `CASE${days.join('')} END`;
}
