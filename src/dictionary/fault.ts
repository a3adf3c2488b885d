import { type Problem, problem, type Where } from '../problems/problem.ts';
import { faultWords } from './fault-words.ts';
import type { Fault } from './value-fault.ts';

/** The fault as a problem in Swedish, at its place in the file. */
export function faultProblem(fault: Fault, where: Where): Problem {
  return problem(fault.code, faultWords(fault), { column: fault.variable.id, ...where });
}

/**
 * The fault of a cell in a table of a form, which says what it costs (contract.md 1): in a required column its row, in
 * another the cell alone, which is then a missing value.
 */
export function cellProblem(fault: Fault, where: Where): Problem {
  const costs = fault.variable.required ? 'row' : 'cell';
  return problem(fault.code, { ...faultWords(fault), costs }, { column: fault.variable.id, ...where });
}
