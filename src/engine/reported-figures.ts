import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import { resultParts } from '../results/kinds/result-parts.ts';
import type { Figure, ReportedFigure } from '../results/result.ts';
import type { Cell, GridPart } from './cells.ts';
import type { Delivery } from './delivery.ts';
import type { NationBeside } from './kinds/kind.ts';
import { kindOf } from './kinds/kinds.ts';
import { atLevel } from './levels.ts';
import { absenceWithoutPeriod } from './reporting-period.ts';

/** A measure in a part of the grid, and what is known of who has delivered. */
export interface ReportedPart {
  readonly area: Area;
  readonly measure: Measure;
  readonly part: GridPart;
  readonly delivery: Delivery;
}

/** Whether the figure of a cell rests on what was delivered. Rows that belong to no reporter are nobody's to deliver, but the table is there or not. */
export function isReported({ measure, part, delivery }: ReportedPart, { reporter }: Pick<Cell, 'reporter'>): boolean {
  return delivery.isThere(measure) && (reporter === NATION || delivery.isDelivered(measure, reporter, part));
}

/**
 * The figures of a part as they are reported: of each reporter what was counted, or why nothing was; and the nation over
 * those that have reported, with who has not beside it (contract.md 1, Delivered or not).
 */
export function reportedFigures(
  reported: ReportedPart,
  counted: ReadonlyMap<string, Figure>,
  beside: NationBeside,
): ReportedFigure[] {
  const { area, measure, part } = reported;
  const figures = area.reporters.map(({ id }): [string, Figure] => {
    const own = counted.get(id);
    if (own === undefined) return [id, { kind: 'absent', reason: absenceWithoutPeriod(area, id, part.to) }];
    return [id, isReported(reported, { reporter: id }) ? own : { kind: 'absent', reason: 'not-reported' }];
  });
  const missing = figures.filter(([, figure]) => isMissing(figure)).map(([id]) => id);
  const outside = [...counted].filter(([reporter]) => reporter === NATION && isReported(reported, { reporter }));
  const all = [...figures, ...outside].map(([, figure]) => figure);
  const nation = kindOf(measure.computation.figure).combine(all, beside);
  const expected = figures.filter(([id, figure]) => counted.has(id) || isMissing(figure)).length;
  const partial = missing.length === 0 ? {} : { reporters: { expected, reported: expected - missing.length, missing } };
  return [
    ...figures.map(([reporter, figure]) => ({
      measure: measure.id,
      reporter,
      figure: atLevel(measure, 'unit', figure),
    })),
    { measure: measure.id, reporter: NATION, figure: atLevel(measure, 'nation', nation), ...partial },
  ];
}

const isMissing = (figure: Figure) => resultParts(figure).absent === 'not-reported';
