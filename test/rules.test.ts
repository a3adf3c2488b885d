import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openDatabase } from '../src/analysis/duckdb.ts';
import { warningsAcrossRows } from '../src/analysis/warnings-across-rows.ts';
import { day } from '../src/calendar/day.ts';
import { columnsOfWarning } from '../src/definitions/kinds/warnings.ts';
import type { Warning } from '../src/definitions/warning.ts';
import type { Row, Tables } from '../src/dictionary/dictionary.ts';
import { OF_THE_REGISTER } from '../src/engine/warnings/asked-rules.ts';
import type { Found } from '../src/engine/warnings/found.ts';
import { warningKindOf } from '../src/engine/warnings/warnings.ts';
import { recordRulesOf } from '../src/files/rules.ts';
import { loadRows } from './kit/analysis/load-rows.ts';
import { OWN_CONTENT, ownContent } from './kit/content.ts';
import { exampleTables } from './kit/engine/example-tables.ts';

// The rules that records are held against: each one's worked examples, plainly and, where there is SQL, over tables, under the names that they were given.

const content = await ownContent();
const { dictionary, derivedTables } = content;
const read = await recordRulesOf(OWN_CONTENT, content);
if ('problems' in read) assert.fail(read.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
const rules = read.value;

const AS_OF = day('2025-03-31');
const context = { area: OF_THE_REGISTER, dictionary, derivedTables, asOf: AS_OF };
const inOrder = (cells: readonly Found[]) =>
  cells.map(({ table, row, column }) => `${table} ${row} ${column}`).toSorted();
const plainly = (warning: Warning, tables: Tables) => warningKindOf(warning).plain(warning, tables, context);

/** The tables of all examples as one register: each its own persons, and rows that stand after those of the one before. */
function together(): Tables {
  const all = new Map<string, Row[]>();
  for (const [place, example] of rules.flatMap(({ examples }) => examples).entries())
    for (const [table, rows] of exampleTables(example, dictionary)) {
      const own = all.get(table) ?? [];
      all.set(table, own);
      for (const { values } of rows)
        own.push({
          number: own.length + 2,
          values: { ...values, ...marked(values, place, ['person_id', 'tumor_id']) },
        });
    }
  return all;
}

const marked = (values: Row['values'], place: number, columns: readonly string[]) =>
  Object.fromEntries(columns.flatMap((id) => (typeof values[id] === 'string' ? [[id, `${place}-${values[id]}`]] : [])));

suite('worked examples of rules', () => {
  for (const { warning, examples } of rules) {
    for (const example of examples)
      test(`${warning.code}: ${example.name}`, () => {
        assert.deepEqual(inOrder(plainly(warning, exampleTables(example, dictionary))), inOrder(example.expected));
      });

    test(`${warning.code} is shown broken and kept, and no value that is taken away breaks it`, () => {
      assert.ok(examples.some(({ expected }) => expected.length > 0));
      for (const example of examples) {
        const broken = new Set(inOrder(example.expected));
        const rows = Object.values(example.tables).flat();
        assert.ok(rows.length > example.expected.length, 'a row that keeps it');
        for (const { table, column } of columnsOfWarning(warning)) {
          const variable = dictionary.forms.get(table)?.variables.find(({ id }) => id === column);
          if (variable?.required) continue;
          for (const place of (example.tables[table] ?? []).keys()) {
            const less = (example.tables[table] ?? []).map((cells, at) =>
              at === place ? { ...cells, [column]: '' } : cells,
            );
            const tables = exampleTables({ ...example, tables: { ...example.tables, [table]: less } }, dictionary);
            for (const cell of inOrder(plainly(warning, tables)))
              assert.ok(broken.has(cell), `${cell} without ${column} of ${place + 2}`);
          }
        }
      }
    });
  }

  test('asked of tables in SQL, all at once, they find what they find plainly', async () => {
    const tables = together();
    const asked = rules.map(({ warning }) => warning).filter((warning) => warningKindOf(warning).sql !== undefined);
    const database = await openDatabase({ threads: 1 });
    try {
      await loadRows(database, dictionary, tables, AS_OF);
      const told = await warningsAcrossRows(database, asked, context);
      const plain = asked.flatMap((warning) =>
        plainly(warning, tables).map(({ table, row, column }) => `${warning.code} ${table} ${row} ${column}`),
      );
      assert.ok(plain.length > asked.length);
      assert.deepEqual(
        told.map(({ code, table, row, column }) => `${code} ${table} ${row} ${column}`).toSorted(),
        plain.toSorted(),
      );
    } finally {
      database.close();
    }
  });
});
