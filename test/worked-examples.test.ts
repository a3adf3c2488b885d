import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openDatabase } from '../src/analysis/duckdb.ts';
import { evaluate } from '../src/analysis/evaluate.ts';
import { loadRows } from '../src/analysis/load-rows.ts';
import type { Area } from '../src/measures/area.ts';
import { evaluatePlainly } from '../src/measures/evaluate-plainly.ts';
import { exampleTables } from '../src/measures/example-tables.ts';
import type { Example, Measure } from '../src/measures/measure.ts';
import type { Result } from '../src/measures/result.ts';
import type { Dictionary } from '../src/register/dictionary.ts';
import { ownContent } from './content.ts';

// Each definition's worked examples, in both evaluators, under the names that the experts gave them.

const { areas, dictionary } = await ownContent();
for (const area of areas.values())
  suite(`worked examples of ${area.name}`, () => {
    for (const measure of area.measures)
      for (const example of measure.examples) {
        test(`${measure.code}: ${example.name}`, () => plainly(area, measure, example, dictionary));
        test(`${measure.code} in SQL: ${example.name}`, () => inSql(area, measure, example, dictionary));
      }
  });

function plainly(area: Area, measure: Measure, example: Example, forms: Dictionary): void {
  const tables = exampleTables(example, forms);
  const { results, excluded } = evaluatePlainly(measure, {
    area,
    dictionary: forms,
    tables,
    year: example.year,
    asOf: example.asOf,
  });
  agrees(example, results);
  const listed = example.problems.filter((code) => measureCodes(measure).has(code));
  assert.deepEqual([...new Set(excluded.map(({ code }) => code))].toSorted(), listed.toSorted());
}

async function inSql(area: Area, measure: Measure, example: Example, forms: Dictionary): Promise<void> {
  const database = await openDatabase({ threads: 1 });
  try {
    const loaded = await loadRows(database, forms, exampleTables(example, forms));
    const only = { ...area, measures: [measure] };
    const evaluation = await evaluate(database, {
      area: only,
      dictionary: forms,
      year: example.year,
      asOf: example.asOf,
      loaded,
    });
    agrees(example, evaluation.results);
    const codes = new Set(evaluation.problems.map(({ code }) => code));
    for (const code of example.problems)
      assert.ok(codes.has(code), `${code} is not listed, only ${[...codes].join(', ')}`);
  } finally {
    database.close();
  }
}

/** Codes that the measure's own definition lists; others are found by the evaluation as a whole. */
function measureCodes(measure: Measure): ReadonlySet<string> {
  return new Set(JSON.stringify(measure.computation).match(/(?<="code":")[^"]+/g) ?? []);
}

function agrees(example: Example, results: readonly Result[]): void {
  for (const [reporter, expected] of Object.entries(example.expected)) {
    const figure = results.find((result) => result.reporter === reporter)?.figure;
    assert.ok(figure, `there is no figure for ${reporter}`);
    contains(figure, expected, reporter);
  }
}

/** Every expected field, to 1e-9; the figure may have more. */
function contains(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    assert.ok(
      typeof actual === 'number' && Math.abs(actual - expected) <= 1e-9,
      `${path}: ${String(actual)} is not ${expected}`,
    );
  } else if (typeof expected === 'object' && expected !== null) {
    assert.ok(typeof actual === 'object' && actual !== null, `${path}: ${String(actual)} has no fields`);
    const fields = new Map(Object.entries(actual));
    for (const [key, value] of Object.entries(expected)) contains(fields.get(key), value, `${path}.${key}`);
  } else assert.equal(actual ?? null, expected, path);
}
