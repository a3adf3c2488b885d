import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayFromNumber } from '../calendar/day.ts';
import type { CellKind } from './cell-kind.ts';
import type { Variable, VariableType } from './dictionary.ts';
import { readValue } from './read-value.ts';
import type { Fault, FaultCode } from './value-fault.ts';

const aVariable = (type: VariableType, more: Partial<Variable> = {}): Variable => ({
  id: 'kolumn',
  name: 'Namn',
  type,
  required: false,
  personal: false,
  codes: [],
  ...more,
});

const codes = [
  { id: '03', name: 'Region Uppsala', synonyms: ['Uppsala'] },
  { id: '12', name: 'Region Skåne', synonyms: ['Skåne'] },
  { id: 'okand', name: 'Okänd region' },
  { id: 'TX', name: 'Kan inte bedömas' },
  { id: 'kvinna', name: 'Kvinna', synonyms: ['K', '1', '2'] },
  { id: 'man', name: 'Man', synonyms: ['M', '1', '2'] },
];
const spellings = [
  { id: 'ja', name: 'Ja', synonyms: ['j', 'x', '1', 'sant', 'true'] },
  { id: 'nej', name: 'Nej', synonyms: ['n', '0', 'falskt', 'false'] },
] as const;
const yesNo = aVariable('boolean', { spellings });
const share = aVariable('decimal', { limits: { from: 0, to: 100 }, measuredIn: '%' });
const size = aVariable('integer', { measuredIn: 'mm' });

const ACCEPTED: readonly (readonly [Variable, string, string | number | boolean | null])[] = [
  [aVariable('text'), 'p 7', 'p 7'],
  [aVariable('text'), '  p7\u00a0', 'p7'],
  [aVariable('text'), '\u200B', null],
  [aVariable('text'), 'saknas', 'saknas'],
  [aVariable('text', { personal: true, required: true }), 'e7', 'e7'],
  [aVariable('text', { shape: 'kommunkod' }), '0180', '0180'],
  [aVariable('text', { shape: 'morfologikod' }), '8240/3', '8240/3'],
  [aVariable('date'), '2024-02-29', '2024-02-29'],
  [aVariable('boolean'), 'ja', true],
  [aVariable('boolean'), ' nej ', false],
  [aVariable('code', { codes }), '03', '03'],
  [aVariable('integer'), '-12', -12],
  [aVariable('integer'), '3,0', 3],
  [aVariable('decimal'), '2,5', 2.5],
  [aVariable('decimal'), '2.5', 2.5],
  [aVariable('decimal'), '1.250', 1.25],
  [aVariable('decimal'), '0,125', 0.125],
  [aVariable('decimal'), '1234,567', 1234.567],
  [share, '0', 0],
  [share, '-0', 0],
  [share, '100', 100],
  [aVariable('date'), '', null],
  [aVariable('code', { codes }), '   ', null],
];

for (const [variable, text, value] of ACCEPTED)
  test(`a ${variable.type} written ${JSON.stringify(text)} is ${JSON.stringify(value)}`, () => {
    assert.deepEqual(readValue(variable, text), { value });
  });

/** What is certain though written otherwise: what it is read as, and how that is told. */
const CERTAIN: readonly (readonly [Variable, string, string | number | boolean | null, from: string, to: string])[] = [
  ...['Ja', 'JA', 'J', 'x', 'X', '1', 'sant', 'TRUE'].map((text) => [yesNo, text, true, text, 'ja'] as const),
  ...['Nej', 'n', '0', 'FALSE', 'Falskt'].map((text) => [yesNo, text, false, text, 'nej'] as const),
  [aVariable('boolean'), 'JA', true, 'JA', 'ja'],
  [aVariable('code', { codes }), '3', '03', '3', '03'],
  [aVariable('code', { codes }), '3.0', '03', '3.0', '03'],
  [aVariable('code', { codes }), '12,0', '12', '12,0', '12'],
  [aVariable('code', { codes }), 'Skåne', '12', 'Skåne', '12'],
  [aVariable('code', { codes }), 'ska\u030ane', '12', 'ska\u030ane', '12'],
  [aVariable('code', { codes }), 'REGION SKÅNE', '12', 'REGION SKÅNE', '12'],
  [aVariable('code', { codes }), '12 Region Skåne', '12', '12 Region Skåne', '12'],
  [aVariable('code', { codes }), 'tx', 'TX', 'tx', 'TX'],
  [aVariable('code', { codes }), 'okänd', 'okand', 'okänd', 'okand'],
  [aVariable('code', { codes }), 'm', 'man', 'm', 'man'],
  [aVariable('date'), '2024-03-05 00:00:00', '2024-03-05', 'ett datum med klockslag', 'dagen'],
  [aVariable('date'), '2024-03-05T23:59:59.9', '2024-03-05', 'ett datum med klockslag', 'dagen'],
  [aVariable('date'), '2024-03-05 08.15', '2024-03-05', 'ett datum med klockslag', 'dagen'],
  [aVariable('date'), '2024-03-05 8.15.30', '2024-03-05', 'ett datum med klockslag', 'dagen'],
  [aVariable('date'), '2024-12-31 10:15', '2024-12-31', 'ett datum med klockslag', 'dagen'],
  [aVariable('date'), '20240305', '2024-03-05', 'ett datum utan bindestreck', 'dagen'],
  [aVariable('date'), '2024/12/31', '2024-12-31', 'ett datum i annan form (år/månad/dag)', 'dagen'],
  [aVariable('date'), '2024-1-5', '2024-01-05', 'ett datum i annan form (år/månad/dag)', 'dagen'],
  [aVariable('date'), '25-03-2024', '2024-03-25', 'ett datum i annan form (dag/månad/år)', 'dagen'],
  [aVariable('date'), '03/25/2024', '2024-03-25', 'ett datum i annan form (dag/månad/år)', 'dagen'],
  [aVariable('date'), '25/3 2024', '2024-03-25', 'ett datum i annan form (dag/månad/år)', 'dagen'],
  [aVariable('date'), '05.05.2024', '2024-05-05', 'ett datum i annan form (dag/månad/år)', 'dagen'],
  [aVariable('date'), 'NA', null, 'NA', 'saknas'],
  [aVariable('date'), 'okänt', null, 'okänt', 'saknas'],
  [aVariable('text'), 'NA', null, 'NA', 'saknas'],
  [aVariable('decimal'), '?', null, '?', 'saknas'],
  [yesNo, 'uppgift saknas', null, 'uppgift saknas', 'saknas'],
  [aVariable('decimal'), '1 234', 1234, '1 234', '1234'],
  [aVariable('decimal'), '1\u00a0234,5', 1234.5, '1\u00a0234,5', '1234,5'],
  [aVariable('decimal'), '12\u202f345', 12345, '12\u202f345', '12345'],
  [aVariable('decimal'), '1e+05', 100000, '1e+05', '100000'],
  [aVariable('decimal'), '3e3', 3000, '3e3', '3000'],
  [aVariable('decimal'), '1,5e+02', 150, '1,5e+02', '150'],
  [aVariable('decimal'), '1,250.5', 1250.5, '1,250.5', '1250,5'],
  [aVariable('decimal'), '1.250,5', 1250.5, '1.250,5', '1250,5'],
  [aVariable('decimal'), '1,250,000', 1250000, '1,250,000', '1250000'],
  [aVariable('decimal'), ',5', 0.5, ',5', '0,5'],
  [aVariable('decimal'), '\u22122', -2, '\u22122', '-2'],
  [share, '25%', 25, '25%', '25'],
  [share, '2,5 %', 2.5, '2,5 %', '2,5'],
  [size, '12 mm', 12, '12 mm', '12'],
  [aVariable('text', { shape: 'kommunkod' }), '180', '0180', '180', '0180'],
  [aVariable('text', { shape: 'morfologikod' }), '82403', '8240/3', '82403', '8240/3'],
  [aVariable('text', { shape: 'morfologikod' }), 'M-8240/3', '8240/3', 'M-8240/3', '8240/3'],
];

for (const [variable, text, value, from, to] of CERTAIN)
  test(`a ${variable.type} written ${JSON.stringify(text)} can only be ${JSON.stringify(value)}, and is accounted for`, () => {
    const read = readValue(variable, text);
    assert.ok('value' in read);
    assert.equal(read.value, value);
    assert.deepEqual([read.account?.from, read.account?.to], [from, to]);
  });

const AMBIGUOUS: readonly (readonly [Variable, string, readonly string[]])[] = [
  [aVariable('date'), '05-03-2024', ['2024-03-05', '2024-05-03']],
  [aVariable('date'), '5/3 2024', ['2024-03-05', '2024-05-03']],
  [aVariable('date'), '05/03/2024 10:15', ['2024-03-05', '2024-05-03']],
  [aVariable('date'), '2024-03-05T23:30Z', ['2024-03-05', '2024-03-06']],
  [aVariable('date'), '2024-03-05T12:00:00+01:00', ['2024-03-05']],
  [aVariable('decimal'), '1,250', ['1250 (tusental)', '1,250 (decimaler)']],
  [aVariable('integer'), '-12,500', ['-12500 (tusental)', '-12,500 (decimaler)']],
  [aVariable('code', { codes }), '1', ['kvinna', 'man']],
];

for (const [variable, text, meanings] of AMBIGUOUS)
  test(`a ${variable.type} written ${JSON.stringify(text)} is refused with what it can mean`, () => {
    const read = readValue(variable, text);
    assert.ok('fault' in read);
    assert.equal(read.fault.code, 'value-ambiguous');
    assert.deepEqual(read.fault.meanings, meanings);
  });

const id = aVariable('text', { required: true, personal: true });
const REFUSED: readonly (readonly [Variable, string, FaultCode, CellKind, Fault['passes']?])[] = [
  [aVariable('date', { required: true }), ' ', 'value-missing', 'empty'],
  ...['NULL', 'NA', '<NA>', 'None', '-', '?', '.', 'uppgift saknas', 'NaN', 'okänd'].map(
    (text) => [id, text, 'value-missing', 'unknown'] as const,
  ),
  [id, '1,95204E+11', 'value-missing', 'cut-number'],
  [id, '1E+11', 'value-missing', 'cut-number'],
  [id, '1e5', 'value-missing', 'cut-number'],
  [id, '0', 'value-missing', 'number'],
  [aVariable('text', { personal: true }), '1,9E+11', 'value-missing', 'cut-number'],
  [id, '#N/A', 'value-excel-error', 'excel-error'],
  [aVariable('date', { required: true }), 'okänt', 'value-missing', 'unknown'],
  [aVariable('text'), '#SAKNAS!', 'value-excel-error', 'excel-error'],
  [yesNo, '#FORMEL!', 'value-excel-error', 'formula-without-value'],
  [aVariable('text', { shape: 'kommunkod' }), '18', 'value-wrong-shape', 'number'],
  [aVariable('text', { shape: 'morfologikod' }), '824', 'value-wrong-shape', 'number'],
  [aVariable('date'), '2023-02-29', 'value-impossible-date', 'impossible-day'],
  [aVariable('date'), '2024-13-01', 'value-impossible-date', 'impossible-day'],
  [aVariable('date'), '2023-02-29 00:00', 'value-impossible-date', 'impossible-day'],
  [aVariable('date'), '31-02-2024', 'value-impossible-date', 'impossible-day'],
  [aVariable('date'), '0204-03-01', 'value-impossible-date', 'far-day'],
  [aVariable('date'), '1.2.24', 'value-not-a-date', 'day-first'],
  [aVariable('date'), '2024-12', 'value-not-a-date', 'month'],
  [aVariable('date'), '45657', 'value-not-a-date', 'number'],
  [aVariable('date'), '240305', 'value-not-a-date', 'number'],
  [aVariable('date'), '12 december', 'value-not-a-date', 'text'],
  [aVariable('date'), '#N/A', 'value-excel-error', 'excel-error'],
  [yesNo, '2', 'value-not-yes-no', 'number'],
  [yesNo, 'kanske', 'value-not-yes-no', 'text'],
  [aVariable('code', { codes }), '99', 'value-not-in-list', 'number'],
  [aVariable('code', { codes }), 'Uppsla', 'value-not-in-list', 'text'],
  [aVariable('integer'), '3,5', 'value-not-a-whole-number', 'number'],
  [aVariable('integer'), '9'.repeat(20), 'value-out-of-range', 'number', 'above'],
  [aVariable('decimal'), '<1', 'value-not-a-number', 'limit'],
  [aVariable('decimal'), '2–3', 'value-not-a-number', 'span'],
  [aVariable('decimal'), '2 3', 'value-not-a-number', 'number-with-marks'],
  [aVariable('decimal'), '5 %', 'value-not-a-number', 'number-with-marks'],
  [size, '12 cm', 'value-not-a-number', 'number-with-marks'],
  [aVariable('decimal'), '9'.repeat(400), 'value-out-of-range', 'text', 'above'],
  [share, '-0,1', 'value-out-of-range', 'number', 'below'],
  [share, '100,01', 'value-out-of-range', 'number', 'above'],
];

for (const [variable, text, code, kind, passes] of REFUSED)
  test(`a ${variable.type} written ${JSON.stringify(text.slice(0, 20))} is refused: ${code}, ${kind}`, () => {
    const fault = { code, variable, kind, written: text.trim() };
    assert.deepEqual(readValue(variable, text), { fault: passes === undefined ? fault : { ...fault, passes } });
  });

/** Every way to write that stands in this file. */
const written = [...ACCEPTED, ...CERTAIN].map(([variable, text]) => [variable, text] as const);

test('a value as the register writes it is read as itself, without an account', () => {
  fc.assert(
    fc.property(fc.constantFrom(...written), ([variable, text]) => {
      const read = readValue(variable, text);
      assert.ok('value' in read);
      const { value } = read;
      const again = value === null ? '' : typeof value === 'boolean' ? (value ? 'ja' : 'nej') : String(value);
      assert.deepEqual(readValue(variable, again), { value });
    }),
  );
});

test('every day of the calendar is read as itself', () => {
  const day = fc.integer({ min: -60_000, max: 60_000 }).map(dayFromNumber);
  fc.assert(fc.property(day, (on) => assert.deepEqual(readValue(aVariable('date'), on), { value: on })));
});

test('a number means the same with a comma and with a point', () => {
  // With three digits a comma may stand between thousands.
  const number = fc
    .tuple(fc.integer(), fc.nat(9999))
    .map(([whole, part]) => `${whole}.${part}`)
    .filter((text) => !/\.\d{3}$/.test(text));
  fc.assert(
    fc.property(number, (written) => {
      const withComma = readValue(aVariable('decimal'), written.replace('.', ','));
      assert.deepEqual(withComma, readValue(aVariable('decimal'), written));
      assert.deepEqual(withComma, { value: Number(written) });
    }),
  );
});

test('any text at all is either read or refused', () => {
  const types: VariableType[] = ['text', 'date', 'boolean', 'code', 'integer', 'decimal'];
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.boolean(), fc.string({ unit: 'binary' }), (type, required, text) => {
      const read = readValue(aVariable(type, { required, codes }), text);
      assert.ok('value' in read !== 'fault' in read);
      if ('value' in read) assert.ok(read.value !== null || !required);
    }),
  );
});

test('a text is read as it looks, without signs that nobody sees and with whole letters, and that is accounted for', () => {
  for (const [written, value] of [
    ['p\u200B7\uFEFF\u00AD\u202E\uFE0F', 'p7'],
    ['a\u030Asa', 'åsa'],
    ['\u200B\u00A0p7', 'p7'],
  ] as const) {
    const read = readValue(aVariable('text', { personal: true, required: true }), written);
    assert.ok('value' in read);
    assert.equal(read.value, value);
    assert.equal(read.account?.to, 'texten som den ser ut');
    assert.ok(!read.account?.from.includes('7'));
  }
  assert.ok('fault' in readValue(aVariable('text', { required: true }), '\u200B\u00AD'));
});
