import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { askWorklist } from '../src/analysis/ask-worklist.ts';
import { openDatabase } from '../src/analysis/duckdb.ts';
import { addDays } from '../src/calendar/add-days.ts';
import { type Day, day } from '../src/calendar/day.ts';
import { isOnePerPerson } from '../src/definitions/soundness/variables.ts';
import { boundTables } from '../src/dictionary/bound-tables.ts';
import type { Row, Tables, Value, Variable } from '../src/dictionary/dictionary.ts';
import { worklistsOf } from '../src/files/worklists.ts';
import { worklistKindOf } from '../src/worklists/kinds/kinds.ts';
import type { Worklist, WorklistItem } from '../src/worklists/worklist.ts';
import { worklistItems } from '../src/worklists/worklist-items.ts';
import { loadRows } from './kit/analysis/load-rows.ts';
import { OWN_CONTENT, ownContent } from './kit/content.ts';
import { exampleTables } from './kit/engine/example-tables.ts';

// Each list's worked examples in SQL and plainly, under the names that they were given, and the two held equal on made-up registers.

const content = await ownContent();
const { dictionary } = content;
const read = await worklistsOf(OWN_CONTENT, content);
if ('problems' in read) assert.fail(read.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
const lists = read.value;

/** What a list has by its SQL, which the plain form agrees with. */
async function itemsOf(list: Worklist, tables: Tables, asOf: Day): Promise<readonly WorklistItem[]> {
  const database = await openDatabase({ threads: 1 });
  try {
    await loadRows(database, dictionary, tables, asOf);
    const asked = await askWorklist(database, list, { dictionary, asOf });
    assert.deepEqual(
      asked,
      worklistItems.plain(list, boundTables(tables, dictionary, asOf).tables, { dictionary, asOf }),
    );
    return asked;
  } finally {
    database.close();
  }
}

suite('worked examples of work lists', () => {
  for (const list of lists)
    for (const example of list.examples)
      test(`${list.id}: ${example.name}`, async () => {
        const items = await itemsOf(list, exampleTables(example, dictionary), example.asOf);
        assert.deepEqual(
          items.map(({ table, row, due }) => ({ table, row, ...(due && { due }) })),
          example.expected,
        );
      });
});

const AS_OF = day('2024-06-30');
const PERSONS = Array.from({ length: 60 }, (_, place) => `P${place}`);
/** Half of them near the day, where windows open and close. */
const days = fc
  .oneof(fc.integer({ min: -80, max: 5 }), fc.integer({ min: -700, max: 5 }))
  .map((from) => addDays(AS_OF, from));

function valueFor({ id, type, codes, required }: Variable, asked: readonly Value[]): fc.Arbitrary<Value> {
  if (id === 'person_id') return fc.constantFrom(...PERSONS);
  const likely = codes.map((code) => code.id).toSorted((a, b) => Number(asked.includes(b)) - Number(asked.includes(a)));
  const values: Readonly<Record<Variable['type'], () => fc.Arbitrary<Value>>> = {
    date: () => days,
    boolean: () => fc.constantFrom(true, true, false),
    code: () => fc.constantFrom(...likely.slice(0, 2)),
    // A tumour's designation is no other's.
    text: () => fc.uuid(),
    integer: () => fc.constant(1),
    decimal: () => fc.constant(1),
  };
  return required ? values[type]() : fc.option(values[type](), { freq: 3 });
}

/** Rows of the tables that a list reads, with values in the columns that it reads. */
function registersFor(list: Worklist): fc.Arbitrary<Tables> {
  const columns = worklistKindOf(list.rule).columns(list.rule);
  const rows = [...new Set([...columns.map(({ table }) => table), 'patient'])].map((table) => {
    const form = dictionary.forms.get(table) ?? assert.fail(table);
    const cells = form.variables.map((variable) => {
      const reads = columns.filter((one) => one.table === table && one.column === variable.id);
      const isWanted = variable.required || reads.length > 0 || ['enhet', 'dod_datum'].includes(variable.id);
      const asked = reads.flatMap(({ oneOf = [] }) => oneOf);
      return [variable.id, isWanted ? valueFor(variable, asked) : fc.constant(null)];
    });
    const row = fc.record(Object.fromEntries(cells));
    const some = isOnePerPerson(dictionary, table)
      ? fc.uniqueArray(row, { minLength: 15, maxLength: 30, selector: (values: Row['values']) => values['person_id'] })
      : fc.array(row, { minLength: 60, maxLength: 90, size: 'max' });
    return some.map((all) => [table, all.map((values, place) => ({ number: place + 2, values }))] as const);
  });
  return fc.tuple(...rows).map((all) => new Map(all));
}

suite('on any register the SQL lists what counting by hand does', () => {
  for (const list of lists)
    test(list.id, async () => {
      let some = 0;
      await fc.assert(
        fc.asyncProperty(registersFor(list), async (tables) => {
          some += (await itemsOf(list, tables, AS_OF)).length;
        }),
        { numRuns: 6, seed: 9, endOnFailure: true, unbiased: true },
      );
      assert.ok(some > 10, `only ${some} items: the test tells little`);
    });
});
