import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Variable, VariableType } from './dictionary.ts';
import { faultProblem } from './fault.ts';
import { readValue } from './read-value.ts';
import { FAULT_CODES } from './value-fault.ts';

const mdk: Variable = {
  id: 'mdk_datum',
  name: 'Datum för MDK',
  type: 'date',
  required: true,
  personal: false,
  codes: [],
};
const where = { file: 'bedomning.csv', table: 'bedomning', row: 17 };

function problemOf(variable: Variable, text: string) {
  const read = readValue(variable, text);
  assert.ok('fault' in read);
  return faultProblem(read.fault, where);
}

test('a fault becomes a problem with its place, what stood there and what to write', () => {
  assert.deepEqual(problemOf(mdk, '31/12/2024'), {
    code: 'value-not-a-date',
    severity: 'error',
    message:
      'Datum för MDK (mdk_datum) ska vara ett datum (ÅÅÅÅ-MM-DD), men här står ett datum i annan form (dag/månad/år).',
    remedy: 'Skriv året först: ÅÅÅÅ-MM-DD.',
    column: 'mdk_datum',
    ...where,
  });
});

test('a text is told by its length', () => {
  assert.match(problemOf(mdk, 'i julas nångång').message, /en text på 15 tecken\.$/);
});

test('few codes are listed in the remedy, after what would have been nearly right', () => {
  const kon = {
    ...mdk,
    id: 'kon',
    name: 'Kön',
    type: 'code',
    required: false,
    codes: [
      { id: 'kvinna', name: 'Kvinna' },
      { id: 'man', name: 'Man' },
    ],
  } as const;
  assert.equal(
    problemOf(kon, 'Man').remedy,
    'Skriv stora och små bokstäver som i listan. Tillåtet: kvinna, man, eller en tom cell.',
  );
  assert.equal(problemOf(kon, 'K').remedy, 'Tillåtet: kvinna, man, eller en tom cell.');
});

test('a code list too long to read is told by its ends', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ id: `k${index}`, name: `Kod ${index}` }));
  const remedy = problemOf({ ...mdk, type: 'code', codes: many }, 'x').remedy;
  assert.equal(remedy, 'Tillåtet är de 40 koderna för datum för mdk, från k0 till k39.');
});

test('a number outside its limits is told which limits, in Swedish', () => {
  const ki67 = {
    ...mdk,
    id: 'ki67',
    name: 'Ki-67',
    type: 'decimal',
    limits: { from: 0.5, to: 100 },
    measuredIn: '%',
  } as const;
  assert.equal(
    problemOf(ki67, '250').message,
    'Ki-67 (ki67) ska vara mellan 0,5 och 100 %, men talet här är för stort.',
  );
});

test('an optional value written as unknown should be an empty cell', () => {
  assert.equal(problemOf({ ...mdk, required: false }, 'okänt').remedy, 'Lämna cellen tom när uppgiften saknas.');
});

/** A value that can stand nowhere else than where it was planted, in one of the forms a cell can take. */
const marker = fc
  .tuple(fc.bigInt({ min: 10n ** 11n, max: 10n ** 12n }), fc.constantFrom('', 'Å', '/', ' kr', '-99', ',5', '<'))
  .map(([number, more]) => `${number}${more}`);

test('no message or remedy holds the value', () => {
  const types: VariableType[] = ['text', 'date', 'boolean', 'code', 'integer', 'decimal'];
  const variable = fc.constantFrom(...types).map((type) => ({
    ...mdk,
    type,
    codes: [{ id: '03', name: 'Uppsala' }],
    limits: { from: 0, to: 9 },
    ...(type === 'text' ? { shape: 'kommunkod' as const } : {}),
  }));
  fc.assert(
    fc.property(variable, marker, (asked, text) => {
      const { message, remedy } = problemOf(asked, text);
      assert.ok(!`${message} ${remedy}`.includes(text.slice(0, 12)), message);
    }),
  );
});

test('every code of a fault can arise', () => {
  const shaped: Variable = { ...mdk, type: 'text', shape: 'kommunkod' };
  const limited: Variable = { ...mdk, type: 'integer', limits: { to: 5 } };
  const raised: readonly (readonly [Variable, string])[] = [
    [mdk, ''],
    [mdk, 'x'],
    [mdk, '2023-02-30'],
    [{ ...mdk, type: 'boolean' }, 'x'],
    [{ ...mdk, type: 'code' }, 'x'],
    [limited, 'x'],
    [limited, '1,5'],
    [limited, '6'],
    [shaped, 'x'],
    [shaped, '#N/A'],
  ];
  assert.deepEqual(
    raised.map(([variable, text]) => problemOf(variable, text).code),
    [...FAULT_CODES],
  );
});
