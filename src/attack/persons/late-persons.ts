import type { Solver } from '../../statistics/integer-program.ts';
import { figureKey, type Publication, type PublishedFigure } from '../published.ts';
import { allKnownValues } from './all-known-values.ts';
import { askedForPersons, type PersonAttack } from './attack-persons.ts';
import type { KnownValues, ValueNode, ValueTie } from './known-values.ts';
import { narrowed } from './narrowed.ts';
import { valueSums } from './value-sums.ts';
import { valueTies } from './value-ties.ts';

/**
 * Single persons among the few that have come to a distribution since the earlier edition, or to what the parts that are told leave over of
 * a whole: their values are what its sum and squares have grown by, when those who were there before have theirs.
 */
export function latePersons(earlier: Publication, later: Publication, solver: Solver): PersonAttack {
  const keyOf = ({ measure, place }: KnownValues['about']) => figureKey({ measure: { id: measure }, place });
  const own = (publication: Publication) => allKnownValues(publication).filter(({ about }) => about.rest === undefined);
  const before = new Map(own(earlier).map((known) => [keyOf(known.about), known]));
  const figures = new Map(later.figures.map((figure) => [figureKey(figure), figure]));
  const came = new Map<PublishedFigure, ValueNode>();
  const fallen = new Set<PublishedFigure>();
  const ties: ValueTie[] = [];
  for (const now of own(later)) {
    const key = keyOf(now.about);
    const [old, figure] = [before.get(key), figures.get(key)];
    if (old === undefined || figure === undefined) continue;
    const n = now.n - old.n;
    if (n < 0) fallen.add(figure);
    if (n <= 0) continue;
    const late: ValueNode = { known: cameSince(now, n) };
    came.set(figure, late);
    ties.push({ whole: { known: now }, parts: [{ known: old }, late] });
  }
  const sums = [...Map.groupBy(later.figures, ({ measure }) => measure.id).values()]
    .flatMap((all) => valueSums(later, all))
    .filter(({ whole, parts }) => ![whole, ...parts].some((one) => fallen.has(one)));
  const left = valueTies(sums, came);
  narrowed([...ties, ...left]);
  const late = new Set([...came.values(), ...left.flatMap(({ parts }) => parts)]);
  const all = [...late].map(({ known }) => ({ ...known, about: { ...known.about, isLate: true as const } }));
  return askedForPersons(all, later.area.disclosure.leastValues, solver);
}

function cameSince({ about, each }: KnownValues, n: number): KnownValues {
  return {
    ...{ about, n, each },
    sum: { from: n * each.from, to: n * each.to },
    squares: { from: 0, to: Number.POSITIVE_INFINITY },
    percentiles: [],
    upTo: [],
  };
}
