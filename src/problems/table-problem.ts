import type { TableWords } from './catalogue/table-words.ts';
import type { TABLE_PROBLEMS } from './catalogue/tables.ts';
import { type Problem, problem, type Where } from './problem.ts';

export type TableProblemCode = keyof typeof TABLE_PROBLEMS;

/** What is wrong with a file, its header or a whole row, at its place. */
export function tableProblem(code: TableProblemCode, where: Where, words: TableWords = {}): Problem {
  return problem(code, words, where);
}
