import { NATION } from '../../definitions/nation.ts';
import type { Publication, PublishedFigure } from '../published.ts';
import type { RestOf } from './known-values.ts';

/** A figure of a whole and those of its parts, whose values are all among the whole's. */
export interface ValueSum {
  readonly of: RestOf;
  readonly whole: PublishedFigure;
  readonly parts: readonly PublishedFigure[];
}

/** Figures of one measure whose values are together those of another, or some of them. */
export function valueSums({ area: { strata } }: Publication, figures: readonly PublishedFigure[]): ValueSum[] {
  const there = figures.filter(({ absent }) => absent === undefined);
  const grouped = (key: (figure: PublishedFigure) => readonly unknown[]) => [
    ...Map.groupBy(there, (figure) => key(figure).join('|')).values(),
  ];
  const sums = (of: RestOf, groups: readonly PublishedFigure[][], isWhole: (figure: PublishedFigure) => boolean) =>
    groups.flatMap((own): ValueSum[] => {
      const whole = own.find(isWhole);
      const parts = own.filter((one) => one !== whole);
      return whole === undefined || parts.length === 0 ? [] : [{ of, whole, parts }];
    });
  return [
    ...sums(
      'reporters',
      grouped(({ place: { stratum, from, to } }) => [stratum, from, to]),
      ({ place }) => place.reporter === NATION,
    ),
    ...sums(
      'strata',
      grouped(({ place: { reporter, from, to } }) => [reporter, from, to]),
      ({ place }) => place.stratum === strata?.all.id,
    ),
    ...grouped(({ place: { reporter, stratum } }) => [reporter, stratum]).flatMap(yearSums),
  ];
}

/** Years taken together have the values of each, where no case is the same in several years. */
function yearSums(own: readonly PublishedFigure[]): ValueSum[] {
  return own.flatMap((whole) => {
    const { from, to } = whole.place;
    if (from === to || whole.measure.computation.population.count !== 'rows') return [];
    const parts = own.filter(({ place }) => place.from === place.to && place.from >= from && place.to <= to);
    return parts.length === 0 ? [] : [{ of: 'years' as const, whole, parts }];
  });
}
