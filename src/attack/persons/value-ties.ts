import type { PublishedFigure } from '../published.ts';
import type { KnownValues, ValueNode, ValueTie } from './known-values.ts';
import type { ValueSum } from './value-sums.ts';

/** Wholes and their parts as far as the n of both are told, and as one more part what these leave over. */
export function valueTies(sums: readonly ValueSum[], nodes: ReadonlyMap<PublishedFigure, ValueNode>): ValueTie[] {
  return sums.flatMap((sum) => tieOf(sum, nodes) ?? []);
}

function tieOf({ of, whole, parts }: ValueSum, nodes: ReadonlyMap<PublishedFigure, ValueNode>): ValueTie | undefined {
  const all = nodes.get(whole);
  if (all === undefined) return undefined;
  const told = parts.flatMap((part) => nodes.get(part) ?? []);
  const rest = told.reduce((left, { known }) => left - known.n, all.known.n);
  if (rest < 0) return undefined;
  if (rest === 0) return { whole: all, parts: told };
  const { about, each } = all.known;
  const left: KnownValues = {
    about: { ...about, rest: of },
    n: rest,
    each,
    sum: { from: rest * each.from, to: rest * each.to },
    squares: { from: 0, to: Number.POSITIVE_INFINITY },
    percentiles: [],
    upTo: [],
  };
  return { whole: all, parts: [...told, { known: left }] };
}
