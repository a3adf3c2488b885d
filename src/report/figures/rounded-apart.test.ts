import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { roundedApart } from './rounded-apart.ts';

const plain = (text: string) => Number(text.replace(/\s/gu, '').replace(',', '.').replace('−', '-'));

test('a number takes as few decimals as keep it on its side of a line', () => {
  const percent = (share: number, ...lines: number[]) => roundedApart(share, [0, 1, ...lines], { scale: 100 });
  assert.equal(percent(0.6507), '65');
  assert.equal(percent(0.996), '99,6');
  assert.equal(percent(0.99996), '99,996');
  assert.equal(percent(1), '100');
  assert.equal(percent(0.004), '0,4');
  assert.equal(percent(0.7996, 0.8), '79,96');
  assert.equal(percent(0.8, 0.8), '80');
  assert.equal(percent(0.29, 0.29), '29');
  assert.equal(percent(66.67 / 100, 66.67 / 100), '66,67');
});

test('thousands and minus are Swedish', () => {
  assert.equal(roundedApart(-12345.6, [], { leastDecimals: 1 }), '−12\u00a0345,6');
});

test('the written number is near, and on the same side of each line as the number', () => {
  fc.assert(
    fc.property(
      fc.nat(9999),
      fc.integer({ min: 1, max: 9999 }),
      fc.array(fc.nat(1000), { maxLength: 4 }),
      (n, more, lines) => {
        const share = n / (n + more);
        const at = lines.map((line) => line / 1000);
        const shown = plain(roundedApart(share, at, { scale: 100 })) / 100;
        assert.ok(Math.abs(shown - share) <= 0.005 + 1e-12);
        for (const line of at) assert.equal(Math.sign(shown - line), Math.sign(share - line));
      },
    ),
  );
});
