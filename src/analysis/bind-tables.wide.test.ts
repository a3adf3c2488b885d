import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { day } from '../calendar/day.ts';
import { boundTables } from '../dictionary/bound-tables.ts';
import type { Dictionary, Form, Value, Variable } from '../dictionary/dictionary.ts';
import { asRead } from './as-read.ts';
import { bindTables } from './bind-tables.ts';
import { openDatabase } from './duckdb.ts';
import type { TableRows } from './loaded-tables.ts';
import { appendRows, createTable } from './row-store.ts';

const variable = (id: string, type: Variable['type']): Variable => {
  return { id, name: id, type, required: false, personal: false, codes: [] };
};
const about: Omit<Form, 'id' | 'variables' | 'key'> = { name: '', description: '', row: '' };
const person: Form = {
  ...{ ...about, id: 'person', key: ['person_id'] },
  variables: [
    variable('person_id', 'text'),
    variable('dod', 'date'),
    { ...variable('foljd', 'date'), knownBy: ['dod'] },
    variable('registrerad', 'date'),
  ],
};
const visit: Form = {
  ...{ ...about, id: 'besok', key: [], dated: 'datum' },
  variables: [variable('person_id', 'text'), variable('datum', 'date'), variable('ut', 'date')],
};
const sum: Form = { ...about, id: 'summa', key: [], variables: [variable('antal', 'integer')] };
const dictionary: Dictionary = { forms: new Map([person, visit, sum].map((form) => [form.id, form])) };

type Cells = readonly Readonly<Record<string, Value>>[];

/** The bound relations' rows and what was said of them, as `code table row column`. */
async function bound(tables: Readonly<Record<string, Cells>>, asOf = '2025-03-31') {
  const database = await openDatabase({ threads: 1 });
  try {
    const read: Record<string, TableRows> = {};
    for (const form of dictionary.forms.values()) {
      await createTable(database, asRead(form));
      const rows = tables[form.id];
      if (rows === undefined) continue;
      await appendRows(
        database,
        asRead(form),
        rows.map((values, place) => ({ number: place + 2, values })),
      );
      read[form.id] = { read: rows.length, refused: 0, unread: [] };
    }
    const loaded = await bindTables(database, dictionary, { read, lost: [], refused: false, problems: [] }, day(asOf));
    const rows = async (table: string) => database.rows(`SELECT * FROM "${table}" ORDER BY _row`);
    return {
      person: await rows('person'),
      besok: await rows('besok'),
      summa: await rows('summa'),
      refused: Object.fromEntries(Object.entries(loaded.read).map(([table, { refused }]) => [table, refused])),
      said: loaded.problems.map(({ code, table, row, column }) => [code, table, row, column].filter(Boolean).join(' ')),
      words: loaded.problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' '),
    };
  } finally {
    database.close();
  }
}

suite('tables in the database, as they were known on the extract date', () => {
  test('lack what happened or was registered later, and each such row is listed', async () => {
    const { besok, said } = await bound({
      besok: [{ person_id: 'a', datum: '2025-03-31' }, { person_id: 'b', datum: '2025-04-01' }, { person_id: 'c' }],
      person: [{ person_id: 'a', registrerad: '2025-04-01' }],
    });
    assert.deepEqual(
      besok.map(({ _row }) => _row),
      [2, 4],
    );
    assert.deepEqual(said, ['after-extract person 2', 'after-extract besok 3']);
  });

  test('lack other dates that are later, and each such cell is listed once', async () => {
    const {
      person: persons,
      besok,
      said,
    } = await bound({
      person: [{ person_id: 'a', dod: '2099-12-31' }],
      besok: [
        { person_id: 'a', datum: '2025-03-30', ut: '2099-12-31' },
        { person_id: 'a', datum: '2025-04-02', ut: '2099-12-31' },
      ],
    });
    assert.deepEqual([persons[0]?.['dod'], besok.map(({ ut }) => ut)], [null, [null]]);
    assert.deepEqual(said, [
      'date-after-extract person 2 dod',
      'after-extract besok 3',
      'date-after-extract besok 2 ut',
    ]);
  });

  test('have whoever dies or is followed later alive on the day itself, as the pure binding says', async () => {
    const rows: Cells = [
      { person_id: 'a', dod: '2025-04-01' },
      { person_id: 'b', foljd: '2025-06-30' },
      { person_id: 'c', dod: '2099-12-31', foljd: '2025-01-01' },
      { person_id: 'd', dod: '2025-03-01' },
      { person_id: 'e', foljd: '2025-01-01' },
      { person_id: 'f' },
    ];
    const { person: persons } = await bound({ person: rows });
    const numbered = rows.map((values, place) => ({ number: place + 2, values }));
    const pure = boundTables(new Map([['person', numbered]]), dictionary, day('2025-03-31')).tables.get('person') ?? [];
    assert.deepEqual(
      persons.map(({ dod, foljd }) => [dod, foljd]),
      pure.map(({ values }) => [values['dod'] ?? null, values['foljd'] ?? null]),
    );
    assert.deepEqual(persons[0]?.['foljd'], '2025-03-31');
  });

  test('have one row of a key: the first that was known', async () => {
    const {
      person: persons,
      refused,
      said,
    } = await bound({
      person: [
        { person_id: 'a', registrerad: '2025-04-01' },
        { person_id: 'a', dod: '2024-01-01' },
        { person_id: 'a', dod: '2024-02-02' },
      ],
    });
    assert.deepEqual(
      persons.map(({ _row, dod }) => [_row, dod]),
      [[3, '2024-01-01']],
    );
    assert.deepEqual(refused, { person: 1 });
    assert.deepEqual(said, ['after-extract person 2', 'duplicate-key person 4']);
  });

  test('spell a number of a person in one way, and say where it is spelled in another', async () => {
    const {
      person: persons,
      besok,
      said,
      words,
    } = await bound({
      person: [{ person_id: '811218-9876' }, { person_id: 'p1' }],
      besok: [
        { person_id: '198112189876' },
        { person_id: '8112189876' },
        { person_id: 'p1' },
        { person_id: '701063-2391' },
      ],
    });
    assert.deepEqual(
      [...persons, ...besok].map(({ person_id }) => person_id),
      ['198112189876', 'p1', '198112189876', '198112189876', 'p1', '197010632391'],
    );
    assert.deepEqual(said, ['person-two-spellings besok 2 person_id']);
    assert.doesNotMatch(words, /\d{4}/);
  });

  test('know a number with the marks that people and programs write, as the pure binding does, and fetch no other id', async () => {
    const [space, nbsp, dash, minus] = [' ', '\u00a0', '\u2013', '\u2212'];
    const spelled = [space, nbsp, dash, minus, ` ${dash}${nbsp}`].map((mark) => `19811218${mark}9876`);
    const ids = [
      ...spelled,
      '1981-12-18-9876',
      '198112189876.0',
      '8112189876.0',
      '811218 + 9876',
      '2012-18-9876',
      '8112',
    ];
    const rows = ids.map((person_id, place) => ({ number: place + 2, values: { person_id } }));
    const pure = boundTables(new Map([['besok', rows]]), dictionary, day('2025-03-31')).tables.get('besok') ?? [];
    const { besok } = await bound({ besok: ids.map((person_id) => ({ person_id })) });
    assert.deepEqual(
      besok.map(({ person_id }) => person_id),
      pure.map(({ values }) => values['person_id']),
    );
    assert.deepEqual(
      besok.slice(0, 8).map(({ person_id }) => person_id),
      Array(8).fill('198112189876'),
    );
    assert.deepEqual(
      besok.slice(8).map(({ person_id }) => person_id),
      ['188112189876', '2012-18-9876', '8112'],
    );
  });

  test('refuse a key that is repeated in another spelling', async () => {
    const { said } = await bound({ person: [{ person_id: '811218-9876' }, { person_id: '198112189876' }] });
    assert.deepEqual(said, ['duplicate-key person 3', 'person-two-spellings person 3 person_id']);
  });

  test('list a number whose check digit is wrong once in each table', async () => {
    const wrong = { person_id: '19811218-9875' };
    const { said, words } = await bound({ person: [wrong], besok: [wrong, wrong] });
    assert.deepEqual(said, [
      'person-number-check-digit person 2 person_id',
      'person-number-check-digit besok 2 person_id',
    ]);
    assert.doesNotMatch(words, /\d{4}/);
  });

  test('are the rows as they were read where there is nothing to bind', async () => {
    const { summa, said } = await bound({ summa: [{ antal: 3 }] });
    assert.deepEqual([summa, said], [[{ _row: 2, antal: 3 }], []]);
  });
});
