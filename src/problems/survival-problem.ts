import type { SURVIVAL_PROBLEMS, SurvivalWords } from './catalogue/survival.ts';
import { type Problem, problem, type Where } from './problem.ts';

export type SurvivalProblemCode = keyof typeof SURVIVAL_PROBLEMS;

/** What is wrong with the data of a survival analysis, at its place. */
export function survivalProblem(code: SurvivalProblemCode, where: Where, words: SurvivalWords = {}): Problem {
  return problem(code, words, where);
}
