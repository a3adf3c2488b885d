import type { Period } from '../../calendar/period.ts';
import type { Area } from '../../definitions/area.ts';
import { stratumValue } from '../../definitions/strata.ts';
import type { Grid } from '../cells.ts';
import type { GridRelations } from './source-sql.ts';
import type { SqlRelation } from './sql-runtime.ts';
import { dateLiteral, literal } from './text.ts';

/** A grid's two relations. @throws RangeError when it has no cells */
export function gridSql(grid: Grid, area: Area, { cells, parts }: GridRelations): readonly SqlRelation[] {
  const cellRows = grid.cells.map(({ id, part, reporter, period }) =>
    row(id, part, literal(reporter), ...common(period, area, grid.parts[part]?.stratum)),
  );
  const partRows = grid.parts.map(({ id, period, stratum }) => row(id, ...common(period, area, stratum)));
  if (cellRows.length === 0) throw new RangeError(`${area.id} has no measuring year`);
  const columns = 'first_day, last_day, first_year, last_year, stratum';
  return [
    {
      name: cells,
      sql: `SELECT * FROM (VALUES ${cellRows.join(', ')}) v (id, part, member, ${columns})`,
      kept: true,
    },
    { name: parts, sql: `SELECT * FROM (VALUES ${partRows.join(', ')}) v (part, ${columns})`, kept: true },
  ];
}

function common({ from, to }: Period, area: Area, stratum: string | undefined): (string | number)[] {
  const value = stratumValue(area, stratum);
  return [
    dateLiteral(from),
    dateLiteral(to),
    from.slice(0, 4),
    to.slice(0, 4),
    value === undefined ? 'CAST(NULL AS VARCHAR)' : literal(value),
  ];
}

const row = (...values: readonly (string | number)[]) => `(${values.join(', ')})`;
