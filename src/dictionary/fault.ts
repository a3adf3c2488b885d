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
