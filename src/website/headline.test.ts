import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHARE } from '../../test/kit/charts/made-up.ts';
import { headlineNumber } from './kinds/kinds.ts';

test('a share that stands alone is called by what it is a share of, where the measure says it', () => {
  const label = 'andel vars erfarenhet har följts upp';
  assert.equal(headlineNumber({ ...SHARE, sentences: { label } }, undefined, undefined).label, label);
  assert.equal(headlineNumber({ ...SHARE, sentences: { label } }, undefined, undefined).name, label);
  assert.equal(headlineNumber(SHARE, undefined, undefined).label, 'andel');
});
