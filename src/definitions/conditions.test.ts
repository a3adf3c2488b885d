import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answeredWithout, decides, hasValue, meets, variablesOf } from './conditions.ts';

const share = (range: { over?: number; from?: number; to?: number; under?: number }) => [
  { variable: 'andel', oneOf: [], range },
];

test('over and under leave the limit out, from and to take it in', () => {
  const met = (range: Parameters<typeof share>[0]) => [99.9, 100, 100.1].map((andel) => meets({ andel }, share(range)));
  assert.deepEqual(met({ over: 100 }), [false, false, true]);
  assert.deepEqual(met({ from: 100 }), [false, true, true]);
  assert.deepEqual(met({ to: 100 }), [true, true, false]);
  assert.deepEqual(met({ under: 100 }), [true, false, false]);
  assert.deepEqual(met({ from: 100, under: 100.1 }), [false, true, false]);
});

test('a missing value meets no condition', () => {
  assert.equal(meets({ andel: null }, share({ to: 100 })), false);
  assert.equal(meets({}, share({})), false);
  assert.equal(meets({ slag: null }, [{ variable: 'slag', oneOf: ['a'] }]), false);
  assert.equal(meets({ slag: null }, []), true);
});

test('any value of any type is a value', () => {
  for (const value of ['', 'nej', 0, false]) assert.equal(meets({ x: value }, [hasValue('x')]), true);
});

test('who does not meet a criterion is known not to, only when all that must be known is', () => {
  const either = {
    anyOf: [[{ variable: 'a', oneOf: [true] }], [{ variable: 'b', oneOf: [true] }]],
    known: ['a', 'b'],
  };
  assert.equal(decides({ a: true, b: null }, either), true);
  assert.equal(decides({ a: false, b: null }, either), undefined);
  assert.equal(decides({ a: false, b: false }, either), false);
  assert.equal(decides({ a: false, b: null }, { ...either, known: [] }), false);
  assert.deepEqual(variablesOf(either), ['a', 'b', 'a', 'b']);
});

test('a criterion is answered falsely without what it takes for a no, or without one of the alternatives that must be known', () => {
  const yes = (variable: string) => ({ variable, oneOf: [true] });
  const asked = (anyOf: readonly (readonly string[])[], known: readonly string[]) =>
    answeredWithout({ anyOf: anyOf.map((each) => each.map(yes)), known });
  assert.deepEqual(asked([['dt']], ['dt']), { wrongly: [], notAtAll: ['dt'] });
  assert.deepEqual(asked([['dt']], []), { wrongly: [['dt']], notAtAll: [] });
  assert.deepEqual(asked([['dt'], ['mr']], ['dt', 'mr']), { wrongly: [['dt', 'mr']], notAtAll: [] });
  assert.deepEqual(
    asked(
      [
        ['dt', 'pet'],
        ['mr', 'pet'],
      ],
      ['pet'],
    ),
    { wrongly: [['dt'], ['mr']], notAtAll: ['pet'] },
  );
});
