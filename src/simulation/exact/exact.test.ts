import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { exp } from './exp.ts';
import { log } from './log.ts';

test('the logarithm is that of the engine within a few units of the last place', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (x) => {
      assert.ok(Math.abs(log(x) - Math.log(x)) <= 4e-15 * Math.max(0.1, Math.abs(Math.log(x))), `log ${x}`);
    }),
    { numRuns: 2000 },
  );
  assert.equal(log(1), 0);
  for (const x of [0, -1, Number.NaN, Infinity]) assert.throws(() => log(x), RangeError);
});

test('the exponential function is that of the engine within 1e-14', () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
      assert.ok(Math.abs(exp(x) / Math.exp(x) - 1) < 1e-14, `exp ${x}`);
    }),
    { numRuns: 2000 },
  );
  assert.equal(exp(0), 1);
  for (const x of [Number.NaN, Infinity, -601]) assert.throws(() => exp(x), RangeError);
});

test('the simulator uses no function that engines may round differently', () => {
  const room = fileURLToPath(new URL('../', import.meta.url));
  const files = globSync('**/*.ts', { cwd: room }).filter((file) => !file.endsWith('.test.ts'));
  assert.ok(files.length > 30);
  const inexact = /Math\.(exp|log|pow|cbrt|hypot|sin|cos|tan|asin|acos|atan)\w*\(|\*\*/;
  const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
  const wrong = files.filter((file) => inexact.test(readFileSync(`${room}/${file}`, 'utf8').replace(comments, '')));
  assert.deepEqual(wrong, []);
});
