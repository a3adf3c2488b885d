import { evaluate } from '../analysis/evaluate.ts';
import type { LoadedTables } from '../analysis/loaded-tables.ts';
import type { Area } from '../definitions/area.ts';
import { strataOf } from '../definitions/strata.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import type { Evaluation } from '../results/result.ts';
import { type DataSet, type DatedFolder, withAreaData } from './data-set.ts';
import { folderExtract } from './extract.ts';

export interface AreaYears extends DatedFolder {
  readonly years: readonly number[];
  /** Each part by the area's strata too, where it has any. */
  readonly byStratum: boolean;
}

/** An area's figures, and what became of the tables that they are made from. */
export interface AreaFigures {
  readonly evaluation: Evaluation;
  readonly loaded: LoadedTables;
  /** Set when the folder holds a simulated nation. */
  readonly simulation: DataSet['simulation'];
}

/** From a folder of tables to an area's figures for some years: what `evaluate` prints, and what is published once disclosed. */
export async function evaluateArea(
  content: Content,
  area: Area,
  { folder, asOf, years, byStratum }: AreaYears,
  progress: Progress,
): Promise<AreaFigures> {
  const strata = byStratum ? strataOf(area) : undefined;
  return withAreaData(
    { folder, asOf },
    content,
    area,
    progress,
    async ({ database, loaded, dictionary, simulation }) => {
      progress('Räknar', 0.5);
      const asked = { area, dictionary, extract: folderExtract(asOf), years, loaded };
      const evaluation = await evaluate(database, { ...asked, ...(strata === undefined ? {} : { strata }) });
      return { evaluation, loaded, simulation };
    },
  );
}
