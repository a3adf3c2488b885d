import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Value } from '../../dictionary/dictionary.ts';
import type { Condition } from '../population.ts';
import { findRow, inWords } from './find-row.ts';

const VALUES: Readonly<Record<string, readonly Value[]>> = { a: [1, 2, null], b: [1, 2, 3], c: [1, null] };
const valuesOf = (variable: string) => VALUES[variable] ?? [];

const condition: fc.Arbitrary<Condition> = fc.record({
  variable: fc.constantFrom('a', 'b', 'c'),
  oneOf: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
});
const conditions = fc.array(condition, { maxLength: 3 });

const holds = (row: Readonly<Record<string, Value>>, asked: readonly Condition[]) =>
  asked.every(({ variable, oneOf }) => {
    const value = row[variable] ?? null;
    return value !== null && oneOf.includes(value);
  });

test('a row is found exactly when trying every row finds one, and it does what was asked', () => {
  fc.assert(
    fc.property(conditions, fc.array(conditions, { maxLength: 4 }), (must, neither) => {
      const named = (variable: string) =>
        [...must, ...neither.flat()].filter((one) => one.variable === variable).flatMap(({ oneOf }) => oneOf);
      const [as, bs, cs] = ['a', 'b', 'c'].map((variable) => [...new Set([...valuesOf(variable), ...named(variable)])]);
      const every = (as ?? []).flatMap((a) => (bs ?? []).flatMap((b) => (cs ?? []).map((c) => ({ a, b, c }))));
      const fits = (row: Readonly<Record<string, Value>>) =>
        holds(row, must) && neither.every((list) => !holds(row, list));
      const found = findRow(must, neither, valuesOf);
      assert.equal(found !== undefined, every.some(fits));
      if (found) assert.ok(fits(Object.fromEntries(found)));
    }),
  );
});

test('a puzzle that would take ages to exhaust is given up', () => {
  const holes = Array.from({ length: 14 }, (_, hole) => hole);
  const pigeons = Array.from({ length: 15 }, (_, pigeon) => `pigeon${pigeon}`);
  const noTwoInOneHole = pigeons.flatMap((a, index) =>
    pigeons
      .slice(index + 1)
      .flatMap((b) => holes.map((hole) => [a, b].map((variable) => ({ variable, oneOf: [hole] })))),
  );
  assert.equal(
    findRow([], noTwoInOneHole, () => holes),
    undefined,
  );
});

test('a row is told with ja and nej, and with what is missing', () => {
  const row = new Map<string, Value>([
    ['akut', true],
    ['slag', 'kirurgi'],
    ['ort', null],
  ]);
  assert.equal(inWords(row), 'akut = ja, slag = kirurgi, ort saknas');
  assert.equal(inWords(new Map()), 'vilken rad som helst');
});

test('numbers are found on the right side of every limit, and a value where any will do', () => {
  const number = (range: object) => ({ variable: 'x', oneOf: [], range });
  assert.equal(findRow([number({ over: 3, to: 4 })], [], () => [])?.get('x'), 4);
  assert.equal(
    findRow([number({ over: 3 }), number({ under: 3 })], [], () => []),
    undefined,
  );
  assert.equal(findRow([number({ over: 3, under: 4 })], [], () => [])?.get('x'), 3.5);
  assert.ok(findRow([number({})], [], () => []));
  assert.equal(findRow([number({})], [], () => [null, 'a'])?.get('x'), 'a');
  assert.equal(findRow([], [[number({ from: 3 })], [number({ under: 3 })]], () => [null])?.get('x'), null);
  assert.equal(
    findRow([], [[number({ from: 3 })], [number({ under: 3 })]], () => ['något annat']),
    undefined,
  );
});
