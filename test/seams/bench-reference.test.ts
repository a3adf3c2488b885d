import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { differences } from '../../bench/reference/differences.ts';
import { referenceFigures } from '../../bench/reference/reference.ts';
import { openDatabase } from '../../src/analysis/duckdb.ts';
import { ownContent } from '../kit/content.ts';
import { runCommand } from '../kit/run-command.ts';

const AS_OF = '2026-03-31';

test('the measures agree with SQL written by hand, on two thousand simulated persons', async (t) => {
  const { areas } = await ownContent();
  const measures = (areas.get('nhv-net-binjure')?.measures ?? []).map(({ id }) => id).toSorted();
  assert.ok(measures.length > 0);
  const folder = await mkdtemp(join(tmpdir(), 'vardmatt-reference-'));
  t.after(() => rm(folder, { recursive: true }));
  const data = join(folder, 'data');
  const simulated = await runCommand([
    'simulate',
    ...['--persons', '2000'],
    ...['--seed', '3'],
    ...['--format', 'parquet'],
    ...['--as-of', AS_OF],
    ...['--out', data],
  ]);
  assert.equal(simulated.code, 0, simulated.told);
  for (const year of [2024, 2025]) {
    const { code, out, told } = await runCommand(['evaluate', data, '--year', `${year}`, '--as-of', AS_OF, '--json']);
    assert.equal(code, 0, told);
    const { results } = JSON.parse(out);
    const figured = new Set(results.map(({ measure }: { measure: string }) => measure));
    assert.deepEqual([...figured].toSorted(), measures);
    const database = await openDatabase({ threads: 1 });
    const reference = await referenceFigures(database, { folder: data, year, asOf: AS_OF });
    database.close();
    assert.ok(reference.length > 200, `${reference.length} numbers`);
    assert.deepEqual(differences(results, reference), []);
  }
});

test('a number that differs, and one that only one of the two has, are told', () => {
  const count = (by: object) => ({ measure: 'B1', reporter: 'skane', figure: { kind: 'count', n: 3, by } });
  const n = { measure: 'B1', reporter: 'skane', what: 'n', value: 3 };
  assert.deepEqual(differences([count({})], [n]), []);
  assert.deepEqual(differences([count({})], [{ ...n, value: 4 }]), ['B1 skane n: 3 by evaluate, 4 by the reference']);
  assert.deepEqual(differences([count({ kon: { man: 1 } })], [n]), [
    'B1 skane by.kon.man: 1 by evaluate, undefined by the reference',
  ]);
  assert.deepEqual(differences([], [n]), ['B1 skane n: undefined by evaluate, 3 by the reference']);
});
