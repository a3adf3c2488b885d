import type { Area } from '../definitions/area.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import type { Measure, Statistic } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import { withTies } from '../definitions/with-ties.ts';
import type { Release } from '../results/release.ts';
import type { Result } from '../results/result.ts';
import type { Solver } from '../statistics/integer-program.ts';
import { itemAt } from '../statistics/item-at.ts';
import { type FigureRow, groupedBy } from './figure-row.ts';
import type { FigureContext } from './kinds/disclosure-kind.ts';
import { numbersOf, publicFigure } from './kinds/kinds.ts';
import { limitsTold } from './kinds/limits-told.ts';
import { tellableOf } from './kinds/summary.ts';
import { leftOverValues, type OwnShown } from './left-over-values.ts';
import { buildModel } from './model/build-model.ts';
import { protect } from './model/protect.ts';
import { cellKey } from './model/row-keys.ts';
import type { PublicResult } from './public-result.ts';
import { refuseOverlaps } from './spans.ts';

/**
 * What the public may see of figures, by the area's policy (`area.disclosure`): the only maker of a {@link PublicResult}. All
 * that is shown together comes in one call, since figures protect one another. Results of a measure that the area lacks, or
 * at a level that the measure doesn't list, are left out.
 *
 * - A count of 1 to threshold − 1 patients is withheld, and so is what would let a reader work it out, in whole numbers, from
 *   everything else that is shown (`model/`): sums over units, strata, years and categories, measures of the same people,
 *   counts that several measures are made of, and persons of all years against the cases of each. The same holds for those
 *   outside a category or a share.
 * - A share whose numerator is withheld for the sake of other numbers alone is told rounded to whole steps, as `about`, where
 *   nothing that is protected can be known for that.
 * - Of care, only how many it was asked of is protected. The unknown are no attribute: they hide nothing, and alone they
 *   cover few only where these can then be enough values.
 * - Of a distribution each statistic has an n to be shown from, and goes where it would tell somebody's value, or where what it
 *   leaves over of the nation's would.
 * - A survival curve is shown of a group that is large enough, as long as enough are followed.
 * - Everything is rounded as the policy says. Lists have the same rows whatever is withheld. What is absent stays so, with
 *   its reason, and a breakdown that can't be told has no number. A statistic that the level doesn't list is `not-listed`.
 *
 * Not covered: two editions of one site; several rows of one person counted as several; groups that are all alike.
 *
 * @throws RangeError when the release is another area's, or holds years that overlap so that nothing can protect them
 */
export function disclose(release: Release, of: Area, solver: Solver): PublicResult[] {
  const area = { ...of, measures: of.measures.map((measure) => withTies(measure, of.ties)) };
  if (release.area !== area.id) throw new RangeError(`a release of ${release.area} is not of ${area.id}`);
  const told = release.results.flatMap((result) => {
    const context = contextOf(result, area);
    return context === undefined ? [] : [{ result, context }];
  });
  const rows = told.map(({ result: { reporter, part, figure }, context }): FigureRow => {
    return { reporter, part, measure: context.measure, numbers: numbersOf(figure, context) };
  });
  for (const own of groupedBy(rows, ({ measure }) => [measure.id])) refuseOverlaps(own);
  const { withheld, rounded } = protect(buildModel(rows, area), area.disclosure, solver);
  const shownOf = ({ result, context }: (typeof told)[number], gone: ReadonlySet<string> = new Set()) => {
    const cellOf = (name: string) => cellKey(area, context.measure.id, result, name);
    const isWithheld = (name: string) => withheld.has(cellOf(name));
    const isRounded = (name: string) => rounded.has(cellOf(name));
    const isOpen = result.preliminary ?? false;
    return publicFigure(result.figure, { ...context, isWithheld, isRounded, gone, isOpen, solver });
  };
  const own = told.map((one): OwnShown => {
    const { days } = definedParts(one.context.measure.computation.figure);
    const least = days === undefined ? 0 : Math.min(days.atLeast, days.alone ?? days.atLeast);
    const areTelling: OwnShown['areTelling'] = (values, fields) =>
      fields.some((field) => !tellableOf(values, fields, { ...one.context, solver }).has(field));
    return { result: one.result, figure: shownOf(one), least, areTelling };
  });
  const gone = leftOverValues(own, area.disclosure);
  return told.map((one, at) => {
    const { area: of, measure, definition, reporter, part, period, extract, source } = one.result;
    const address = { area: of, measure, definition, reporter, part, period, extract, source };
    const lost = gone.get(one.result);
    const figure = lost === undefined ? itemAt(own, at).figure : shownOf(one, lost);
    return { ...address, ...besideOf(one.result), figure } as PublicResult;
  });
}

/** What the figure is of; undefined when it isn't reported at that level at all. */
function contextOf({ measure: id, reporter, reporters, untold = {} }: Result, area: Area): FigureContext | undefined {
  const measure = area.measures.find((one) => one.id === id);
  const listed = measure && listedStatistics(measure, reporter);
  if (measure === undefined || listed === undefined) return undefined;
  const homeRegion = area.reporters.find((one) => one.id === reporter)?.homeRegion;
  const isPartial = reporters !== undefined && reporters.reported < reporters.expected;
  const limits = limitsTold(measure, area.measures);
  return { measure, listed, policy: area.disclosure, untold, limits, isPartial, homeRegion };
}

/** The statistics that the measure shows for a reporter, or undefined when it is not reported at that level at all. */
function listedStatistics(measure: Measure, reporter: string): readonly Statistic[] | undefined {
  const level = reporter === NATION ? 'nation' : 'unit';
  return measure.levels.find((one) => one.level === level)?.statistics;
}

/** What is told beside a figure that says nothing of anyone's health. */
function besideOf({ reporters, preliminary, refused }: Result): Partial<PublicResult> {
  return {
    ...(reporters === undefined ? {} : { reporters }),
    ...(preliminary === undefined ? {} : { preliminary }),
    ...(refused === undefined ? {} : { refused }),
  };
}
