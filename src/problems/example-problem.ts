import { CATALOGUE, type ProblemCode } from './catalogue.ts';
import { type Problem, problem } from './problem.ts';

/** A problem as it might be: its entry run with its example words. */
export function exampleProblem<C extends ProblemCode>(code: C): Problem {
  return problem(code, CATALOGUE[code].example as Parameters<typeof problem<C>>[1]);
}
