import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CATALOGUE, type ProblemCode } from './catalogue.ts';
import { problemChapters } from './chapters.ts';
import { exampleProblem } from './example-problem.ts';
import { isNothingAsked, type Problem, problem } from './problem.ts';

const codes = Object.keys(CATALOGUE) as ProblemCode[];

test('every entry says with its example words what is wrong and what to do, with no word left out', () => {
  for (const code of codes) {
    const { message, remedy, severity } = exampleProblem(code);
    assert.match(severity, /^(?:error|warning|note)$/, code);
    for (const text of [message, remedy]) {
      assert.match(text, /^\S.{9,}[.?]$/s, code);
      assert.doesNotMatch(text, /undefined|\[object|‹|NaN/, code);
    }
  }
});

test('every word of an example is used in the message, the remedy or the severity', () => {
  for (const code of codes) {
    const { example } = CATALOGUE[code] as { readonly example: Readonly<Record<string, unknown>> };
    const { message, remedy } = exampleProblem(code);
    for (const [word, value] of Object.entries(example))
      if (word !== 'costs') assert.ok(`${message} ${remedy}`.includes(String(value)), `${code} does not use ${word}`);
  }
});

test('what asks nothing of whoever meant it says so first, and nothing else does', () => {
  for (const code of codes)
    assert.equal(isNothingAsked({ code }), /^Inget att göra/.test(exampleProblem(code).remedy), code);
});

test('each code stands in one chapter, and in one only', () => {
  const listed = problemChapters().flatMap(({ problems }) => problems.map(({ code }) => code));
  assert.deepEqual(listed.toSorted(), codes.toSorted());
});

test('a code that is not in the catalogue is no problem to the compiler', () => {
  // @ts-expect-error a slip in the code
  const slip: Problem['code'] = 'out-is-rot';
  assert.ok(!codes.some((code) => code === slip));
  // @ts-expect-error a word that the message needs is missing
  assert.match(problem('out-is-root', {}).message, /undefined/);
});
