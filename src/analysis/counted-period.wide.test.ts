import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadRows } from '../../test/kit/analysis/load-rows.ts';
import { ownContent } from '../../test/kit/content.ts';
import { day } from '../calendar/day.ts';
import { openDatabase } from './duckdb.ts';
import { evaluate } from './evaluate.ts';

test('coverage is of the whole year that its rows have, also the year that the register began', async (t) => {
  const { areas, dictionary } = await ownContent();
  const register = areas.get('net-registret') ?? assert.fail();
  const area = { ...register, measures: register.measures.filter(({ id }) => id === 'TG1') };
  const row = { diagnosar: 2017, sjukvardsregion: 'norr', lokalgrupp: 'ileum' };
  const values = { ...row, antal_cancerregistret: 30, antal_matchade: 24 };
  const database = await openDatabase({ threads: 1 });
  t.after(() => database.close());
  const tables = new Map([['tackningsunderlag', [{ number: 2, values }]]]);
  const loaded = await loadRows(database, dictionary, tables, day('2025-03-31'));
  const extract = { id: 'prov', asOf: day('2025-03-31') };
  const { results } = await evaluate(database, {
    area,
    dictionary,
    years: [2017, 2018],
    together: true,
    extract,
    loaded,
  });
  for (const { part, period } of results)
    assert.deepEqual(period, { from: `${part.from}-01-01`, to: `${part.to}-12-31` }, JSON.stringify(part));
  const norr = results.find(({ reporter, part }) => reporter === 'norr' && part.to === 2017);
  assert.ok(norr?.figure.kind === 'proportion');
  assert.equal(norr.figure.denominator, 30);
});
