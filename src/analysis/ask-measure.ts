import type { Period } from '../calendar/period.ts';
import type { GridPart } from '../engine/cells.ts';
import type { Excluded } from '../engine/kinds/kind.ts';
import { kindOf } from '../engine/kinds/kinds.ts';
import { listedRows } from '../engine/kinds/listed-rows.ts';
import { reportedFigures } from '../engine/reported-figures.ts';
import type { PlannedMeasure } from '../engine/sql/plan.ts';
import { rowsByPart, rowsOf } from '../engine/sql/rows-by-part.ts';
import type { Asked, SqlAnswer } from '../engine/sql/sql-runtime.ts';
import type { ReportedFigure } from '../results/result.ts';

/** One measure in one part: every reporter's figure and the nation's, and the rows left out of n. */
export interface PartAnswer {
  readonly part: GridPart;
  /** Each reporter's own days of the part; one that has none is not here. */
  readonly periods: ReadonlyMap<string, Period>;
  readonly results: readonly ReportedFigure[];
  readonly excluded: readonly Excluded[];
}

/** A planned measure's queries, and their answers read part by part. The plan's relations must be there. */
export function measureAsked(planned: PlannedMeasure): Asked<readonly PartAnswer[]> {
  const questions = [...planned.queries, ...planned.listed];
  return {
    questions,
    read: (answers) => partAnswers(planned, new Map(questions.map(({ id }) => [id, answers(id)]))),
  };
}

function partAnswers(planned: PlannedMeasure, rows: ReadonlyMap<string, SqlAnswer>): readonly PartAnswer[] {
  const { measure, grid, context } = planned;
  const { area } = context;
  const { figure } = measure.computation;
  const byPart = rowsByPart(rows, grid);
  return grid.parts.map((part) => {
    const own = byPart.get(part.id);
    if (own === undefined) throw new Error(`the grid has no part ${part.id}`);
    const cells = grid.cells.filter((cell) => cell.part === part.id);
    const lastDay = Object.fromEntries(cells.map(({ reporter, period }) => [reporter, period.to]));
    const reporters = cells.map(({ reporter }) => reporter);
    const reading = kindOf(figure).read(figure, own, reporters, { ...context, lastDay });
    const listed = planned.listed.flatMap(({ id, exclusion }) => listedRows(rowsOf(own, id), () => exclusion.code));
    const periods = new Map(cells.map(({ reporter, period }) => [reporter, period]));
    return {
      part,
      periods,
      results: reportedFigures({ ...planned, area, part }, reading.figures, reading.nation),
      excluded: [...reading.excluded, ...listed],
    };
  });
}
