import { boundsOf } from '../../../src/attack/bounds.ts';
import { hiddenTogether } from '../../../src/attack/hidden-together.ts';
import type { Puzzle } from '../../../src/attack/puzzle.ts';
import type { Solver } from '../../../src/statistics/integer-program.ts';

export interface Judged {
  /** What the attacker takes for certain and isn't so: each a fault of the attacker's. */
  readonly refuted: readonly string[];
  /** What it takes for certain that could be tried. */
  readonly tried: number;
  /** The protected numbers that are few in truth. */
  readonly protected: number;
}

/**
 * Holds what an attacker takes for certain against the true numbers. Of those that no figure has, what follows from the others; and what
 * then is still open must be possible.
 */
export function judged(puzzle: Puzzle, truth: ReadonlyMap<string, number>, threshold: number, solver: Solver): Judged {
  const { variables, same, relations, secrets } = puzzle;
  const values: (number | undefined)[] = variables.map(() => undefined);
  for (const [at, { key, value }] of variables.entries()) {
    const known = truth.get(key) ?? value;
    const root = same[at] ?? at;
    if (known !== undefined) values[root] ??= known;
    // A code that nobody has isn't in a count.
    else if (/\/n$/.test(key) && !key.includes('|[')) values[root] ??= 0;
  }
  const sum = (terms: Puzzle['relations'][number]['terms']) =>
    terms.reduce<number | undefined>((total, [at, by]) => {
      const value = values[at];
      return total === undefined || value === undefined ? undefined : total + by * value;
    }, 0);
  // What a set of cases comes to is told by the numbers that count it.
  for (let turn = 0; turn < 3; turn++)
    for (const { terms, lower, upper } of relations) {
      const [open, ...more] = terms.filter(([at]) => values[at] === undefined);
      if (open === undefined || more.length > 0 || lower !== upper) continue;
      const others = sum(terms.filter((term) => term !== open));
      if (others !== undefined) values[open[0]] = (lower - others) / open[1];
    }
  const judgements = relations.flatMap(({ terms, lower, upper }) => {
    const value = sum(terms);
    return value === undefined ? [] : [{ terms, value, isTrue: value >= lower - 1e-6 && value <= upper + 1e-6 }];
  });
  const open = openParts(puzzle, values);
  const impossible = open.filter(({ variables: own, relations: said }) => !isPossible(own, said, values, solver));
  const isFew = (value: number | undefined) => value !== undefined && value > 0 && value < threshold;
  const few = secrets.filter(({ terms }) => isFew(sum(terms)));
  // Of all that is hidden together something is few.
  const reasoned = puzzle.reasons === undefined ? [] : hiddenTogether(puzzle, boundsOf(puzzle));
  const needless = reasoned.filter(({ reasons }) => {
    const values = reasons.map(sum);
    return !values.some(isFew) && values.every((value) => value !== undefined);
  });
  return {
    refuted: [
      ...judgements
        .filter(({ isTrue }) => !isTrue)
        .map(({ terms }) => terms.map(([at, by]) => `${by} · ${variables[at]?.key} (${values[at]})`).join(' + ')),
      ...impossible.map(({ variables: own }) => `none fit ${[...own].map((at) => variables[at]?.key).join(', ')}`),
      ...needless.map(({ variables: own }) => `few of ${[...own].map((at) => variables[at]?.key).join(', ')}`),
    ],
    tried: judgements.length + open.length + reasoned.length,
    protected: few.length,
  };
}

type Values = readonly (number | undefined)[];

/** Numbers that the truth doesn't tell, and what they say of each other and of what it tells. */
interface OpenPart {
  readonly variables: Set<number>;
  readonly relations: Puzzle['relations'][number][];
}

/** What the truth doesn't tell, by what has to do with each other. */
function openParts({ relations }: Puzzle, values: Values): OpenPart[] {
  const partOf = new Map<number, OpenPart>();
  for (const row of relations) {
    const own = row.terms.map(([at]) => at).filter((at) => values[at] === undefined);
    const met = new Set(own.flatMap((at) => partOf.get(at) ?? []));
    if (own.length === 0) continue;
    const part: OpenPart = {
      variables: new Set([...own, ...[...met].flatMap((one) => [...one.variables])]),
      relations: [row, ...[...met].flatMap((one) => one.relations)],
    };
    for (const at of part.variables) partOf.set(at, part);
  }
  return [...new Set(partOf.values())];
}

/** Whether there are whole numbers that fit all that is said of them. */
function isPossible(variables: ReadonlySet<number>, relations: OpenPart['relations'], values: Values, solver: Solver) {
  const columnOf = new Map([...variables].map((at, column) => [at, column]));
  const rows = relations.map(({ terms, lower, upper }) => {
    const told = terms.reduce((sum, [at, by]) => sum + by * (values[at] ?? 0), 0);
    const open = terms.flatMap(([at, by]) => {
      const column = columnOf.get(at);
      return column === undefined ? [] : [[column, by] as const];
    });
    return { terms: open, lower: lower - told, upper: upper - told };
  });
  const columns = [...variables].map(() => ({ lower: 0, upper: Number.POSITIVE_INFINITY, cost: 0 }));
  return solver({ columns, rows }) !== undefined;
}
