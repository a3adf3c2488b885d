import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCommand } from './kit/run-command.ts';

// The example data set of the contract, and what an independent implementation makes of it (`test/fixtures/example/`).

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/example/${name}`, import.meta.url));

for (const year of [2023, 2024])
  test(`evaluate gives what an independent implementation of the contract gives for ${year}`, async () => {
    const { code, out } = await runCommand([
      'evaluate',
      fixture('tables'),
      '--year',
      String(year),
      '--as-of',
      `${year + 1}-03-05`,
      '--json',
    ]);
    assert.equal(code, 0);
    const { results } = JSON.parse(out) as { results: { measure: string; reporter: string; figure: unknown }[] };
    const expected = JSON.parse(readFileSync(fixture(`expected-${year}.json`), 'utf8')) as Record<string, unknown>;
    assert.ok(Object.keys(expected).length >= 35);
    for (const [key, figure] of Object.entries(expected)) {
      const [measure, reporter] = key.split('/');
      const ours = results.find((result) => result.measure === measure && result.reporter === reporter);
      assert.ok(ours, `${key} is missing`);
      agrees(ours.figure, figure, key);
    }
  });

/** A figure of ours may hold more fields, never other values; the categories that a breakdown lists are all there are. */
function agrees(ours: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    assert.ok(
      typeof ours === 'number' && Math.abs(ours - expected) <= 1e-9,
      `${path}: ${String(ours)}, expected ${expected}`,
    );
  } else if (typeof expected === 'object' && expected !== null) {
    assert.ok(typeof ours === 'object' && ours !== null, `${path} is missing`);
    const fields = new Map(Object.entries(ours));
    if (/\.by\.\w+$/.test(path))
      assert.deepEqual([...fields.keys()].toSorted(), Object.keys(expected).toSorted(), path);
    for (const [key, value] of Object.entries(expected)) agrees(fields.get(key), value, `${path}.${key}`);
  } else assert.equal(ours, expected, path);
}
