import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import nist from '../../test/fixtures/survival/nist-univariate.json' with { type: 'json' };
import { histogramOf } from './histogram.ts';
import { pool } from './pool.ts';
import { summarise } from './summary.ts';

test('{1, 2, 3} with {10, 20} gives 7.2 and 7.9812', () => {
  const { n, mean, sd } = pool([
    { n: 3, mean: 2, sd: 1 },
    { n: 2, mean: 15, sd: Math.sqrt(50) },
  ]);
  assert.equal(n, 5);
  assert.ok(Math.abs((mean ?? 0) - 7.2) < 1e-14);
  assert.equal(sd?.toFixed(4), '7.9812');
});

test('a unit with one patient adds to the spread between units, not within', () => {
  const single = { n: 1, mean: 9, sd: null };
  assert.deepEqual(pool([single, { n: 1, mean: 5, sd: null }]), { n: 2, mean: 7, sd: Math.sqrt(8) });
});

test('one patient in all has a mean but no standard deviation', () => {
  assert.deepEqual(pool([{ n: 1, mean: 9, sd: null }]), { n: 1, mean: 9, sd: null });
});

test('no patients have neither', () => {
  assert.deepEqual(pool([]), { n: 0, mean: null, sd: null });
  assert.deepEqual(pool([{ n: 0, mean: null, sd: null }]), { n: 0, mean: null, sd: null });
});

test('a unit without patients changes nothing', () => {
  const some = { n: 3, mean: 2, sd: 1 };
  assert.deepEqual(pool([{ n: 0, mean: null, sd: null }, some]), some);
});

test('without the standard deviation of one unit there is none in common, but still a mean', () => {
  const parts = [
    { n: 3, mean: 2, sd: null },
    { n: 3, mean: 4, sd: 1 },
  ];
  assert.deepEqual(pool(parts), { n: 6, mean: 3, sd: null });
});

test('pooling groups equals computing them together', () => {
  const anyGroup = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(anyGroup, { maxLength: 6 }), (groups) => {
      const pooled = pool(groups.map((group) => summarise(histogramOf(group))));
      const { n, mean, sd } = summarise(histogramOf(groups.flat()));
      assert.equal(pooled.n, n);
      for (const [own, other] of [
        [pooled.mean, mean],
        [pooled.sd, sd],
      ] as const)
        assert.ok(own === other || Math.abs((own ?? Number.NaN) - (other ?? Number.NaN)) < 1e-10);
    }),
  );
});

test('pooling costs no accuracy on the NIST reference data', () => {
  for (const { name, mean, sd, histogram } of nist.sets) {
    const bars = histogram.map(([value = 0, count = 0]) => [value, count] as const);
    const parts = [bars.filter((_, i) => i % 2 === 0), bars.filter((_, i) => i % 2 === 1)];
    const pooled = pool(parts.map(summarise));
    assert.ok(Math.abs((pooled.mean ?? 0) / mean - 1) < 1e-14, name);
    assert.ok(Math.abs((pooled.sd ?? 0) / sd - 1) < 1e-8, `${name}: sd ${pooled.sd}`);
  }
});

test('figures that contradict themselves are refused by their place', () => {
  for (const bad of [
    { n: -1, mean: 1, sd: 1 },
    { n: 1.5, mean: 1, sd: 1 },
    { n: 2, mean: null, sd: 1 },
    { n: 2, mean: Number.NaN, sd: 1 },
    { n: 2, mean: 1, sd: -1 },
  ])
    assert.throws(() => pool([{ n: 2, mean: 1, sd: 1 }, bad]), /part 1/);
});
