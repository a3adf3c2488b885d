import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { radixSort } from './radix-sort.ts';

test('keys come out in ascending order, equal ones in the order they came, each with its payload', () => {
  const anyKey = fc.oneof(
    fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((key) => key + 0),
    fc.integer({ min: 0, max: 20 }),
    fc.constantFrom(0, Number.MIN_VALUE, Number.MAX_VALUE, 0.1 + 0.2, 0.3),
  );
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 200 }), (keys) => {
      const { keys: sorted, payload } = radixSort(
        Float64Array.from(keys),
        Uint32Array.from(keys, (_, i) => i),
      );
      const expected = keys.map((key, i) => [key, i] as const).toSorted(([a], [b]) => a - b);
      assert.deepEqual(
        Array.from(sorted, (key, i) => [key, payload[i]]),
        expected.map(([key, i]) => [key, i]),
      );
    }),
  );
});
