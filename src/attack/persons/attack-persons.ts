import type { Solver } from '../../statistics/integer-program.ts';
import type { Publication } from '../published.ts';
import { allKnownValues } from './all-known-values.ts';
import { canBe } from './exact-values.ts';
import type { AboutValues, KnownValues, Percentile } from './known-values.ts';
import { blocksOf } from './order.ts';
import { possibleValues } from './possible-values.ts';

/** Somebody of whom it is nearly known what value they have. */
export interface PersonWin extends AboutValues {
  /** How many they are among. */
  readonly n: number;
  /** Their place in order, from 1. */
  readonly rank: number;
  /** All values that are possible. */
  readonly values: readonly number[];
}

export interface PersonAttack {
  /** Values that were asked for: each somebody's place in order. */
  readonly asked: number;
  readonly wins: readonly PersonWin[];
  /** Values that were given up: too few are left by bounds alone, and whether fewer are possible wasn't asked. */
  readonly undecided: number;
  /** Distributions that no values fit. */
  readonly contradictions: number;
}

/** So many more values than are enough may be tried one by one. */
const WORTH_TRYING = 4;
/** The solver is asked so many times in all. */
const PATIENCE = 400;
/** Of more values only those nearest to an end or to a percentile are asked for: others have more room. */
const ALL = 40;

/**
 * Looks for single persons: values in order of which fewer are possible than the policy says. Whoever stands at a percentile
 * that is told is told of by it, and isn't asked for. First by bounds of the sum and of the squares, and where few values are
 * left by programs in whole numbers.
 */
export function attackPersons(publication: Publication, solver: Solver): PersonAttack {
  return askedForPersons(allKnownValues(publication), publication.area.disclosure.leastValues, solver);
}

/** Looks for single persons in distributions. */
export function askedForPersons(all: readonly KnownValues[], leastValues: number, solver: Solver): PersonAttack {
  const wins: PersonWin[] = [];
  let [asked, undecided, contradictions, patience] = [0, 0, 0, PATIENCE];
  const counted: Solver = (program) => {
    patience--;
    return solver(program);
  };
  /** Of values that bounds leave, those that are possible or weren't tried; of more than are asked for some. */
  const triedOnes = (known: KnownValues, rank: number, values: readonly number[]) => {
    let [possible, untried]: [number[], number[]] = [[], []];
    for (const value of values) {
      if (possible.length >= leastValues) break;
      const can = canBe(known, rank, value, patience > 0 ? counted : undefined);
      if (can === true) possible = [...possible, value];
      if (can === undefined) untried = [...untried, value];
    }
    return { possible, untried };
  };
  for (const known of all) {
    if (blocksOf(known) === undefined || known.sum.from > known.sum.to) {
      contradictions++;
      continue;
    }
    for (const rank of ranksWorthAsking(known)) {
      asked++;
      let values = possibleValues(known, rank, leastValues + WORTH_TRYING);
      if (values.length >= leastValues + WORTH_TRYING) continue;
      if (values.length === 0) {
        contradictions++;
        break;
      }
      if (values.length >= leastValues) {
        const { possible, untried } = triedOnes(known, rank, values);
        if (possible.length >= leastValues) continue;
        values = [...possible, ...untried].toSorted((a, b) => a - b);
        if (values.length >= leastValues) {
          undecided++;
          continue;
        }
      }
      wins.push({ ...known.about, n: known.n, rank: rank + 1, values });
    }
  }
  return { asked, wins, undecided, contradictions };
}

/** Ranks from 0 that no percentile names. */
function ranksWorthAsking({ n, percentiles, upTo }: KnownValues): number[] {
  const ranksOf = ({ rank, part }: Percentile) => (part === 0 ? [rank] : [rank, rank + 1]);
  const named = new Set(percentiles.filter(({ isBound }) => isBound !== true).flatMap(ranksOf));
  const near = [0, n - 1, ...percentiles.flatMap(ranksOf), ...upTo.flatMap(({ count }) => [count - 1, count])];
  return Array.from({ length: n }, (_, rank) => rank).filter(
    (rank) => !named.has(rank) && (n <= ALL || near.some((one) => Math.abs(one - rank) <= 2)),
  );
}
