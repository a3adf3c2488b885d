import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { everyState } from '../../test/kit/website/every-state.ts';
import { registerSite } from '../../test/kit/website/register-site.ts';
import { day } from '../calendar/day.ts';
import { NATION } from '../definitions/nation.ts';
import { buildSite } from '../website/site.ts';
import type { SiteInput } from '../website/site-input.ts';
import type { ChartTable } from './chart.ts';
import { withOrigins } from './with-origins.ts';

const REPORTERS = { expected: 6, reported: 5, missing: ['syd'] };
const PERIOD = { from: day('2017-05-01'), to: day('2017-12-31') };
const TABLE: ChartTable = {
  caption: 'Kön',
  columns: [{ id: 'kon', name: 'Kön', kind: 'text' }],
  rows: [[{ text: 'Kvinna', value: 'kvinna' }], [{ text: 'Man', value: 'man' }]],
};

describe('what a row of a file is of', () => {
  test('is its measure, its period, whose it is and over how many, in the columns of alla-siffror', () => {
    const nation = { measure: 'B1', reporter: NATION, period: PERIOD, reporters: REPORTERS };
    const { columns, rows } = withOrigins({ ...TABLE, origins: [nation, { measure: 'B1', reporter: 'syd' }] });
    assert.deepEqual(
      columns.map(({ id }) => id),
      ['kon', 'matt', 'period', 'enhet', 'rapporterat'],
    );
    assert.deepEqual(
      rows.map((row) => row.map(({ value }) => value)),
      [
        ['kvinna', 'B1', '2017-05-01/2017-12-31', 'riket', '5/6'],
        ['man', 'B1', '', 'syd', ''],
      ],
    );
    assert.equal(rows[0]?.at(-1)?.text, '5 av 6');
  });

  test('a table that says it by itself does not say it twice, and one without figures says nothing', () => {
    const said: ChartTable = {
      caption: 'Enheter',
      columns: [
        { id: 'reporter', name: 'Enhet', kind: 'text' },
        { id: 'period', name: 'Period', kind: 'text' },
      ],
      rows: [
        [
          { text: 'Riket', value: 'riket' },
          { text: '2017', value: '2017' },
        ],
      ],
      origins: [{ measure: 'B1', reporter: NATION, period: PERIOD }],
    };
    assert.deepEqual(
      withOrigins(said).columns.map(({ id }) => id),
      ['reporter', 'period', 'matt', 'rapporterat'],
    );
    assert.equal(withOrigins(TABLE), TABLE);
  });

  test('a row of two extracts says over how many the earlier one is too', () => {
    const origin = { measure: 'B1', reporter: NATION, period: PERIOD, earlier: REPORTERS };
    const { columns, rows } = withOrigins({ ...TABLE, origins: [origin, origin] });
    assert.equal(columns.at(-1)?.id, 'rapporterat_forra');
    assert.equal(rows[1]?.at(-1)?.value, '5/6');
  });

  test('a row that nobody says what it is of is no row of a file', () => {
    assert.throws(() => withOrigins({ ...TABLE, origins: [{ measure: 'B1', reporter: NATION }] }), /row 2 of Kön/);
  });
});

for (const [name, site] of Object.entries({ everyState, registerSite }))
  test(`every file of a chart says of a partial nation that it is one, in each of its rows: ${name}`, () => {
    const results = site.results.map((one) => (one.reporter === NATION ? { ...one, reporters: REPORTERS } : one));
    const input: SiteInput = { ...site, results };
    const files = buildSite(input).filter(
      ({ path }) =>
        path.startsWith('data/') && path.endsWith('.json') && !/\/(?:measures|dataordbok)\.json$/.test(path),
    );
    assert.ok(files.length > 4);
    for (const { path, content } of files) {
      const { rows }: { rows: Record<string, unknown>[] } = JSON.parse(content);
      for (const row of rows) {
        const reporter = row['enhet'] ?? row['reporter'];
        assert.equal(typeof reporter, 'string', path);
        assert.equal(typeof row['matt'], 'string', path);
        const isThere = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(String(row['period']));
        assert.ok(isThere || row['rapporterat'] === '', `${path}: ${row['period']}`);
        if (isThere) assert.equal(row['rapporterat'], reporter === NATION ? '5/6' : '', path);
      }
    }
  });
