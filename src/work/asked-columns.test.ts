import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ownContent } from '../../test/kit/content.ts';
import { evaluate } from '../analysis/evaluate.ts';
import { readRows } from '../analysis/read-rows.ts';
import { day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { columnsAsked } from '../engine/columns-asked.ts';
import { type DataSet, withAreaData, withDataSet } from './data-set.ts';
import { folderExtract } from './extract.ts';

const content = await ownContent();
const [nhv, register] = [
  [...content.areas.values()].find(({ permits }) => permits.length > 0) ?? assert.fail('no permit area'),
  [...content.areas.values()].find(({ permits }) => permits.length === 0) ?? assert.fail('no register'),
];
const folder = mkdtempSync(join(tmpdir(), 'vardmatt-asked-'));
after(() => rmSync(folder, { recursive: true }));

const asOf = day('2025-06-30');

const evaluated = (area: Area, years: readonly number[]) => async (data: DataSet) => {
  const { database, loaded, dictionary } = data;
  const extract = folderExtract(asOf);
  const { results, rows } = await evaluate(database, { area, dictionary, years, loaded, extract });
  return { results, rows };
};
const quietly = () => {};

test('the figures of an area are the same when only the columns that it asks for are read', async () => {
  const tables = fileURLToPath(new URL('../../test/fixtures/example/tables', import.meta.url));
  const asked = await withAreaData({ folder: tables, asOf }, content, nhv, quietly, evaluated(nhv, [2024]));
  const all = await withDataSet({ folder: tables, asOf }, content.dictionary, quietly, evaluated(nhv, [2024]));
  assert.deepEqual(asked.results, all.results);
  for (const [table, counts] of Object.entries(asked.rows)) assert.deepEqual(counts, all.rows[table]);
});

test('nothing is asked of tables and columns that the measures do not read', () => {
  const asked = columnsAsked(nhv, content.dictionary);
  assert.equal(asked.has('uppfoljning'), false);
  assert.equal(asked.get('diagnos')?.has('ki67'), false);
  assert.equal(asked.get('diagnos')?.has('storlek_mm'), true, 'what a warning across rows reads');
  assert.equal(asked.get('behandling')?.has('kva'), false);
  assert.equal(asked.get('behandling')?.has('dagkirurgi'), true);
  assert.equal(asked.get('patient')?.has('kon'), true);
  assert.ok(columnsAsked(register, content.dictionary).get('diagnos')?.has('ki67'), 'what a derived form is made from');
});

test('every query of an area finds its columns among those that are asked for', async () => {
  const sums = 'diagnosar,sjukvardsregion,lokalgrupp,antal_cancerregistret,antal_matchade\n2024,norr,ileum,4,3\n';
  writeFileSync(join(folder, 'tackningsunderlag.csv'), sums);
  for (const area of content.areas.values()) {
    const { results } = await withAreaData({ folder, asOf }, content, area, quietly, evaluated(area, [2023, 2024]));
    assert.ok(results.length > 0);
  }
});

test('a column that nobody asks for is not in the database, so that whoever reads it is told', async () => {
  writeFileSync(join(folder, 'patient.csv'), 'person_id,kon,folkbokforing_kommun\np1,man,0180\n');
  await withAreaData({ folder, asOf }, content, nhv, quietly, async ({ database, dictionary }) => {
    const tables = await readRows(database, dictionary, {});
    const [patient] = tables.get('patient') ?? [];
    assert.deepEqual([patient?.values['kon'], 'folkbokforing_kommun' in (patient?.values ?? {})], ['man', false]);
    await assert.rejects(database.rows('SELECT folkbokforing_kommun FROM patient'), /folkbokforing_kommun/);
  });
});

test('what nobody asks for is not judged, and what every row must have always is', async () => {
  const text =
    'person_id,enhet,behandlingsdatum,slag,inom_nhv,storlek,teknik\np1,skane,2024-01-01,kirurgi,ja,,magi\np2,skane,2024-01-01,trolleri,ja,,oppen\n';
  writeFileSync(join(folder, 'behandling.csv'), text.replace(',storlek', ',beslutsdatum'));
  const codes = async (read: Promise<DataSet['loaded']>) =>
    (await read).problems.filter(({ table }) => table === 'behandling').map(({ code, column }) => [code, column]);
  const ofArea = withAreaData({ folder, asOf }, content, nhv, quietly, async ({ loaded }) => loaded);
  const ofAll = withDataSet({ folder, asOf }, content.dictionary, quietly, async ({ loaded }) => loaded);
  assert.deepEqual(await codes(ofArea), [['value-not-in-list', 'slag']]);
  assert.deepEqual(await codes(ofAll), [
    ['value-not-in-list', 'teknik'],
    ['value-not-in-list', 'slag'],
  ]);
});
