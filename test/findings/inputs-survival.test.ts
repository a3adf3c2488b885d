import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, inFolder, TRACE } from '../kit/findings/kit.ts';
import { vardmatt } from '../kit/findings/process.ts';

// The times of `faults` that stopped `survival`, and others of their kind.
const survival = (file: string, ...words: string[]) =>
  vardmatt(['survival', file, '--time', 'time', '--event', 'status', ...words]);
const file = (rows: string) => `${inFolder({ 's.csv': `id,time,status,entry\n${rows}\n` })}/s.csv`;
/** Nobody is observed from a time to that same time: the row is refused with words. */
function unobserved(name: string, path: () => string) {
  test(name, async () => {
    const { code, out, told } = await survival(path(), '--entry', 'entry', '--json');
    assert.doesNotMatch(told, TRACE);
    assert.deepEqual([code, out], [1, '']);
    assert.match(told, /rad 2/);
    assert.match(told, /entry|time/);
    assert.match(told, /Gör så här: /);
  });
}
test('a column that stands twice is told with its places', async () => {
  const twice = inFolder({ 's.csv': 'time,status,time\n1,1,2\n' });
  const { code, out, told } = await survival(`${twice}/s.csv`);
  assert.deepEqual([code, out], [1, '']);
  assert.match(told, /Flera kolumner betyder time: kolumn 1 och 3\./);
});
unobserved('a time of zero with an entry at zero is refused with words', () => file('1,0,1,0\n2,5,0,1'));
unobserved('a time of zero with an entry at minus zero is refused with words', () => file('1,0,1,-0\n2,5,0,1'));
unobserved('a time of 0.0 with an entry at -0.0 is refused with words', () => file('1,0.0,1,-0.0\n2,5,0,1'));
tiny(
  'the least time there is ends without a trace',
  () => fixture('faults/survival-crash-7-90.csv'),
  '--entry',
  'entry',
);
tiny(
  'the least time there is, in groups, ends without a trace',
  () => fixture('faults/survival-crash-7-90.csv'),
  '--entry',
  'entry',
  '--by',
  'st',
);
tiny(
  'a time of 1e-310 with an entry at zero ends without a trace',
  () => file('1,1e-310,1,0\n2,5,0,1'),
  '--entry',
  'entry',
);
tiny(
  'two times that differ in the last digit end without a trace',
  () => file('1,1.0000000000000002,1,1\n2,5,0,1'),
  '--entry',
  'entry',
);
tiny('a time of minus zero without entries ends without a trace', () => file('1,-0,1,0\n2,5,0,1'));
/** Either figures, or words about the row, for a program and for a person. */
function tiny(name: string, path: () => string, ...words: string[]) {
  test(name, async () => {
    const plain = await survival(path(), ...words);
    assert.doesNotMatch(plain.told, TRACE);
    const { code, out, told } = await survival(path(), ...words, '--json');
    assert.doesNotMatch(told, TRACE);
    assert.equal(plain.code, code);
    if (code === 0) {
      assert.equal(JSON.parse(out).groups[0].events, 1);
      assert.doesNotMatch(out, /-0\b(?!\.)/);
    } else {
      assert.equal(code, 1);
      assert.match(told, /rad 2[\s\S]*Gör så här: /);
    }
  });
}
test('1e309 is no number, and is refused with words', async () => {
  const { code, told } = await survival(file('1,1e309,1,0\n2,5,0,1'));
  assert.doesNotMatch(told, TRACE);
  assert.equal(code, 1);
  assert.match(told, /rad 2, time/);
});
unobserved('a time of minus zero with an entry at zero is refused with words', () =>
  fixture('faults/surv-minuszero.csv'),
);
tiny('the least time there is, without entries, ends without a trace', () => fixture('faults/survival-crash-7-90.csv'));
tiny(
  'the least time there is, in strata, ends without a trace',
  () => fixture('faults/survival-crash-7-90.csv'),
  '--by',
  'grp',
  '--strata',
  'st',
);
test('a time of 1e308 prints no line of hundreds of digits', async () => {
  const { code, out, told } = await survival(file('1,1e308,1,0\n2,5,0,1'));
  assert.doesNotMatch(told, TRACE);
  assert.ok(code === 0 || code === 1);
  for (const line of (out + told).split('\n')) assert.ok(line.length < 200, `a line of ${line.length} characters`);
});
