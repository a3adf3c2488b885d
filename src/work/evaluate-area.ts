import { evaluate } from '../analysis/evaluate.ts';
import type { EvaluateInput } from '../analysis/evaluate-input.ts';
import { type FalseFigure, falseFigures } from '../analysis/false-figures.ts';
import type { LoadedTables } from '../analysis/loaded-tables.ts';
import { unvaluedMeasures } from '../analysis/unvalued-measures.ts';
import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { strataOf } from '../definitions/strata.ts';
import type { SqlRuntime } from '../engine/sql/sql-runtime.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import { LIFE_TABLE_SEXES } from '../followup/life-table-form.ts';
import type { Evaluation } from '../results/result.ts';
import type { LifeTable } from '../statistics/life-table.ts';
import { type DataSet, type DatedFolder, withAreaData } from './data-set.ts';
import { folderExtract } from './extract.ts';

/** Which figures of an area. */
export interface YearsAsked {
  readonly years: readonly number[];
  /** Each part by the area's strata too, where it has any. */
  readonly byStratum: boolean;
  /** All years up to the last of these, taken together, too. */
  readonly together?: boolean;
  /** The population's, for survival beside it. */
  readonly lifeTable?: LifeTable;
}

export interface AreaYears extends DatedFolder, YearsAsked {}

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
  { folder, asOf, undated, ...asked }: AreaYears,
  progress: Progress,
): Promise<AreaFigures> {
  return withAreaData(
    { folder, asOf, ...(undated === undefined ? {} : { undated }) },
    content,
    area,
    progress,
    async ({ database, loaded, dictionary, simulation, assumed }) => {
      progress('Räknar', 0.5);
      const counted = await countedFigures(database, { area, dictionary, loaded, asOf }, asked);
      return { ...counted, loaded, simulation, assumed };
    },
  );
}

/** The figures of an area's tables, wherever they are. */
export async function countedFigures(
  runtime: SqlRuntime,
  { asOf, ...about }: Pick<EvaluateInput, 'area' | 'dictionary' | 'loaded'> & { readonly asOf: Day },
  { years, byStratum, together = false, lifeTable }: YearsAsked,
): Promise<Pick<AreaFigures, 'evaluation' | 'falsified' | 'unvalued'>> {
  const strata = byStratum ? strataOf(about.area) : undefined;
  const evaluation = await evaluate(runtime, {
    ...about,
    ...{ extract: folderExtract(asOf), years, together },
    ...(strata === undefined ? {} : { strata }),
    ...(lifeTable === undefined ? {} : { lifeTable: { table: lifeTable, sexes: LIFE_TABLE_SEXES } }),
  });
  const falsified = await falseFigures(runtime, about);
  const unvalued = unvaluedMeasures(about.area, about.dictionary, about.loaded);
  return { evaluation, falsified, unvalued };
}
