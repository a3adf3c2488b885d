import type { Solver } from '../../statistics/integer-program.ts';
import { figureKey, type Publication } from '../published.ts';
import { allKnownValues } from './all-known-values.ts';
import { askedForPersons, type PersonWin } from './attack-persons.ts';
import type { KnownValues, ValueNode } from './known-values.ts';
import { narrowed } from './narrowed.ts';

/**
 * Single persons among the few that have come to a distribution since the earlier edition: their values are what its sum and
 * squares have grown by, when those who were there before have theirs.
 */
export function latePersons(earlier: Publication, later: Publication, solver: Solver): readonly PersonWin[] {
  const keyOf = ({ measure, place }: KnownValues['about']) => figureKey({ measure: { id: measure }, place });
  const before = allKnownValues(earlier).filter(({ about }) => about.rest === undefined);
  const late = allKnownValues(later).flatMap((now): KnownValues[] => {
    const old = before.find(({ about }) => keyOf(about) === keyOf(now.about));
    const n = now.n - (old?.n ?? now.n);
    if (old === undefined || now.about.rest !== undefined || n <= 0) return [];
    const whole: ValueNode = { known: now };
    const came: ValueNode = { known: cameSince(now, n) };
    narrowed([{ whole, parts: [{ known: old }, came] }]);
    return [came.known];
  });
  return askedForPersons(late, later.area.disclosure.leastValues, solver).wins;
}

function cameSince({ about, each }: KnownValues, n: number): KnownValues {
  return {
    about: { ...about, rest: 'late' },
    n,
    each,
    sum: { from: n * each.from, to: n * each.to },
    squares: { from: 0, to: Number.POSITIVE_INFINITY },
    percentiles: [],
    upTo: [],
  };
}
