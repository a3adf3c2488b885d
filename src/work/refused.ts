import type { Problem } from '../problems/problem.ts';

/** The input can't be used: every problem of it, exit code 1. */
export class Refused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`refused for ${problems.length} problems`);
    this.problems = problems;
  }
}
