import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { caseOfTexts } from './case-of-texts.ts';
import { criteriaJudge } from './criteria-judge.ts';

const { areas, dictionary } = await ownContent();
const judged = [...areas.values()].flatMap(({ id, criteria }) => (criteria === undefined ? [] : [{ id, criteria }]));

test('there are criteria to try', () => {
  assert.ok(judged.length > 0);
});

for (const { id, criteria } of judged) {
  const { judge } = criteriaJudge(criteria, dictionary);
  suite(`the criteria of ${id}`, () => {
    for (const example of criteria.examples)
      test(example.name, () => {
        const read = caseOfTexts(example.known, criteria, dictionary, example.table);
        if ('faults' in read) assert.fail(read.faults.map(({ message }) => message).join('\n'));
        const { answer, missing, advice } = judge(read.case);
        assert.equal(answer, example.expected, `missing: ${missing.join(', ')}`);
        if (example.missing !== undefined) assert.deepEqual([...missing].sort(), [...example.missing].sort());
        if (example.advice !== undefined)
          assert.deepEqual(
            advice.map((one) => one.id),
            example.advice,
          );
      });
  });
}
