import { type Problem, problem } from '../problems/problem.ts';

/** What a person can put right about the database and its folder; nothing has been changed. */
export class StorageFault extends Error {
  readonly problem: Problem;

  constructor(...[code, words, where]: Parameters<typeof problem>) {
    const told = problem(code, words, where);
    super(told.message);
    this.problem = told;
  }
}
