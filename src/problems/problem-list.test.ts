import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProblemList } from './problem-list.ts';
import { tableProblem } from './table-problem.ts';

test('of each code no more than the limit are listed, and one problem says how many more there were', () => {
  const list = new ProblemList(2);
  const rows = [2, 3, 4, 5];
  for (const row of rows) list.add('row-not-utf8', () => tableProblem('row-not-utf8', { row }));
  list.add('duplicate-key', () => tableProblem('duplicate-key', { row: 6 }, { name: 'person_id', found: 2 }));
  const problems = list.all({ table: 'patient' });
  assert.deepEqual(
    problems.map(({ code, row }) => [code, row]),
    [
      ['row-not-utf8', 2],
      ['row-not-utf8', 3],
      ['duplicate-key', 6],
      ['more-of-the-same', undefined],
    ],
  );
  assert.match(problems.at(-1)?.message ?? '', /^Ytterligare 2 rader .*row-not-utf8/);
  assert.equal(problems.at(-1)?.table, 'patient');
});

test('a problem that is not listed is not made', () => {
  const list = new ProblemList(0);
  list.add('row-not-utf8', () => assert.fail('made'));
  assert.equal(list.all({}).length, 1);
});
