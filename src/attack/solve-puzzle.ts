import type { Solver } from '../statistics/integer-program.ts';
import { itemAt } from '../statistics/item-at.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { Field, type Reach } from './field.ts';
import type { Puzzle, PuzzleSecret } from './puzzle.ts';

/** When a number is known: it is 1 to threshold − 1, and fewer values than these are possible. */
export interface FewLimits {
  readonly threshold: number;
  readonly leastValues: number;
}

/** A number that the policy protects and that can be known. */
export interface Win {
  readonly secret: PuzzleSecret;
  /** All values that are possible. */
  readonly values: readonly number[];
  /** It stands in the files as it is, or is what two shown numbers leave over. */
  readonly isShown: boolean;
}

export interface Solved {
  readonly wins: readonly Win[];
  /** The numbers that the files can't be about: they contradict one another. */
  readonly contradictions: number;
  /** Protected numbers that were given up: neither known nor shown to be open. */
  readonly undecided: number;
  readonly solves: number;
}

/** So many numbers are looked at around a protected one, before all that it has to do with. */
const SIZES = [60, 150];
/** All is gone through together as long as so large a part of what is asked about turns out to be open. */
const WORTHWHILE = 0.05;
/** Ways to pull at what is asked about: all down, all up, and mixed in some ways that are the same for the same files. */
const WAYS: readonly ((place: number) => number)[] = [
  () => 1,
  () => -1,
  (place) => (place % 2 === 0 ? 1 : -1),
  (place) => ((place * 7919) % 5 < 2 ? 1 : -1),
];
/** How many times all that one number has to do with is gone through for its sake alone. */
const PATIENCE = 20;
const SLACK = 1e-6;

/**
 * Finds the protected numbers that can be known, whatever the whole numbers behind the files are. First bounds from one row at a
 * time; then, for all numbers together, solutions in fractions, each of which shows many numbers not to be known; then least and
 * most of each that is left, among the numbers around it, and of all. Where so few values are left that whole numbers may be
 * fewer still, each is tried.
 */
export function solvePuzzle(puzzle: Puzzle, limits: FewLimits, solver: Solver): Solved {
  const { threshold, leastValues } = limits;
  const bounds = boundsOf(puzzle);
  if (bounds.broken.length > 0) return { wins: [], undecided: 0, contradictions: bounds.broken.length, solves: 0 };
  const wins: Win[] = [];
  const asked = new Map<PuzzleSecret, Reach>();
  /** Whole numbers within a span of fractions. */
  const wholes = ({ lower, upper }: Reach) => [Math.ceil(lower - SLACK), Math.floor(upper + SLACK)] as const;
  /** Too many values, or none of the few, are possible. */
  const isOpen = (range: Reach) => {
    const [low, high] = wholes(range);
    return low <= 0 || high >= threshold || high - low + 1 >= leastValues;
  };
  for (const secret of puzzle.secrets) {
    const [low, high] = worthBounds(secret, bounds);
    if (low >= threshold || high <= 0) continue;
    const isShown = secret.terms.every(([at]) => puzzle.variables[at]?.value !== undefined);
    if (low > 0 && high < threshold && high - low + 1 < leastValues)
      wins.push({ secret, values: span(low, high), isShown });
    else asked.set(secret, { lower: Number.POSITIVE_INFINITY, upper: Number.NEGATIVE_INFINITY });
  }
  let [solves, contradictions, undecided, patience] = [0, 0, 0, PATIENCE];
  const field = new Field(puzzle, bounds, (program) => {
    solves++;
    return solver(program);
  });
  const see = (secrets: Iterable<PuzzleSecret>, worthOf: (variable: number) => number) => {
    for (const secret of secrets) {
      const value = secret.terms.reduce((sum, [at, by]) => sum + by * worthOf(at), 0);
      const range = asked.get(secret);
      if (range === undefined) continue;
      const wider = { lower: Math.min(range.lower, value), upper: Math.max(range.upper, value) };
      if (isOpen(wider)) asked.delete(secret);
      else asked.set(secret, wider);
    }
  };
  /** Least and most of a number among some variables; undefined where it can be known no better than by more of them. */
  const rangeAmong = (secret: PuzzleSecret, variables: ReadonlySet<number>): Reach | undefined => {
    const found: number[] = [];
    for (const sign of [1, -1]) {
      const worthOf = field.values(variables, new Map(secret.terms.map(([at, by]) => [at, sign * by])));
      if (worthOf === undefined) return undefined;
      found.push(secret.terms.reduce((sum, [at, by]) => sum + by * worthOf(at), 0));
    }
    return { lower: found[0] ?? 0, upper: found[1] ?? 0 };
  };
  for (const { secrets, variables } of partsOf(asked.keys(), field)) {
    const open = () => [...secrets].filter((secret) => asked.has(secret));
    let [before, now] = [Number.POSITIVE_INFINITY, open()];
    let isPossible = true;
    while (isPossible && now.length > 0 && now.length < before * (1 - WORTHWHILE)) {
      before = now.length;
      for (const way of WAYS) {
        now = open();
        const worthOf = field.values(variables, pullAt(now, way));
        isPossible = worthOf !== undefined;
        if (worthOf === undefined) break;
        see(now, worthOf);
      }
      now = open();
    }
    if (!isPossible) {
      contradictions++;
      continue;
    }
    for (const secret of now) {
      if (!asked.has(secret)) continue;
      let range: Reach | undefined;
      for (const size of SIZES) {
        range = rangeAmong(secret, field.around(secret, size));
        if (range === undefined || !isOpen(range)) break;
      }
      if (range === undefined) continue;
      if (isOpen(range) && patience > 0) {
        patience--;
        range = rangeAmong(secret, variables) ?? range;
      } else if (isOpen(range)) {
        undecided++;
        continue;
      }
      if (isOpen(range)) continue;
      const [low, high] = wholes(range);
      wins.push({ secret, values: span(low, high), isShown: false });
    }
  }
  return { wins, undecided, contradictions, solves };
}

interface PuzzlePart {
  readonly secrets: Set<PuzzleSecret>;
  readonly variables: ReadonlySet<number>;
}

/** Secrets with all that they have to do with. What nothing else ties together, a secret may: its numbers are then in one part. */
function partsOf(all: Iterable<PuzzleSecret>, field: Field): Set<PuzzlePart> {
  const parts = new Set<PuzzlePart>();
  const partOf = new Map<number, PuzzlePart>();
  for (const secret of all) {
    const met = new Set(secret.terms.flatMap(([at]) => (field.isFree(at) ? [partOf.get(at)] : [])));
    const [known] = met;
    if (met.size === 1 && known !== undefined) {
      known.secrets.add(secret);
      continue;
    }
    const joined = [...met].flatMap((part) => part ?? []);
    const part: PuzzlePart = {
      secrets: new Set([...joined.flatMap(({ secrets }) => [...secrets]), secret]),
      variables: new Set([
        ...joined.flatMap(({ variables }) => [...variables]),
        ...field.around(secret, Number.POSITIVE_INFINITY),
      ]),
    };
    for (const one of joined) parts.delete(one);
    parts.add(part);
    for (const one of part.variables) partOf.set(one, part);
  }
  return parts;
}

/** What each variable costs when some numbers are pulled at. */
function pullAt(secrets: readonly PuzzleSecret[], way: (place: number) => number): Map<number, number> {
  const costs = new Map<number, number>();
  for (const [place, { terms }] of secrets.entries())
    for (const [at, by] of terms) costs.set(at, (costs.get(at) ?? 0) + way(place) * by);
  return costs;
}

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

function worthBounds({ terms }: Pick<PuzzleSecret, 'terms'>, { lower, upper }: Bounds): [number, number] {
  let [low, high] = [0, 0];
  for (const [at, by] of terms) {
    low += by * itemAt(by > 0 ? lower : upper, at);
    high += by * itemAt(by > 0 ? upper : lower, at);
  }
  return [low, high];
}
