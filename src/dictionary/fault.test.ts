import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { VALUE_PROBLEMS } from '../problems/catalogue/values.ts';
import type { Variable, VariableType } from './dictionary.ts';
import { cellProblem, faultProblem } from './fault.ts';
import { readValue } from './read-value.ts';

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
  assert.deepEqual(problemOf(mdk, '31/12/24'), {
    code: 'value-not-a-date',
    severity: 'error',
    message:
      'Datum för MDK (mdk_datum) ska vara ett datum (ÅÅÅÅ-MM-DD), men här står «31/12/24» (ett datum i annan form (dag/månad/år)).',
    remedy: 'Skriv året först, med fyra siffror: ÅÅÅÅ-MM-DD.',
    column: 'mdk_datum',
    ...where,
  });
});

test('what stands in a column that points out nobody is shown, and elsewhere only what sort of thing it is', () => {
  assert.match(problemOf(mdk, 'i början av maj').message, /här står «i början av maj»\.$/);
  assert.match(problemOf({ ...mdk, personal: true }, 'i julas nångång').message, /en text på 15 tecken\.$/);
  assert.match(problemOf(mdk, 'anna').message, /en text på 4 tecken\.$/, 'what could be a name');
  assert.doesNotMatch(problemOf(mdk, '19520409-1234').message, /1952/, 'a personal number in a wrong column');
  assert.match(problemOf(mdk, `x\n\u001b[31m${'-'.repeat(99)}`).message, /«x \[31m-{34}…»/);
});

test('an ambiguous value is told with both its meanings', () => {
  assert.match(problemOf(mdk, '05-03-2024').message, /«05-03-2024».* 2024-03-05 eller 2024-05-03\.$/);
  const cga = { ...mdk, id: 'cga', name: 'CgA', type: 'decimal', required: false } as const;
  assert.match(problemOf(cga, '1,250').message, /kan betyda 1250 \(tusental\) eller 1,250 \(decimaler\)\.$/);
  assert.match(
    problemOf({ ...mdk, personal: true }, '05-03-2024').message,
    /det första talet kan vara dag eller månad/,
  );
});

test('a fault says what it costs: the row where the value is required, else the cell', () => {
  const cost = (variable: Variable) => {
    const read = readValue(variable, 'x');
    assert.ok('fault' in read);
    const { severity, message } = cellProblem(read.fault, where);
    return [severity, message.split('. ').at(-1)];
  };
  assert.deepEqual(cost(mdk), ['error', 'Raden är inte läst.']);
  assert.deepEqual(cost({ ...mdk, required: false }), ['warning', 'Cellen räknas som tom.']);
});

test('few codes are listed in the remedy by their names, and by the code too where it is another word', () => {
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
  assert.equal(problemOf(kon, 'K').remedy, 'Tillåtet: Kvinna, Man, eller en tom cell.');
  const answers = [
    { id: '1', name: 'Ja' },
    { id: '2', name: 'Nej' },
    { id: 'vet_ej', name: 'Okänt (vet ej)' },
  ];
  assert.equal(
    problemOf({ ...kon, codes: answers }, 'K').remedy,
    'Tillåtet: 1 = Ja, 2 = Nej, Okänt (vet ej), eller en tom cell.',
  );
});

test('of a code list too long to read the first are told, how many more there are, and where all stand', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ id: `k${index}`, name: `Kod ${index}` }));
  const remedy = problemOf({ ...mdk, type: 'code', codes: many }, 'x').remedy;
  assert.equal(
    remedy,
    'Tillåtet är de 40 koderna för Datum för MDK: k0 = Kod 0, k1 = Kod 1, k2 = Kod 2, k3 = Kod 3, k4 = Kod 4, k5 = Kod 5 och 34 till. Alla står på bladet Koder i mallen, som vardmatt template skriver.',
  );
});

test('whoever writes a limit is asked for the number, and told not to write the limit as one', () => {
  const ki67 = { ...mdk, id: 'ki67', name: 'Ki-67', type: 'decimal', required: false } as const;
  for (const written of ['<1', '< 1 %', '>20', '≤2', '>= 20', 'under 1', 'mindre än 1 %']) {
    const { message, remedy } = problemOf(ki67, written);
    assert.match(message, /\(en gräns, och inget tal\)/, written);
    assert.match(remedy, /^Fråga den som mätte efter talet .* eller lämna cellen tom\. Skriv inte gränsen/, written);
  }
  assert.match(problemOf(ki67, '2-3').remedy, /^Skriv ett enda tal/);
  assert.match(problemOf({ ...ki67, measuredIn: '%' }, '~5 mm').remedy, /^Skriv bara talet, utan andra tecken, i %/);
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
    'Ki-67 (ki67) ska vara mellan 0,5 och 100 %, men här står «250», som är för stort.',
  );
});

/** A value that can stand nowhere else than where it was planted, in one of the forms a cell can take. */
const marker = fc
  .tuple(fc.bigInt({ min: 10n ** 11n, max: 10n ** 12n }), fc.constantFrom('', 'Å', '/', ' kr', '-99', ',5', '<'))
  .map(([number, more]) => `${number}${more}`);

test('no message or remedy holds the value of a column that points out persons', () => {
  const types: VariableType[] = ['text', 'date', 'boolean', 'code', 'integer', 'decimal'];
  const variable = fc.constantFrom(...types).map((type) => ({
    ...mdk,
    type,
    personal: true,
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
    [mdk, '05-03-2024'],
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
    [...Object.keys(VALUE_PROBLEMS)],
  );
});
