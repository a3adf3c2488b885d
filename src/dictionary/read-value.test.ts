import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayFromNumber } from '../calendar/day.ts';
import type { Variable, VariableType } from './dictionary.ts';
import type { Kind } from './kind.ts';
import { readValue } from './read-value.ts';
import type { FaultCode, Hint } from './value-fault.ts';

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
  { id: '03', name: 'Uppsala' },
  { id: 'okand', name: 'Okänd region' },
  { id: 'TX', name: 'Kan inte bedömas' },
];
const share = aVariable('decimal', { limits: { from: 0, to: 100 } });

const ACCEPTED: readonly (readonly [Variable, string, string | number | boolean | null])[] = [
  [aVariable('text'), 'p 7', 'p 7'],
  [aVariable('text'), '  p7\u00a0', 'p7'],
  [aVariable('text'), 'saknas', 'saknas'],
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

const REFUSED: readonly (readonly [Variable, string, FaultCode, Kind, Hint?])[] = [
  [aVariable('date', { required: true }), ' ', 'value-missing', 'empty'],
  [aVariable('text', { required: true }), 'NULL', 'value-missing', 'unknown'],
  [aVariable('text'), '#SAKNAS!', 'value-excel-error', 'excel-error'],
  [aVariable('text', { shape: 'kommunkod' }), '180', 'value-wrong-shape', 'number'],
  [aVariable('text', { shape: 'morfologikod' }), '82403', 'value-wrong-shape', 'number'],
  [aVariable('date'), '2023-02-29', 'value-impossible-date', 'impossible-day'],
  [aVariable('date'), '2024-13-01', 'value-impossible-date', 'impossible-day'],
  [aVariable('date'), '0204-03-01', 'value-impossible-date', 'far-day'],
  [aVariable('date'), '31/12/2024', 'value-not-a-date', 'day-first'],
  [aVariable('date'), '1.2.24', 'value-not-a-date', 'day-first'],
  [aVariable('date'), '2024/12/31', 'value-not-a-date', 'day-with-other-marks'],
  [aVariable('date'), '2024-1-5', 'value-not-a-date', 'day-with-other-marks'],
  [aVariable('date'), '20241231', 'value-not-a-date', 'day-without-marks'],
  [aVariable('date'), '2024-12-31 10:15', 'value-not-a-date', 'day-and-time'],
  [aVariable('date'), '2024-12', 'value-not-a-date', 'month'],
  [aVariable('date'), '45657', 'value-not-a-date', 'number'],
  [aVariable('date'), 'okänt', 'value-not-a-date', 'unknown'],
  [aVariable('date'), '12 december', 'value-not-a-date', 'text'],
  [aVariable('date'), '#N/A', 'value-not-a-date', 'excel-error'],
  [aVariable('boolean'), 'Ja', 'value-not-yes-no', 'other-yes-no'],
  [aVariable('boolean'), 'TRUE', 'value-not-yes-no', 'other-yes-no'],
  [aVariable('boolean'), '1', 'value-not-yes-no', 'number'],
  [aVariable('boolean'), 'okant', 'value-not-yes-no', 'unknown'],
  [aVariable('code', { codes }), '3', 'value-not-in-list', 'number', 'two-digits'],
  [aVariable('code', { codes }), 'tx', 'value-not-in-list', 'text', 'capitals'],
  [aVariable('code', { codes }), 'okänd', 'value-not-in-list', 'unknown', 'letters'],
  [aVariable('code', { codes }), 'Uppsala', 'value-not-in-list', 'text', 'name'],
  [aVariable('code', { codes }), '99', 'value-not-in-list', 'number'],
  [aVariable('integer'), '3,5', 'value-not-a-whole-number', 'number'],
  [aVariable('integer'), '9'.repeat(20), 'value-out-of-range', 'number', 'above'],
  [aVariable('decimal'), '<1', 'value-not-a-number', 'number-with-marks'],
  [aVariable('decimal'), '1 234', 'value-not-a-number', 'number-with-marks'],
  [aVariable('decimal'), '5 %', 'value-not-a-number', 'number-with-marks'],
  [aVariable('decimal'), '1e3', 'value-not-a-number', 'text'],
  [aVariable('decimal'), '9'.repeat(400), 'value-out-of-range', 'text', 'above'],
  [share, '-0,1', 'value-out-of-range', 'number', 'below'],
  [share, '100,01', 'value-out-of-range', 'number', 'above'],
];

for (const [variable, text, code, kind, hint] of REFUSED)
  test(`a ${variable.type} written ${JSON.stringify(text.slice(0, 20))} is refused: ${code}, ${kind}`, () => {
    const fault = { code, variable, kind, length: text.trim().length };
    assert.deepEqual(readValue(variable, text), { fault: hint === undefined ? fault : { ...fault, hint } });
  });

test('every day of the calendar is read as itself', () => {
  const day = fc.integer({ min: -60_000, max: 60_000 }).map(dayFromNumber);
  fc.assert(fc.property(day, (on) => assert.deepEqual(readValue(aVariable('date'), on), { value: on })));
});

test('a number means the same with a comma and with a point', () => {
  const number = fc.tuple(fc.integer(), fc.nat(9999)).map(([whole, part]) => `${whole}.${part}`);
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
      if ('value' in read) assert.ok(read.value !== null || (!required && text.trim() === ''));
    }),
  );
});
