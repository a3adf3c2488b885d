import type { ProgramRow, Solver, Term } from '../statistics/integer-program.ts';
import { boundsOf } from './bounds.ts';
import { Field } from './field.ts';
import { type HiddenTogether, hiddenTogether } from './hidden-together.ts';
import type { Puzzle, PuzzleSecret } from './puzzle.ts';
import type { FewLimits, Win } from './solve-puzzle.ts';

/** Of more numbers that have to do with each other that one is few says next to nothing of any. */
const MOST = 400;
const SLACK = 1e-6;

/**
 * Finds what is known because something is hidden at all: where a protected number could be none, or more than few, only if nothing among
 * what is hidden with it were few, it is few; and then it has fewer values than are asked for, or as many.
 */
export function solveHidden(puzzle: Puzzle, limits: FewLimits, solver: Solver): Win[] {
  const bounds = boundsOf(puzzle);
  // Of files that contradict one another nothing is worked out, nor where it isn't known why anything is withheld.
  if (bounds.broken.length > 0 || puzzle.reasons === undefined) return [];
  const field = new Field(puzzle, bounds, solver);
  return hiddenTogether(puzzle, bounds).flatMap((together) => {
    if (together.variables.size > MOST) return [];
    const own = puzzle.secrets.filter(({ terms }) => terms.some(([at]) => together.variables.has(at)));
    return new Together(field, together, limits).known(own);
  });
}

/** Values of all variables that fit what is told. */
type Values = (variable: number) => number;

class Together {
  readonly #field: Field;
  readonly #together: HiddenTogether;
  readonly #limits: FewLimits;
  /** What has been found to fit, each with something few in it. */
  readonly #found: Values[] = [];

  constructor(field: Field, together: HiddenTogether, limits: FewLimits) {
    this.#field = field;
    this.#together = together;
    this.#limits = limits;
  }

  known(secrets: readonly PuzzleSecret[]): Win[] {
    return secrets.flatMap((secret) => {
      const { threshold, leastValues } = this.#limits;
      const few = this.#fewOf(secret);
      if (few.length === 0 || few.length >= leastValues) return [];
      const none: ProgramRow = { terms: secret.terms, lower: Number.NEGATIVE_INFINITY, upper: 0 };
      const more: ProgramRow = { terms: secret.terms, lower: threshold, upper: Number.POSITIVE_INFINITY };
      return [none, more].some((aim) => this.#isPossible(aim)) ? [] : [{ secret, values: few, isShown: false }];
    });
  }

  /** The few values that a number can be, whatever else is. */
  #fewOf({ terms }: PuzzleSecret): number[] {
    const { threshold } = this.#limits;
    const reach = [1, -1].map((sign) => {
      const values = this.#values(new Map(terms.map(([at, by]) => [at, sign * by])));
      return values === undefined ? undefined : worth(terms, values);
    });
    const [least, most] = reach;
    if (least === undefined || most === undefined) return [];
    return Array.from({ length: threshold - 1 }, (_, at) => at + 1).filter(
      (value) => value >= least - SLACK && value <= most + SLACK,
    );
  }

  /** Whether something may be so while something that the policy protects is few. */
  #isPossible(aim: ProgramRow): boolean {
    const fits = ({ terms, lower, upper }: ProgramRow, values: Values) => {
      const value = worth(terms, values);
      return value >= lower - SLACK && value <= upper + SLACK;
    };
    if (this.#found.some((values) => fits(aim, values))) return true;
    if (this.#values(new Map(), [aim]) === undefined) return false;
    return this.#together.reasons.some((terms) => {
      const values = this.#values(new Map(), [aim, { terms, lower: 1, upper: this.#limits.threshold - 1 }]);
      if (values !== undefined) this.#found.push(values);
      return values !== undefined;
    });
  }

  #values(pull: ReadonlyMap<number, number>, aims: readonly ProgramRow[] = []): Values | undefined {
    return this.#field.values(this.#together.variables, pull, aims, true);
  }
}

const worth = (terms: readonly Term[], values: Values) => terms.reduce((sum, [at, by]) => sum + by * values(at), 0);
