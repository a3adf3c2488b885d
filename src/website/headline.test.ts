import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHARE } from '../../test/kit/charts/made-up.ts';
import { headlineChoice } from './headline.ts';

test('a share that stands alone is called by what it is a share of, where the measure says it', () => {
  const label = 'andel vars erfarenhet har följts upp';
  assert.equal(headlineChoice({ ...SHARE, sentences: { label } }, undefined).label, label);
  assert.equal(headlineChoice({ ...SHARE, sentences: { label } }, undefined).name, label);
  assert.equal(headlineChoice(SHARE, undefined).label, 'andel');
});
