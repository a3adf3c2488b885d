import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadRows } from '../../test/kit/analysis/load-rows.ts';
import { ownContent } from '../../test/kit/content.ts';
import { day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { deriveTables } from './derive-tables.ts';
import { openDatabase } from './duckdb.ts';
import { evaluate } from './evaluate.ts';

test('a row that is counted by way of a derived form is a used row of its own table', async (t) => {
  const { areas, dictionary, derivedTables, organisation } = await ownContent();
  const { scope: _, ...nhv } = areas.get('nhv-net-binjure') ?? assert.fail();
  const [b1] = nhv.measures;
  assert.ok(b1);
  const tumours = { table: 'tumor', date: 'diagnosdatum', conditions: [] };
  const area: Area = {
    ...nhv,
    measures: [
      {
        ...b1,
        computation: { population: { count: 'rows', rows: [tumours] }, figure: { kind: 'count', breakdowns: [] } },
      },
    ],
  };
  const diagnosis = (number: number, lokal: string, diagnosdatum: string) => ({
    number,
    values: { person_id: `p${number}`, tumor_id: `t${number}`, enhet: 'skane', lokal, tumortyp: 'net', diagnosdatum },
  });
  const database = await openDatabase({ threads: 1 });
  t.after(() => database.close());
  const loaded = await loadRows(
    database,
    dictionary,
    new Map([
      [
        'diagnos',
        [
          diagnosis(2, 'ileum', '2024-02-01'),
          diagnosis(3, 'binjure', '2024-02-01'),
          diagnosis(4, 'kolon', '2019-02-01'),
          diagnosis(5, 'pankreas', '2024-12-31'),
        ],
      ],
    ]),
    day('2025-03-31'),
  );
  const extract = { id: 'prov', asOf: day('2025-03-31') };
  await deriveTables(database, dictionary, derivedTables, organisation);
  const { rows, results } = await evaluate(database, { area, dictionary, years: [2024], extract, loaded });
  assert.deepEqual(rows, { diagnos: { read: 4, used: 2, outside: 2, refused: 0 } });
  const figure = results.find(({ reporter }) => reporter === 'skane')?.figure;
  assert.ok(figure?.kind === 'count');
  assert.equal(figure.n, 2);
});
