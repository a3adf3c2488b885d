import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, publish } from '../../test/kit/disclosure/made-up-results.ts';

// Small tables of one place, and every other that the program publishes as the very same: who knows how cells are chosen knows no more.

const MOST = 11;
const FEW = [1, 2, 3, 4];

type Cells = readonly [kvinna: number, man: number, okant: number];

const everyTable: Cells[] = Array.from({ length: MOST + 1 }, (_, n) => n).flatMap((n) =>
  Array.from({ length: n + 1 }, (_, man) => man).flatMap((man) =>
    Array.from({ length: n - man + 1 }, (_, okant): Cells => [n - man - okant, man, okant]),
  ),
);

const publishedAs = ([kvinna, man, okant]: Cells) =>
  JSON.stringify(publish({ a: count(kvinna + man + okant, { kon: { kvinna, man, okant } }) })['a']);

const isFew = (value: number) => FEW.includes(value);

test('of all tables that are published as one with few of one sex alone is, no number of 1–4 is known to be so', () => {
  const groups = [...Map.groupBy(everyTable, publishedAs)];
  const alone = groups.filter(([, tables]) => tables.some(([kvinna, man]) => isFew(kvinna) !== isFew(man)));
  const known = alone.flatMap(([published, tables]) =>
    ([0, 1] as const).flatMap((at) => {
      const values = new Set(tables.map((table) => table[at]));
      const isKnown = values.size < FEW.length && [...values].every(isFew);
      return isKnown ? [`${published}: ${[...values]}`] : [];
    }),
  );
  assert.deepEqual(known, []);
  assert.ok(alone.length > 40, `${alone.length} ways to publish`);
});
