import type { Problem, Where } from '../problems/problem.ts';
import { faultMessage } from './fault-message.ts';
import { faultRemedy } from './fault-remedy.ts';
import type { Fault } from './value-fault.ts';

/** The fault as a problem in Swedish, at its place in the file. */
export function faultProblem(fault: Fault, where: Where): Problem {
  return {
    code: fault.code,
    severity: 'error',
    message: faultMessage(fault),
    remedy: faultRemedy(fault),
    column: fault.variable.id,
    ...where,
  };
}

/**
 * The fault of a cell in a table of a form, which says what it costs (contract.md 1): in a required column its row, in
 * another the cell alone, which is then a missing value.
 */
export function cellProblem(fault: Fault, where: Where): Problem {
  const problem = faultProblem(fault, where);
  if (fault.variable.required) return { ...problem, message: `${problem.message} Raden är inte läst.` };
  return { ...problem, severity: 'warning', message: `${problem.message} Cellen räknas som tom.` };
}
