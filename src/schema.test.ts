import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fault, parseWith, z } from './schema.ts';

const schema = z.strictObject({
  namn: z.string().min(1),
  antal: z.int().min(1).max(9),
  riktning: z.enum(['lägre', 'högre']).optional(),
  rader: z.array(z.strictObject({ tabell: z.string(), datum: z.string() })).min(1),
  värde: z.union([z.number(), z.strictObject({ från: z.string(), till: z.string() })]).optional(),
});

function problemsOf(value: unknown) {
  const read = parseWith(schema, value, 'fil.yaml');
  assert.ok('problems' in read, 'expected a problem');
  return read.problems.map(({ key, message, remedy }) => ({ key, message, remedy }));
}

const sound = { namn: 'a', antal: 3, rader: [{ tabell: 'patient', datum: 'dag' }] };

test('a sound value is read', () => {
  assert.deepEqual(parseWith(schema, sound, 'fil.yaml'), { value: sound });
});

test('a misspelt key is named with the nearest that is allowed, at any depth', () => {
  assert.deepEqual(problemsOf({ ...sound, riktnig: 'lägre' }), [
    { key: undefined, message: 'nyckeln «riktnig» finns inte.', remedy: 'Menade du «riktning»?' },
  ]);
  assert.deepEqual(problemsOf({ ...sound, rader: [{ tabell: 'patient', datum: 'dag', tabel: 'x' }] }), [
    { key: 'rader.1', message: 'rader.1: nyckeln «tabel» finns inte.', remedy: 'Menade du «tabell»?' },
  ]);
  assert.deepEqual(problemsOf({ ...sound, värde: { från: 'a', till: 'b', tilll: 'c' } }), [
    { key: 'värde', message: 'värde: nyckeln «tilll» finns inte.', remedy: 'Menade du «till»?' },
  ]);
});

test('a key that is like none is answered with those that are allowed', () => {
  const [problem] = problemsOf({ ...sound, kommentar: 'x' });
  assert.equal(problem?.remedy, 'Tillåtna nycklar: namn, antal, riktning, rader, värde.');
});

test('all faults come at once, each with its key', () => {
  assert.deepEqual(
    problemsOf({ namn: '', antal: 12, riktning: 'lägr', rader: [{ tabell: 7 }] }).map(({ key }) => key),
    ['namn', 'antal', 'riktning', 'rader.1.tabell', 'rader.1.datum'],
  );
});

test('a missing key, a wrong kind and a number out of bounds are told apart', () => {
  const said = (value: unknown) => problemsOf(value)[0]?.message;
  assert.equal(said({ antal: 3, rader: sound.rader }), 'namn: nyckeln saknas.');
  assert.equal(said({ ...sound, namn: 3 }), 'namn: är inte text.');
  assert.equal(said({ ...sound, namn: '' }), 'namn: är tom.');
  assert.equal(said({ ...sound, antal: 3.5 }), 'antal: är inte ett heltal.');
  assert.equal(said({ ...sound, antal: 0 }), 'antal: är för litet.');
  assert.equal(said({ ...sound, antal: 10 }), 'antal: är för stort.');
  assert.equal(said({ ...sound, rader: [] }), 'rader: listan är för kort.');
  assert.equal(said({ ...sound, rader: {} }), 'rader: är inte en lista.');
  assert.equal(said(null), 'är inte en grupp av nycklar.');
});

test('a value outside a list is answered with the nearest and with the list', () => {
  const [problem] = problemsOf({ ...sound, riktning: 'lägr' });
  assert.equal(problem?.message, 'riktning: värdet finns inte i listan.');
  assert.equal(problem?.remedy, 'Menade du «lägre»? Skriv «lägre» eller «högre».');
});

test('a check of our own says its message and its remedy', () => {
  const checked = z.strictObject({ a: z.number() }).superRefine((_, context) => {
    context.addIssue(fault('är udda.', 'Skriv ett jämnt tal.', ['a']));
  });
  const read = parseWith(checked, { a: 1 }, 'fil.yaml');
  assert.deepEqual(read, {
    problems: [
      {
        code: 'definition-invalid',
        severity: 'error',
        message: 'a: är udda.',
        remedy: 'Skriv ett jämnt tal.',
        file: 'fil.yaml',
        key: 'a',
      },
    ],
  });
});
