import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from './yaml.ts';

function messageOf(text: string): string {
  const parsed = parseYaml(text, 'fil.yaml');
  assert.ok('problems' in parsed, 'expected a problem');
  for (const problem of parsed.problems) {
    assert.equal(problem.code, 'definition-invalid');
    assert.equal(problem.file, 'fil.yaml');
    assert.notEqual(problem.remedy, '');
  }
  return parsed.problems.map(({ message }) => message).join(' ');
}

test('dates and ja and nej stay text, and keys are text also when they are digits', () => {
  const parsed = parseYaml("dag: 2024-02-29\nsvar: nej\nantal: 3\n07: syd\n'13': vast\n", 'fil.yaml');
  assert.deepEqual(parsed, { value: { dag: '2024-02-29', svar: 'nej', antal: 3, '07': 'syd', '13': 'vast' } });
});

test('a key written with a loose ring is the same key, and a byte order mark is no letter', () => {
  assert.deepEqual(parseYaml('\uFEFFma\u030Att: 1', 'fil.yaml'), { value: { mått: 1 } });
});

test('what can not be read is refused with its line', () => {
  assert.match(messageOf('namn: a\nkod: b\nnamn: c\n'), /^Rad 3, tecken 1: nyckeln står två gånger/);
  assert.match(messageOf('namn:\n\tkod: b\n'), /^Rad 2, .*tabb/);
  assert.match(messageOf('namn: a: b\n'), /^Rad 1, .*kolon/);
  assert.match(messageOf('namn: "a\n'), /tecken saknas/);
  assert.match(messageOf('a:\n  b: 1\n c: 2\n'), /^Rad 3, .*indraget/);
  assert.match(messageOf('a: 1\n---\na: 2\n'), /flera dokument/);
  assert.match(messageOf('a: !!binary aGVq\n'), /tagg/);
  assert.match(messageOf('? [a]\n: 1\n'), /inte text/);
  assert.match(messageOf('- a\nb: 1\n'), /kan inte läsas som YAML/);
});

test('a key that stands twice is found on any level', () => {
  assert.match(messageOf('a:\n  - b: 1\n    c: 2\n    b: 3\n'), /^Rad 4, tecken 5: nyckeln står två gånger/);
});

test('many keys are read in a time that grows with them, and more than anybody writes are refused', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, i) => `nyckel${i}: 1\n`).join('');
  const before = process.cpuUsage().user;
  assert.ok('value' in parseYaml(keys(5000), 'fil.yaml'));
  assert.match(messageOf(keys(120_000)), /^Rad 1, tecken 1: 120000 nycklar på samma nivå/);
  // Each key compared with all before it took half a minute.
  assert.ok(process.cpuUsage().user - before < 8_000_000);
});

test('anchors are refused, so that a small file can not grow into a large one', () => {
  assert.match(messageOf('a: &x [1]\nb: [*x, *x]\n'), /alias/);
  assert.match(messageOf('a: *x\n'), /alias/);
});

test('a text that is read again is the same, told by the name of its own file, and nobody can change it for others', () => {
  const first = parseYaml('lista: [{ a: 1 }]', 'en.yaml');
  assert.ok('value' in first);
  const { lista } = first.value as { lista: { a: number }[] };
  assert.throws(() => lista.push({ a: 2 }), TypeError);
  assert.throws(() => Object.assign(lista[0] ?? {}, { a: 2 }), TypeError);
  assert.deepEqual(parseYaml('lista: [{ a: 1 }]', 'en.yaml'), { value: { lista: [{ a: 1 }] } });
  for (const file of ['en.yaml', 'annan.yaml', 'en.yaml']) {
    const faulty = parseYaml('a: 1\na: 2', file);
    assert.ok('problems' in faulty);
    assert.deepEqual(
      faulty.problems.map((one) => one.file),
      [file],
    );
  }
});
