import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { day } from '../calendar/day.ts';
import { publishableYears } from './publish-site.ts';

test('a year can be published from the day after it has ended, and from the area’s first year on', async () => {
  const { areas } = await ownContent();
  const area = [...areas.values()].find(({ permits }) => permits.length > 0) ?? assert.fail();
  const years = (asOf: string) => publishableYears(area, day(asOf));
  assert.deepEqual(years('2023-12-30'), []);
  assert.deepEqual(years('2025-12-31'), [2023, 2024]);
  assert.deepEqual(years('2026-01-01'), [2023, 2024, 2025]);
});
