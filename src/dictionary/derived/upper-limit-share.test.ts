import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { levelClass, readLevelScales } from './level-class.ts';
import { upperLimitShare } from './upper-limit-share.ts';

const yaml = readFileSync(new URL('../../../content/register/harledda/klasser.yaml', import.meta.url), 'utf8');
const reading = readLevelScales(yaml, 'klasser.yaml');
assert.ok('value' in reading, JSON.stringify(reading));
const { hiaa, cga } = reading.value;

test('the share is the value in per cent of the upper limit', () => {
  assert.equal(upperLimitShare(30, 60), 50);
  assert.equal(upperLimitShare(0, 60), 0);
  assert.equal(upperLimitShare(600, 60), 1000);
});

test('100 % of the limit is normal, just above is raised (domain.md 6.12)', () => {
  assert.equal(levelClass(upperLimitShare(60, 60) ?? Number.NaN, hiaa)?.id, 'normalt');
  assert.equal(levelClass(upperLimitShare(60.1, 60) ?? Number.NaN, hiaa)?.id, 'forhojt');
  assert.equal(levelClass(100, hiaa)?.id, 'normalt');
  assert.equal(levelClass(100.01, hiaa)?.id, 'forhojt');
});

test('a value equal to its limit is exactly 100 %, whatever the unit of measurement', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) =>
      assert.equal(upperLimitShare(value, value), 100),
    ),
  );
});

test('without a value, a limit or a positive limit there is no share', () => {
  assert.equal(upperLimitShare(null, 60), null);
  assert.equal(upperLimitShare(60, null), null);
  assert.equal(upperLimitShare(60, 0), null);
});

test('every share from zero up has one class, and none below', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (share) => {
      for (const scale of [hiaa, cga]) assert.ok(levelClass(share, scale) !== undefined);
      assert.equal(levelClass(share, cga)?.id, share > 100 ? 'forhojt' : 'normalt');
    }),
  );
  assert.equal(levelClass(-1, hiaa), undefined);
});

test('the classes above 100 % are said to be our own', () => {
  assert.match(hiaa.note, /vår egen/);
  assert.equal(levelClass(500, hiaa)?.id, 'forhojt');
  assert.equal(levelClass(501, hiaa)?.id, 'kraftigt_forhojt');
});

const faults: Readonly<Record<string, readonly [find: string, replace: string, message: RegExp]>> = {
  'another normal range': ['högst: 100 }', 'högst: 120 }', /slutar inte vid 100/],
  'a gap between classes': ['över: 100, högst: 500', 'över: 110, högst: 500', /börjar inte där klassen före slutar/],
  'an end to the last class': ['över: 500 }', 'över: 500, högst: 900 }', /sista klassen har ett slut/],
};
for (const [name, [find, replace, message]] of Object.entries(faults))
  test(`classes with ${name} are refused`, () => {
    const broken = readLevelScales(yaml.replace(find, replace), 'klasser.yaml');
    assert.ok('problems' in broken);
    assert.match(broken.problems.map((problem) => problem.message).join(' '), message);
  });
