import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soundArea } from '../../../test/kit/review/sound-area.ts';
import { namesDerived } from './names-derived.ts';

test('an area that says something of derived rows needs the derived forms, though its measures count none', () => {
  const area = soundArea();
  assert.equal(namesDerived(area), false);
  assert.equal(namesDerived({ ...area, ties: [{ table: 'sar', conditions: [], also: [] }] }), true);
});
