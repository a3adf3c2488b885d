import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Value } from '../../dictionary/dictionary.ts';
import { type Clause, renamed, residue } from './clause.ts';
import { decide } from './decide.ts';

const VALUES: Readonly<Record<string, readonly Value[]>> = {
  a: ['x', 'y', 'z'],
  b: [true, false],
  c: [1, 6],
  d: [true, false],
};
const NAMES = Object.keys(VALUES);
const valuesOf = (variable: string) => VALUES[variable] ?? [];

const condition: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ variable: fc.constant('a'), oneOf: fc.subarray(['x', 'y', 'z']) }),
  fc.record({ variable: fc.constantFrom('b', 'd'), oneOf: fc.subarray([true, false]) }),
  fc.constantFrom<Clause>(
    { variable: 'c', oneOf: [], range: { from: 6 } },
    { variable: 'c', oneOf: [], range: { under: 6 } },
  ),
);
const clause: fc.Arbitrary<Clause> = fc.letrec<{ clause: Clause }>((tie) => ({
  clause: fc.oneof(
    { depthSize: 'small' },
    condition,
    fc.record({ all: fc.array(tie('clause'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('clause'), { maxLength: 3 }) }),
    fc.record({ none: fc.array(tie('clause'), { maxLength: 3 }) }),
  ),
})).clause;

type Case = Readonly<Record<string, Value>>;
const someKnown: fc.Arbitrary<Case> = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom<Value>(null, ...valuesOf(name))])),
);

/** What a clause says of a case of which everything is known: written once more, as simply as it can be. */
function holds(one: Clause, values: Case): boolean {
  if ('all' in one) return one.all.every((part) => holds(part, values));
  if ('any' in one) return one.any.some((part) => holds(part, values));
  if ('none' in one) return !one.none.some((part) => holds(part, values));
  const value = values[one.variable] ?? null;
  if (one.range === undefined) return value !== null && one.oneOf.includes(value);
  return (
    (one.range.from === undefined ? -Infinity : one.range.from) <= Number(value) &&
    Number(value) < (one.range.under ?? Infinity)
  );
}

/** Every case that a case can turn out to be. */
function completions(values: Case): readonly Case[] {
  return NAMES.reduce<readonly Case[]>(
    (all, name) =>
      all.flatMap((one) => (one[name] === null ? valuesOf(name).map((value) => ({ ...one, [name]: value })) : [one])),
    [values],
  );
}

const decided = (one: Clause, values: Case) =>
  decide(
    residue(one, (name) => values[name] ?? null),
    valuesOf,
  );

test('an answer can’t be told exactly when two completions of the case differ', () => {
  fc.assert(
    fc.property(clause, someKnown, (one, values) => {
      const answers = new Set(completions(values).map((whole) => holds(one, whole)));
      assert.equal(decided(one, values).holds, answers.size === 2 ? undefined : [...answers][0]);
    }),
    { numRuns: 1000 },
  );
});

test('what is asked for is exactly what can change the answer', () => {
  fc.assert(
    fc.property(clause, someKnown, (one, values) => {
      const matters = NAMES.filter(
        (name) =>
          values[name] === null &&
          completions({ ...values, [name]: valuesOf(name)[0] ?? null }).some(
            (whole) => new Set(valuesOf(name).map((value) => holds(one, { ...whole, [name]: value }))).size === 2,
          ),
      );
      assert.deepEqual([...decided(one, values).missing].sort(), matters);
    }),
    { numRuns: 1000 },
  );
});

test('an answer stays when more becomes known, and one that comes was asked for', () => {
  fc.assert(
    fc.property(clause, someKnown, fc.constantFrom(...NAMES), (one, values, name) => {
      if (values[name] !== null) return;
      const before = decided(one, values);
      for (const value of valuesOf(name)) {
        const after = decided(one, { ...values, [name]: value });
        if (before.holds !== undefined) assert.equal(after.holds, before.holds);
        else if (after.holds !== undefined) assert.ok(before.missing.includes(name));
      }
    }),
    { numRuns: 1000 },
  );
});

test('either or not is known though nothing is', () => {
  const either: Clause = { any: [{ variable: 'b', oneOf: [true] }, { none: [{ variable: 'b', oneOf: [true] }] }] };
  assert.deepEqual(decided(either, {}), { holds: true, missing: [] });
});

test('one and the same question under two names is two questions', () => {
  const one: Clause = { variable: 'b', oneOf: [true] };
  const both = { any: [one, renamed(one, () => 'd')] };
  assert.deepEqual(decided(both, { b: false }), { holds: undefined, missing: ['d'] });
});
