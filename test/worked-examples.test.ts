import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { deriveTables } from '../src/analysis/derive-tables.ts';
import { evaluate } from '../src/analysis/evaluate.ts';
import { day } from '../src/calendar/day.ts';
import type { Area } from '../src/definitions/area.ts';
import type { Example, Measure } from '../src/definitions/measure.ts';
import { boundTables } from '../src/dictionary/bound-tables.ts';
import { evaluatePlainly } from '../src/engine/evaluate-plainly.ts';
import type { ReportedFigure } from '../src/results/result.ts';
import { loadRows } from './kit/analysis/load-rows.ts';
import { ownContent } from './kit/content.ts';
import { withDerivedTables } from './kit/dictionary/with-derived-tables.ts';
import { exampleTables } from './kit/engine/example-tables.ts';
import { onAll, testRuntimes } from './kit/engine/runtimes.ts';

// Each definition's worked examples, in both evaluators and on every database, under the names that the experts gave them.

const content = await ownContent();
const { areas, dictionary } = content;
const runtimes = await testRuntimes();
after(() => Promise.all(runtimes.map(({ end }) => end())));
for (const area of areas.values())
  suite(`worked examples of ${area.name}`, () => {
    for (const measure of area.measures)
      for (const example of measure.examples) {
        test(`${measure.code}: ${example.name}`, () => plainly(area, measure, example));
        test(`${measure.code} in SQL: ${example.name}`, () => inSql(area, measure, example));
      }
  });

function plainly(area: Area, measure: Measure, example: Example): void {
  const { derivedTables, organisation } = content;
  const { year, asOf, stratum } = example;
  const recorded = boundTables(exampleTables(example, dictionary), dictionary, asOf).tables;
  const tables = readsDerived(measure)
    ? withDerivedTables(recorded, dictionary, derivedTables, organisation)
    : recorded;
  const input = { area, dictionary, tables, year, asOf, ...(stratum === undefined ? {} : { stratum }) };
  const { results, excluded } = evaluatePlainly(measure, input);
  agrees(example, results);
  const listed = example.problems.filter((code) => measureCodes(measure).has(code));
  assert.deepEqual([...new Set(excluded.map(({ code }) => code))].toSorted(), listed.toSorted());
}

async function inSql(area: Area, measure: Measure, example: Example): Promise<void> {
  const { year, asOf, stratum } = example;
  const evaluation = await onAll(runtimes, async (runtime) => {
    const loaded = await loadRows(runtime, dictionary, exampleTables(example, dictionary), asOf);
    if (readsDerived(measure)) await deriveTables(runtime, dictionary, content.derivedTables, content.organisation);
    const only = { ...area, measures: [measure] };
    const extract = { id: 'prov', asOf: day(asOf) };
    return evaluate(runtime, {
      ...{ area: only, dictionary, years: [year], extract, loaded },
      ...(stratum === undefined ? {} : { strata: [stratum] }),
    });
  });
  const codes = new Set<string>(evaluation.problems.map(({ code }) => code));
  for (const code of example.problems)
    assert.ok(codes.has(code), `${code} is not listed, only ${[...codes].join(', ')}`);
  agrees(example, evaluation.results);
}

/** Whether the measure counts rows of a form that is made out of others. */
function readsDerived({ computation: { population } }: Measure): boolean {
  return population.rows.some(({ table }) => dictionary.forms.get(table)?.base !== undefined);
}

/** Codes that the measure's own definition lists; others are found by the evaluation as a whole. */
function measureCodes(measure: Measure): ReadonlySet<string> {
  return new Set(JSON.stringify(measure.computation).match(/(?<="code":")[^"]+/g) ?? []);
}

function agrees(example: Example, results: readonly ReportedFigure[]): void {
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
