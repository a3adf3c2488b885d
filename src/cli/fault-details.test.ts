import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultDetails } from './fault-details.ts';
import { faultText } from './fault-text.ts';

test('an unforeseen error is kept with its class, code, place and cause, and without what may be a cell', () => {
  const cause = new Error("Conversion Error: Could not convert string 195204091234 to INT32 in 'patient'");
  const error = Object.assign(new TypeError('the row "Anna Andersson" has 19520409-1234 in it', { cause }), {
    code: 'ERR_ODD',
  });
  const text = faultDetails(error);
  assert.match(text, /^TypeError \(ERR_ODD\): the row ‹…› has ‹n›-‹n› in it\n\s+at .*fault-details\.test\.ts/);
  assert.match(text, /orsak:\nError: Conversion Error\n/);
  assert.doesNotMatch(text, /Anna|1952|1234\b|patient/);
});

test('a message of many lines keeps its first, and a thing that is no error its type', () => {
  assert.doesNotMatch(faultDetails(new Error('odd\nhemligt')), /hemligt/);
  assert.match(faultDetails('hemligt'), /^värde av typen string\n$/);
});

test('the user is told a reference and where the details lie, and never a stack', () => {
  assert.match(faultText({ reference: 'ab12', file: '/t/x.txt' }), /Referens: ab12\.\n.*\/t\/x\.txt/);
  assert.match(faultText({ reference: 'ab12' }), /gick inte att spara/);
});
