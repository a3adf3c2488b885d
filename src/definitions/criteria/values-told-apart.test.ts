import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Variable } from '../../dictionary/dictionary.ts';
import { meets } from '../conditions.ts';
import type { Condition } from '../population.ts';
import { valuesToldApart } from './values-told-apart.ts';

const number = (type: 'integer' | 'decimal', limits?: Variable['limits']): Variable => ({
  id: 'x',
  name: 'x',
  type,
  required: false,
  personal: false,
  codes: [],
  ...(limits && { limits }),
});

const mark = fc.integer({ min: -3, max: 3 });
const condition: fc.Arbitrary<Condition> = fc.oneof(
  mark.map((value) => ({ variable: 'x', oneOf: [value] })),
  fc
    .record({ over: mark, from: mark, to: mark, under: mark }, { requiredKeys: [] })
    .map((range) => ({ variable: 'x', oneOf: [], range })),
);

test('of numbers there is one for every answer that the conditions together can get, and none outside the limits', () => {
  const limits = fc.option(fc.record({ from: fc.integer({ min: -2, max: 0 }), to: fc.integer({ min: 0, max: 2 }) }), {
    nil: undefined,
  });
  fc.assert(
    fc.property(
      fc.array(condition, { maxLength: 4 }),
      limits,
      fc.constantFrom('integer' as const, 'decimal' as const),
      (conditions, within, type) => {
        const variable = number(type, within);
        const answers = (value: number) => conditions.map((one) => meets({ x: value }, [one])).join();
        const tried = valuesToldApart(variable, conditions).map(Number);
        const step = type === 'integer' ? 1 : 0.25;
        const possible = Array.from({ length: 12 / step + 1 }, (_, place) => place * step - 6).filter(
          (value) => value >= (within?.from ?? -6) && value <= (within?.to ?? 6),
        );
        assert.deepEqual(new Set(tried.map(answers)), new Set(possible.map(answers)));
        assert.equal(new Set(tried.map(answers)).size, tried.length);
        for (const value of tried) assert.ok(value >= (within?.from ?? value) && value <= (within?.to ?? value));
      },
    ),
    { numRuns: 500 },
  );
});

test('codes that no condition parts are one, and a text has no values to try', () => {
  const codes = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
  const variable: Variable = { ...number('integer'), type: 'code', codes };
  assert.deepEqual(valuesToldApart(variable, [{ variable: 'x', oneOf: ['a', 'b'] }]), ['a', 'c']);
  assert.deepEqual(valuesToldApart({ ...variable, type: 'text' }, []), []);
});
