import type { Solver } from '../statistics/integer-program.ts';
import { buildPuzzle, type WhatIsRead } from './build-puzzle.ts';
import type { SecretSide } from './kinds/attack-kind.ts';
import { attackPersons, type PersonAttack } from './persons/attack-persons.ts';
import type { Publication } from './published.ts';
import type { Puzzle } from './puzzle.ts';
import { solveHidden } from './solve-hidden.ts';
import { solvePuzzle, type Win } from './solve-puzzle.ts';

/** What an attacker has tried, and what came of it. */
export interface Attack {
  /** Numbers in the files that are withheld, and all that are whole numbers. */
  readonly withheld: number;
  readonly numbers: number;
  /** What the numbers say of each other. */
  readonly relations: number;
  /** Numbers that the policy protects where they are few. */
  readonly protectable: Readonly<Record<SecretSide, number>>;
  readonly wins: readonly Win[];
  /** Protected numbers that were given up before it was known whether they can be worked out. */
  readonly undecided: number;
  /** Parts of the files that no numbers fit: they have been changed, or the attacker is wrong of them. */
  readonly contradictions: number;
  /** What means, spreads and percentiles tell of single persons. */
  readonly persons: PersonAttack;
}

/**
 * Attacks what is published together, with nothing but that: which protected numbers can be known, and whose values. Knows the definitions and the
 * policy, as they are published, so that nothing is withheld where nothing is few; and nothing else of how cells were chosen.
 */
export function attack(publication: Publication, solver: Solver, asked: WhatIsRead = {}): Attack {
  return attackPuzzle(buildPuzzle(publication, asked), publication, solver);
}

/** The attack of a publication whose puzzle has been made. */
export function attackPuzzle(puzzle: Puzzle, publication: Publication, solver: Solver): Attack {
  const { disclosure } = publication.area;
  const { wins: bySums, undecided, contradictions } = solvePuzzle(puzzle, disclosure, solver);
  const found = new Set(bySums.map(({ secret }) => secret));
  const byHiding = solveHidden(puzzle, disclosure, solver).filter(({ secret }) => !found.has(secret));
  const read = publication.figures.flatMap(({ numbers }) => [...numbers.values()]);
  const count = (side: SecretSide) => puzzle.secrets.filter((secret) => secret.side === side).length;
  return {
    withheld: read.filter((one) => one === 'withheld').length,
    numbers: read.length,
    relations: puzzle.relations.length,
    protectable: { cell: count('cell'), outside: count('outside'), rest: count('rest') },
    wins: [...bySums, ...byHiding],
    undecided,
    contradictions,
    persons: attackPersons(publication, solver),
  };
}

/** Whether nothing was found, and the files are in keeping with one another. */
export function isSafe({ wins, contradictions, persons }: Attack): boolean {
  return [wins.length, contradictions, persons.wins.length, persons.contradictions].every((found) => found === 0);
}
