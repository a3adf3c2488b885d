import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadRows } from '../../test/kit/analysis/load-rows.ts';
import { ownContent } from '../../test/kit/content.ts';
import { day } from '../calendar/day.ts';
import { type Database, openDatabase } from './duckdb.ts';
import { evaluate } from './evaluate.ts';

test('the tables that cases are made from are gone before a measure asks, and memory is given back after each is made', async (t) => {
  const { areas, dictionary } = await ownContent();
  const area = areas.get('nhv-net-binjure') ?? assert.fail();
  const database = await openDatabase({ threads: 1 });
  t.after(() => database.close());
  const asOf = day('2025-03-31');
  const loaded = await loadRows(database, dictionary, new Map(), asOf);
  const done: string[] = [];
  const watched: Database = {
    ...database,
    run: (sql) => {
      const [what] = /^(CREATE|DROP).*(scan|cases)_of_\w+/.exec(sql) ?? [];
      if (what !== undefined) done.push(what);
      return database.run(sql);
    },
    rows: (sql) => {
      if (sql.includes('cases_of_')) done.push('ask');
      return database.rows(sql);
    },
    giveBack: async () => {
      done.push('give back');
    },
  };
  await evaluate(watched, { area, dictionary, extract: { id: 'prov', asOf }, years: [2024], loaded });
  const setup = done.slice(0, done.indexOf('ask'));
  const named = (start: string) => setup.flatMap((what) => (what.startsWith(start) ? [what.slice(start.length)] : []));
  const scans = named('CREATE TEMPORARY TABLE scan_of_');
  assert.ok(scans.length > 1);
  assert.deepEqual(named('DROP TABLE IF EXISTS scan_of_'), scans);
  for (const [place, what] of setup.entries())
    if (what.startsWith('CREATE TEMPORARY TABLE')) assert.equal(setup[place + 1], 'give back', what);
  assert.equal(setup.at(-1), 'give back');
});

test('giving memory back leaves the limit as it was', async (t) => {
  const database = await openDatabase({ memoryLimit: '300MB' });
  t.after(() => database.close());
  const limit = () => database.rows("SELECT current_setting('memory_limit') AS memory");
  const before = await limit();
  await database.giveBack();
  assert.deepEqual(await limit(), before);
});
