import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PUBLIC_ABSENCES } from '../../disclosure/public-result.ts';
import { absentCell } from './absent-cell.ts';

test('a reason that the public has stands in the files as itself', () => {
  for (const reason of PUBLIC_ABSENCES) assert.deepEqual(absentCell({ absent: reason }).value, { absent: reason });
});

test('a reason that only a report has stands as a public one, with its own words', () => {
  const { value, text } = absentCell({ absent: 'no-previous-extract' });
  assert.deepEqual([value, text], [{ absent: 'not-reported' }, 'inget tidigare uttag']);
});

test('a share that is told rounded is a withheld one in files too, with what it is about beside', () => {
  const { value, text } = absentCell({ absent: 'withheld', about: 0.35 });
  assert.deepEqual([value, text], [{ absent: 'withheld', about: 0.35 }, 'ungefär 35\u00a0%']);
});
