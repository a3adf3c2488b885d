import { evaluate } from '../analysis/evaluate.ts';
import { type FalseFigure, falseFigures } from '../analysis/false-figures.ts';
import type { LoadedTables } from '../analysis/loaded-tables.ts';
import { unvaluedMeasures } from '../analysis/unvalued-measures.ts';
import type { Area } from '../definitions/area.ts';
import { strataOf } from '../definitions/strata.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import { LIFE_TABLE_SEXES } from '../followup/life-table-form.ts';
import type { Evaluation } from '../results/result.ts';
import type { LifeTable } from '../statistics/life-table.ts';
import { type DataSet, type DatedFolder, withAreaData } from './data-set.ts';
import { folderExtract } from './extract.ts';

export interface AreaYears extends DatedFolder {
  readonly years: readonly number[];
  /** Each part by the area's strata too, where it has any. */
  readonly byStratum: boolean;
  /** All years up to the last of these, taken together, too. */
  readonly together?: boolean;
  /** The population's, for survival beside it. */
  readonly lifeTable?: LifeTable;
}

/** An area's figures, and what became of the tables that they are made from. */
export interface AreaFigures {
  readonly evaluation: Evaluation;
  readonly loaded: LoadedTables;
  /** Figures that are false for want of a column. */
  readonly falsified: readonly FalseFigure[];
  /** Measures of which nobody can have a value. */
  readonly unvalued: ReadonlySet<string>;
  /** Set when the folder holds a simulated nation. */
  readonly simulation: DataSet['simulation'];
  readonly assumed: DataSet['assumed'];
}

/** From a folder of tables to an area's figures for some years: what `evaluate` prints, and what is published once disclosed. */
export async function evaluateArea(
  content: Content,
  area: Area,
  { folder, asOf, undated, years, byStratum, together = false, lifeTable }: AreaYears,
  progress: Progress,
): Promise<AreaFigures> {
  const strata = byStratum ? strataOf(area) : undefined;
  return withAreaData(
    { folder, asOf, ...(undated === undefined ? {} : { undated }) },
    content,
    area,
    progress,
    async ({ database, loaded, dictionary, simulation, assumed }) => {
      progress('Räknar', 0.5);
      const evaluation = await evaluate(database, {
        ...{ area, dictionary, extract: folderExtract(asOf), years, together, loaded },
        ...(strata === undefined ? {} : { strata }),
        ...(lifeTable === undefined ? {} : { lifeTable: { table: lifeTable, sexes: LIFE_TABLE_SEXES } }),
      });
      const falsified = await falseFigures(database, { area, dictionary, loaded });
      const unvalued = unvaluedMeasures(area, dictionary, loaded);
      return { evaluation, loaded, falsified, unvalued, simulation, assumed };
    },
  );
}
