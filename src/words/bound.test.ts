import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bound } from './bound.ts';

const shown = (text: string) => bound(text).replaceAll('\u00a0', '_');

test('no line breaks between a number and what it is of', () => {
  assert.equal(shown('minst 6 cm, 80 % och 9 mån'), 'minst 6_cm, 80_% och 9_mån');
  assert.equal(shown('den 1 april 2023, och 31 december'), 'den 1_april 2023, och 31_december');
});

test('a range of days or years has its dash close', () => {
  assert.equal(shown('1 april – 31 december 2023, 2023 – 2025'), '1_april–31_december 2023, 2023–2025');
});

test('what is no number and no range is left as it is', () => {
  const text = 'Enheten – den i 3 majestätiska hus – har 12 cmr och 4 %-enheter utan april.';
  assert.equal(shown(text), text.replace('4 %', '4_%'));
  assert.equal(shown('a – b'), 'a – b');
});
