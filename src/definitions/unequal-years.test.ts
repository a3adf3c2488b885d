import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { unequalYears } from './unequal-years.ts';

test('a measure whose window is open backwards to the permit or forwards to the extract says that its years are not equally measured', async () => {
  const { areas } = await ownContent();
  const told = new Map(
    [...areas.values()].flatMap(({ measures }) =>
      measures.flatMap((measure) => {
        const words = unequalYears(measure);
        return words === undefined ? [] : [[measure.id, words] as const];
      }),
    ),
  );
  assert.deepEqual([...told.keys()].toSorted(), ['O1', 'UF1', 'UF2']);
  assert.match(
    told.get('O1') ?? '',
    /längre tid bakåt, och .* längre tid framåt\. Talen visar därför ingen utveckling\.$/,
  );
  assert.doesNotMatch(told.get('UF1') ?? '', /bakåt/);
});
