import assert from 'node:assert/strict';
import { Refused } from '../../../src/work/refused.ts';

/** The codes of what a refusal tells, in its order. Fails where the error is no refusal. */
export function refusedCodes(error: unknown): string[] {
  assert.ok(error instanceof Refused);
  return error.problems.map(({ code }) => code);
}
