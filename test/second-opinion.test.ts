import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openDatabase } from '../src/analysis/duckdb.ts';
import { evaluate } from '../src/analysis/evaluate.ts';
import { loadRows } from '../src/analysis/load-rows.ts';
import { evaluatePlainly } from '../src/measures/evaluate-plainly.ts';
import type { Tables } from '../src/register/dictionary.ts';
import { ownContent } from './content.ts';
import { madeUpRegister } from './made-up-register.ts';

const { areas, dictionary } = await ownContent();
const RUNS = Number(process.env['VARDMATT_RUNS'] ?? 300);
const TABLES = ['patient', 'bedomning', 'behandling', 'vardkontakt', 'prem', 'vardplan'];

for (const area of [...areas.values()].filter(({ permits }) => permits.length > 0))
  test(`the engine agrees with counting by hand on ${RUNS} made-up registers: ${area.name}`, async (t) => {
    const database = await openDatabase({ threads: 1 });
    t.after(() => database.close());
    const codes = new Set(
      area.measures.flatMap((measure) => JSON.stringify(measure.computation).match(/(?<="code":")[^"]+/g) ?? []),
    );
    await fc.assert(
      fc.asyncProperty(
        madeUpRegister(dictionary, TABLES),
        fc.constantFrom(2023, 2024),
        fc.constantFrom('2024-03-05', '2025-03-11', '2026-01-01'),
        async (tables, year, asOf) => {
          const evaluation = await inSql(tables, year, asOf);
          const plain = area.measures.map((measure) =>
            evaluatePlainly(measure, { area, dictionary, tables, year, asOf }),
          );
          assert.deepEqual(
            evaluation.results,
            plain.flatMap(({ results }) => results),
          );
          const listed = evaluation.problems.filter(({ code, measure }) => measure !== undefined && codes.has(code));
          assert.deepEqual(
            listed.map(({ code, reporter, table, row }) => `${code} ${reporter} ${table} ${row}`).toSorted(),
            plain
              .flatMap(({ excluded }) =>
                excluded.map(({ code, reporter, table, row }) => `${code} ${reporter} ${table} ${row}`),
              )
              .toSorted(),
          );
          for (const [table, counts] of Object.entries(evaluation.rows)) {
            assert.equal(counts.read, tables.get(table)?.length);
            assert.equal(counts.read, counts.used + counts.outside + counts.refused);
            assert.ok(counts.used >= 0 && counts.outside >= 0, table);
          }
        },
      ),
      { numRuns: RUNS },
    );

    async function inSql(tables: Tables, year: number, asOf: string) {
      for (const form of dictionary.forms.values()) await database.run(`DROP TABLE IF EXISTS "${form.id}"`);
      const loaded = await loadRows(database, dictionary, tables);
      return evaluate(database, { area, dictionary, year, asOf, loaded });
    }
  });
